package fr.verbatim.search.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the smallest stretches of words that hold one word of each kind, in any order or in one,
/// no word serving twice.
final class Windows {

    private final int[][] kinds;

    /// @param kinds the sorted places of the words of each kind
    private Windows(int[][] kinds) {
        this.kinds = kinds;
    }

    /// A stretch, by the places of its first and last word.
    record Window(int first, int last) {}

    /// Returns the stretches, in order, none inside another, in which at most `between` words serve
    /// for nothing.
    static List<Window> smallest(int[][] kinds, int between) {
        return new Windows(kinds).smallest(between);
    }

    /// Returns the stretches, in order, none inside another, that hold the words in the order of
    /// their kinds, with at most `between` others among them.
    static List<Window> ordered(int[][] kinds, int between) {
        var windows = new ArrayList<Window>();
        for (int start : kinds[0]) {
            var last = start;
            for (int i = 1; i < kinds.length && last >= 0; i++) {
                var next = from(kinds[i], last + 1);
                last = next < kinds[i].length ? kinds[i][next] : -1;
            }
            if (last < 0) {
                break;
            }
            // A later start that reaches the same end is the smaller stretch.
            if (!windows.isEmpty() && windows.getLast().last() == last) {
                windows.removeLast();
            }
            windows.add(new Window(start, last));
        }
        windows.removeIf(window -> window.last() - window.first() + 1 - kinds.length > between);
        return windows;
    }

    private List<Window> smallest(int between) {
        var places =
                Arrays.stream(kinds).flatMapToInt(Arrays::stream).sorted().distinct().toArray();
        var windows = new ArrayList<Window>();
        var end = 0;
        for (int start = 0; start < places.length; start++) {
            end = Math.max(end, start);
            while (end < places.length && !holdsAll(places[start], places[end])) {
                end++;
            }
            if (end == places.length) {
                break;
            }
            var others = places[end] - places[start] + 1 - kinds.length;
            if (others <= between && !(start < end && holdsAll(places[start + 1], places[end]))) {
                windows.add(new Window(places[start], places[end]));
            }
        }
        return windows;
    }

    /// A kind with as many words as there are kinds always finds a free one: only the rarer ones
    /// compete.
    private boolean holdsAll(int first, int last) {
        var rare = new ArrayList<int[]>();
        for (var kind : kinds) {
            var inside = inside(kind, first, last);
            if (inside.length == 0) {
                return false;
            }
            if (inside.length < kinds.length) {
                rare.add(inside);
            }
        }
        var servants = new ArrayList<Servant>();
        for (int kind = 0; kind < rare.size(); kind++) {
            if (!serve(kind, rare, servants, new ArrayList<>())) {
                return false;
            }
        }
        return true;
    }

    private record Servant(int place, int kind) {}

    /// Finds a word for a kind, moving others to another word when need be (augmenting paths, Kuhn
    /// 1955).
    private static boolean serve(
            int kind, List<int[]> kinds, List<Servant> servants, List<Integer> tried) {
        for (int place : kinds.get(kind)) {
            if (tried.contains(place)) {
                continue;
            }
            tried.add(place);
            var held = servants.stream().filter(servant -> servant.place() == place).findFirst();
            if (held.isEmpty() || serve(held.get().kind(), kinds, servants, tried)) {
                servants.removeIf(servant -> servant.place() == place);
                servants.add(new Servant(place, kind));
                return true;
            }
        }
        return false;
    }

    private static int[] inside(int[] sorted, int first, int last) {
        return Arrays.copyOfRange(sorted, from(sorted, first), from(sorted, last + 1));
    }

    private static int from(int[] sorted, int value) {
        var found = Arrays.binarySearch(sorted, value);
        return found >= 0 ? found : -found - 1;
    }
}

package fr.verbatim.search.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the smallest stretches of words that hold one word of each kind, in any order, no word
/// serving twice.
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

package fr.verbatim.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which parts of one sequence stand in another, in the same order: a longest common subsequence
/// (Myers), except where both are so long and so different that it would take minutes. There the
/// parts that stand once in each are kept (patience), and what lies between them is compared.
final class Alignment {

    /// Parts of both sequences together that Myers compares in a moment, however different.
    private static final int AT_ONCE = 3_000;

    private final List<String> before;
    private final List<String> after;
    private final List<Run> runs = new ArrayList<>();

    /// Parts that stand side by side in both. Immutable.
    ///
    /// @param before the index of the first in the old sequence
    /// @param after its index in the new sequence
    /// @param length how many
    record Run(int before, int after, int length) {}

    private Alignment(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /// Returns the runs of kept parts, in order.
    static List<Run> of(List<String> before, List<String> after) {
        var alignment = new Alignment(before, after);
        alignment.align(0, before.size(), 0, after.size());
        return alignment.runs;
    }

    private void align(int oldStart, int oldEnd, int newStart, int newEnd) {
        var head = 0;
        while (oldStart + head < oldEnd
                && newStart + head < newEnd
                && before.get(oldStart + head).equals(after.get(newStart + head))) {
            head++;
        }
        var tail = 0;
        while (oldEnd - tail > oldStart + head
                && newEnd - tail > newStart + head
                && before.get(oldEnd - tail - 1).equals(after.get(newEnd - tail - 1))) {
            tail++;
        }
        keep(oldStart, newStart, head);
        between(oldStart + head, oldEnd - tail, newStart + head, newEnd - tail);
        keep(oldEnd - tail, newEnd - tail, tail);
    }

    private void between(int oldStart, int oldEnd, int newStart, int newEnd) {
        if (oldStart == oldEnd || newStart == newEnd) {
            return;
        }
        if (oldEnd - oldStart + newEnd - newStart <= AT_ONCE) {
            shortest(oldStart, oldEnd, newStart, newEnd);
            return;
        }
        var oldAt = oldStart;
        var newAt = newStart;
        var anchors = inOrder(unique(oldStart, oldEnd, newStart, newEnd));
        for (var anchor : anchors) {
            align(oldAt, anchor.before(), newAt, anchor.after());
            keep(anchor.before(), anchor.after(), 1);
            oldAt = anchor.before() + 1;
            newAt = anchor.after() + 1;
        }
        if (!anchors.isEmpty()) {
            align(oldAt, oldEnd, newAt, newEnd);
        }
    }

    private void shortest(int oldStart, int oldEnd, int newStart, int newEnd) {
        var deltas =
                DiffUtils.diff(before.subList(oldStart, oldEnd), after.subList(newStart, newEnd))
                        .getDeltas();
        deltas.sort(Comparator.comparingInt(delta -> delta.getSource().getPosition()));
        var oldAt = 0;
        var newAt = 0;
        for (AbstractDelta<String> delta : deltas) {
            keep(oldStart + oldAt, newStart + newAt, delta.getSource().getPosition() - oldAt);
            oldAt = delta.getSource().getPosition() + delta.getSource().size();
            newAt = delta.getTarget().getPosition() + delta.getTarget().size();
        }
        keep(oldStart + oldAt, newStart + newAt, oldEnd - oldStart - oldAt);
    }

    private void keep(int oldStart, int newStart, int length) {
        if (length > 0) {
            runs.add(new Run(oldStart, newStart, length));
        }
    }

    /// Returns the parts that stand once in each stretch, in the order of the old one.
    private List<Run> unique(int oldStart, int oldEnd, int newStart, int newEnd) {
        var there = once(after, newStart, newEnd);
        return once(before, oldStart, oldEnd).entrySet().stream()
                .filter(part -> part.getValue() >= 0)
                .filter(part -> there.getOrDefault(part.getKey(), -1) >= 0)
                .map(part -> new Run(part.getValue(), there.getOrDefault(part.getKey(), -1), 1))
                .sorted(Comparator.comparingInt(Run::before))
                .toList();
    }

    /// Returns where each part stands; -1 for one that stands there several times.
    private static Map<String, Integer> once(List<String> parts, int start, int end) {
        var places = new HashMap<String, Integer>();
        for (var i = start; i < end; i++) {
            places.merge(parts.get(i), i, (_, _) -> -1);
        }
        return places;
    }

    /// Returns the longest choice of these whose order is the same in both sequences.
    private static List<Run> inOrder(List<Run> anchors) {
        var last = new int[anchors.size()];
        var previous = new int[anchors.size()];
        var length = 0;
        for (var i = 0; i < anchors.size(); i++) {
            var low = 0;
            var high = length;
            while (low < high) {
                var middle = (low + high) >>> 1;
                if (anchors.get(last[middle]).after() < anchors.get(i).after()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : last[low - 1];
            last[low] = i;
            length = Math.max(length, low + 1);
        }
        var chosen = new Run[length];
        var at = length == 0 ? -1 : last[length - 1];
        for (var i = length - 1; i >= 0; i--) {
            chosen[i] = anchors.get(at);
            at = previous[at];
        }
        return Arrays.asList(chosen);
    }
}

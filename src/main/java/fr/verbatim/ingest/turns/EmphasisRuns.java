package fr.verbatim.ingest.turns;

import fr.verbatim.ingest.reading.Patience;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.NavigableMap;

/// The stretches of a document that one emphasis sets off, labelled lines and headings left out:
/// each may be a turn of a voice without label. Immutable.
final class EmphasisRuns {

    private static final int FEWEST_BESIDE = 3;
    private static final int FEWEST_ALONE = 4;

    private final List<Line> lines;
    private final Emphasised emphasis;
    private final NavigableMap<Integer, Label> labels;
    private final List<Run> runs = new ArrayList<>();
    private int emphasisedLabels;

    /// Lines `first` to `last`.
    ///
    /// @param asks whether one of them asks
    record Run(int first, int last, boolean asks) {}

    EmphasisRuns(
            List<Line> lines, int from, Emphasised emphasis, NavigableMap<Integer, Label> labels) {
        this.lines = lines;
        this.emphasis = emphasis;
        this.labels = labels;
        labels.forEach(
                (number, label) -> {
                    var line = lines.get(number);
                    emphasisedLabels +=
                            label.end() < line.text().length() && emphasis.holds(line, label.end())
                                    ? 1
                                    : 0;
                });
        var next = from;
        while (next < lines.size()) {
            Patience.check();
            next = isEmphasised(next) ? add(next) + 1 : next + 1;
        }
        var opening = runs.stream().takeWhile(run -> !begins(run)).toList();
        runs.removeAll(opening);
    }

    List<Run> runs() {
        return runs;
    }

    boolean isEmphasised(int number) {
        var line = lines.get(number);
        return !labels.containsKey(number)
                && emphasis.holds(line, 0)
                && Titles.of(line, true).filter(Titles.Title::apart).isEmpty();
    }

    /// Adds the run that begins at `first` and returns its last line.
    private int add(int first) {
        var last = first;
        var asks = lines.get(first).asks();
        while (last + 1 < lines.size() && isEmphasised(last + 1)) {
            last++;
            asks |= lines.get(last).asks();
        }
        runs.add(new Run(first, last, asks));
        return last;
    }

    /// Returns whether a run can open the interview: the title of the document cannot.
    private boolean begins(Run run) {
        return run.asks()
                || lines.get(run.last()).endsSentence()
                || (!labels.isEmpty() && run.first() > labels.firstKey());
    }

    /// Returns whether the runs are a voice among others that have labels: it interviews, and no
    /// label does.
    boolean isVoiceBeside(Labelling known) {
        if (runs.size() < FEWEST_BESIDE
                || emphasisedLabels * 3 > labels.size()
                || known.names().values().stream()
                        .anyMatch(name -> RoleWords.asks(name, known.legend()))) {
            return false;
        }
        return known.isOneVoice()
                ? runs.size() * 3 >= labels.size() || asking() * 2 >= runs.size()
                : asking() * 3 >= runs.size() && !followsOneVoice();
    }

    /// Questions of a guide set off inside the interviewer's turns follow one voice, and that voice
    /// says little.
    private boolean followsOneVoice() {
        var before = new HashMap<String, Integer>();
        for (var run : runs) {
            var label = labels.lowerEntry(run.first());
            if (label != null) {
                before.merge(label.getValue().key(), 1, Integer::sum);
            }
        }
        var words = new HashMap<String, Integer>();
        labels.forEach(
                (number, label) ->
                        words.merge(label.key(), lines.get(number).words(), Integer::sum));
        var all = words.values().stream().mapToInt(Integer::intValue).sum();
        return before.entrySet().stream()
                .anyMatch(
                        it ->
                                it.getValue() * 10 >= runs.size() * 7
                                        && words.getOrDefault(it.getKey(), 0) * 2 < all);
    }

    /// Returns whether the runs are one of two voices without label: it asks, the other answers.
    boolean isVoiceAlone() {
        if (runs.size() < FEWEST_ALONE) {
            return false;
        }
        var set = 0;
        var plain = 0;
        var stretches = 0;
        var asked = 0;
        var inPlain = false;
        for (var i = runs.getFirst().first(); i < lines.size(); i++) {
            Patience.check();
            var emphasised = isEmphasised(i);
            if (emphasised) {
                set += lines.get(i).words();
            } else {
                plain += lines.get(i).words();
                stretches += inPlain ? 0 : 1;
                asked += lines.get(i).asks() ? 1 : 0;
            }
            inPlain = !emphasised;
        }
        return stretches >= FEWEST_ALONE - 1
                && asking() * 2 >= runs.size()
                && asked * 2 <= stretches
                && set * 10 <= (set + plain) * 6;
    }

    private int asking() {
        return (int) runs.stream().filter(Run::asks).count();
    }
}

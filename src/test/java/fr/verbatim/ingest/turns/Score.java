package fr.verbatim.ingest.turns;

import fr.verbatim.ingest.reading.Reading;

import java.util.HashSet;
import java.util.List;

/// How well the turns of a text were found. Immutable.
///
/// @param precision the share of the turns found that begin where one does, in per cent
/// @param recall the share of the true turns that were found to begin where they do, in per cent
/// @param roles the share of the true turns whose first word has the right role, in per cent
record Score(int precision, int recall, int roles) {

    private static final int COMPARED = 18;

    static Score of(Reading reading, List<Transcription.Truth> truths) {
        var text = reading.text().text();
        var turns = reading.text().layers().turns();
        var starts = new HashSet<Integer>();
        var right = 0;
        var from = 0;
        for (var truth : truths) {
            var words = truth.start();
            from = text.indexOf(words.substring(0, Math.min(COMPARED, words.length())), from);
            if (from < 0) {
                throw new IllegalStateException("lost: " + words);
            }
            var start = from;
            starts.add(start);
            right +=
                    turns.stream()
                                    .anyMatch(
                                            it ->
                                                    it.span().contains(start)
                                                            && it.role() == truth.role())
                            ? 1
                            : 0;
        }
        var found = turns.stream().filter(it -> starts.contains(it.speech().start())).count();
        return new Score(
                turns.isEmpty() ? 0 : (int) (100 * found / turns.size()),
                (int) (100 * found / truths.size()),
                100 * right / truths.size());
    }

    boolean reaches(Score floor) {
        return precision >= floor.precision && recall >= floor.recall && roles >= floor.roles;
    }

    @Override
    public String toString() {
        return precision + "/" + recall + "/" + roles;
    }
}

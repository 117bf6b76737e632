package fr.verbatim.ingest.turns;

import fr.verbatim.corpus.Role;
import fr.verbatim.ingest.reading.LabelStyle;
import fr.verbatim.ingest.reading.RoleReason;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Finds voices that no label announces: in capitals, bold or italics, behind dashes, or simply
/// opposite the only voice that has a label. Immutable.
final class UnwrittenVoices {

    private final List<Line> lines;
    private final int from;
    private final UnnamedVoices names;

    UnwrittenVoices(List<Line> lines, int from, UnnamedVoices names) {
        this.lines = lines;
        this.from = from;
        this.names = names;
    }

    /// Adds the voices without label of a document that has labels.
    Labelling beside(Labelling known) {
        for (var emphasis : Emphasised.values()) {
            var runs = new EmphasisRuns(lines, from, emphasis, known.labels());
            if (runs.isVoiceBeside(known)) {
                return known.with(
                        emphasised(runs, known),
                        Map.of(key(names.interviewer()), RoleReason.EMPHASIS));
            }
        }
        return known.isOneVoice() ? opposite(known) : known;
    }

    private Map<Integer, Label> emphasised(EmphasisRuns runs, Labelling known) {
        var found = new HashMap<Integer, Label>();
        var other = known.isOneVoice() ? known.mainName() : names.respondent();
        for (var run : runs.runs()) {
            found.put(run.first(), Label.unwritten(names.interviewer()));
            var next = run.last() + 1;
            if (next < lines.size() && !known.labels().containsKey(next) && speaks(next)) {
                found.put(next, Label.unwritten(other));
            }
        }
        return found;
    }

    /// The lines without label answer, or ask, the only voice that has one.
    private Labelling opposite(Labelling known) {
        var asks = RoleWords.asks(known.mainName(), known.legend());
        var found = new HashMap<Integer, Label>();
        var followed = 0;
        for (var entry : known.labels().entrySet()) {
            var number = entry.getKey();
            if (lines.get(number).text().length() <= entry.getValue().end()) {
                return known;
            }
            var next = known.labels().higherKey(number);
            var first = first(number + 1, next == null ? lines.size() : next, asks);
            if (first >= 0) {
                followed++;
                found.put(first, Label.unwritten(asks ? names.respondent() : names.interviewer()));
            }
        }
        return followed * 5 < known.labels().size() * 3
                ? known
                : known.with(
                        found,
                        Map.of(
                                key(asks ? names.respondent() : names.interviewer()),
                                RoleReason.NO_LABEL));
    }

    /// Returns the first line that the other voice speaks; -1 when there is none.
    private int first(int start, int end, boolean answers) {
        for (var i = start; i < end; i++) {
            if (speaks(i) && (answers || lines.get(i).asks())) {
                return i;
            }
        }
        return -1;
    }

    private boolean speaks(int number) {
        return Titles.of(lines.get(number), true).filter(Titles.Title::apart).isEmpty();
    }

    /// Finds the voices of a document that has no label at all.
    Labelling alone() {
        for (var emphasis : Emphasised.values()) {
            var runs = new EmphasisRuns(lines, from, emphasis, new TreeMap<>());
            if (runs.isVoiceAlone()) {
                return labelling(LabelStyle.EMPHASIS, byEmphasis(runs), RoleReason.EMPHASIS);
            }
        }
        var dialogue = new Dialogue(lines, from);
        return dialogue.isDialogue()
                ? labelling(LabelStyle.DIALOGUE, byDashes(dialogue), RoleReason.QUESTIONS)
                : Labelling.NONE;
    }

    private Map<Integer, Label> byEmphasis(EmphasisRuns runs) {
        var found = new HashMap<Integer, Label>();
        for (var run : runs.runs()) {
            found.put(run.first(), Label.unwritten(names.interviewer()));
            for (var i = run.last() + 1; i < lines.size(); i++) {
                if (speaks(i)) {
                    if (!runs.isEmphasised(i)) {
                        found.put(i, Label.unwritten(names.respondent()));
                    }
                    break;
                }
            }
        }
        return found;
    }

    private Map<Integer, Label> byDashes(Dialogue dialogue) {
        var found = new HashMap<Integer, Label>();
        dialogue.voices()
                .forEach(
                        (number, role) ->
                                found.put(
                                        number,
                                        new Label(
                                                role == Role.INTERVIEWER
                                                        ? names.interviewer()
                                                        : names.respondent(),
                                                0,
                                                Dialogue.dash(lines.get(number)))));
        return found;
    }

    private Labelling labelling(LabelStyle style, Map<Integer, Label> labels, RoleReason reason) {
        var spellings = new HashMap<String, String>();
        new HashSet<>(List.of(names.interviewer(), names.respondent()))
                .forEach(name -> spellings.put(key(name), name));
        return new Labelling(
                style,
                new TreeMap<>(labels),
                spellings,
                Map.of(),
                Map.of(key(names.interviewer()), reason, key(names.respondent()), reason));
    }

    private static String key(String name) {
        return Names.key(name);
    }
}

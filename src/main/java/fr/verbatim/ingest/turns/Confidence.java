package fr.verbatim.ingest.turns;

import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Turn;
import fr.verbatim.ingest.reading.LabelStyle;
import fr.verbatim.ingest.reading.Patience;
import fr.verbatim.ingest.reading.Recognition;
import fr.verbatim.ingest.reading.RoleReason;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Tells how sure the turns of a document are: see [Recognition] for the formula.
final class Confidence {

    private static final double USUAL_ALTERNATION = 0.8;
    private static final int OFTEN = 3;
    private static final Set<RoleReason> TOLD =
            Set.of(
                    RoleReason.FORMAT,
                    RoleReason.LABEL,
                    RoleReason.LEGEND,
                    RoleReason.LIKENESS,
                    RoleReason.LETTER,
                    RoleReason.QUESTION_MARK);

    private Confidence() {}

    /// @param unlabelled the share of the turns' characters on lines without label
    static Recognition of(
            LabelStyle style,
            List<Turn> turns,
            List<Recognition.Attribution> roles,
            double unlabelled) {
        var alternation = alternation(turns);
        var recurrence = recurrence(turns, roles);
        var mean =
                0.4 * Math.min(1, alternation / USUAL_ALTERNATION)
                        + 0.3 * recurrence
                        + 0.2 * (1 - unlabelled)
                        + 0.1 * told(roles);
        return new Recognition(
                turns.isEmpty() ? LabelStyle.NONE : style,
                turns.isEmpty() ? 0 : Math.round(1000 * worth(style) * mean) / 1000.0,
                alternation,
                recurrence,
                unlabelled,
                roles,
                likenesses(roles));
    }

    /// Returns what a style is worth, from 0 to 1.
    private static double worth(LabelStyle style) {
        return switch (style) {
            case GIVEN, TABLE, COLON, BRACKET, TAG -> 1;
            case HEADING, BOLD -> 0.95;
            case OWN_LINE, POINT, DASH, TAB -> 0.9;
            case INITIAL -> 0.8;
            case EMPHASIS -> 0.7;
            case DIALOGUE -> 0.55;
            case NONE -> 0;
        };
    }

    private static double alternation(List<Turn> turns) {
        var changes = 0;
        for (var i = 1; i < turns.size(); i++) {
            changes += Objects.equals(turns.get(i).speaker(), turns.get(i - 1).speaker()) ? 0 : 1;
        }
        return turns.size() < 2 ? 0 : (double) changes / (turns.size() - 1);
    }

    private static double recurrence(List<Turn> turns, List<Recognition.Attribution> roles) {
        var often =
                roles.stream()
                        .mapToInt(Recognition.Attribution::turns)
                        .filter(count -> count >= OFTEN)
                        .sum();
        return turns.isEmpty() ? 0 : (double) often / turns.size();
    }

    private static double told(List<Recognition.Attribution> roles) {
        return roles.stream()
                .filter(it -> it.role() == Role.INTERVIEWER)
                .mapToDouble(it -> TOLD.contains(it.reason()) ? 1 : 0.5)
                .max()
                .orElse(0);
    }

    private static List<Recognition.Likeness> likenesses(List<Recognition.Attribution> roles) {
        var found = new ArrayList<Recognition.Likeness>();
        var keys = new LinkedHashMap<String, Recognition.Attribution>();
        roles.forEach(it -> keys.put(Names.key(it.label()), it));
        if (keys.size() > Roles.MOST_VOICES) {
            return found;
        }
        var all = List.copyOf(keys.keySet());
        for (var i = 0; i < all.size(); i++) {
            Patience.check();
            for (var j = i + 1; j < all.size(); j++) {
                var one = Objects.requireNonNull(keys.get(all.get(i)));
                var other = Objects.requireNonNull(keys.get(all.get(j)));
                if (alike(all.get(i), all.get(j))
                        || Names.numbered(one.label(), other.label())
                        || Names.numbered(other.label(), one.label())) {
                    found.add(likeness(one, other));
                }
            }
        }
        return found;
    }

    private static boolean alike(String one, String other) {
        var said = RoleWords.inFull(one);
        var both = said != Role.UNKNOWN && RoleWords.inFull(other) != Role.UNKNOWN;
        return both
                ? said == RoleWords.inFull(other) && Names.shortened(one, other)
                : Names.near(one, other) || Names.shortened(one, other);
    }

    private static Recognition.Likeness likeness(
            Recognition.Attribution one, Recognition.Attribution other) {
        var rare = one.turns() < other.turns() ? one : other;
        var usual = one.turns() < other.turns() ? other : one;
        return new Recognition.Likeness(rare.label(), rare.turns(), usual.label(), usual.turns());
    }
}

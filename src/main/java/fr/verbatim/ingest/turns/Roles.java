package fr.verbatim.ingest.turns;

import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Turn;
import fr.verbatim.ingest.reading.Voice;
import fr.verbatim.message.Message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tells who interviews and who answers: by what the labels say, else by who asks and who speaks
/// most.
final class Roles {

    private static final double SMALL_SHARE = 0.02;

    private Roles() {}

    /// What one speaker does in a document. Confined to one thread.
    private static final class Part {
        private int turns;
        private int words;
        private int questions;
        private Role role = Role.UNKNOWN;
    }

    /// Returns the speakers of `turns`, in the order of their first turn, each with a role.
    ///
    /// @param legend roles that the document itself gives, by the key of a name
    static List<Voice> of(
            List<Turn> turns, String text, Map<String, Role> legend, List<Message> doubts) {
        var parts = new LinkedHashMap<String, Part>();
        for (var turn : turns) {
            if (turn.speaker() != null) {
                var part = parts.computeIfAbsent(turn.speaker(), _ -> new Part());
                var speech = turn.speech().in(text);
                part.turns++;
                part.words += speech.split("\\s+").length;
                part.questions += speech.contains("?") ? 1 : 0;
            }
        }
        parts.forEach(
                (label, part) -> part.role = legend.getOrDefault(Names.key(label), said(label)));
        slips(parts);
        letters(parts);
        if (!has(parts, Role.INTERVIEWER) && parts.size() > 1) {
            byQuestions(parts, doubts);
        }
        others(parts);
        var voices = new ArrayList<Voice>();
        parts.forEach((label, part) -> voices.add(new Voice(label, part.role)));
        return voices;
    }

    private static Role said(String label) {
        var inFull = RoleWords.inFull(label);
        return inFull == Role.UNKNOWN ? RoleWords.within(label) : inFull;
    }

    /// A slip of a label that says a role says it too.
    private static void slips(Map<String, Part> parts) {
        parts.forEach(
                (label, part) -> {
                    if (part.role == Role.UNKNOWN) {
                        parts.forEach(
                                (other, known) -> {
                                    if (known.role != Role.UNKNOWN
                                            && Names.near(Names.key(label), Names.key(other))) {
                                        part.role = known.role;
                                    }
                                });
                    }
                });
    }

    /// One letter says a role only if no label says it in full, and if the letters do not
    /// contradict each other.
    private static void letters(Map<String, Part> parts) {
        if (has(parts, Role.INTERVIEWER)) {
            return;
        }
        var asking =
                parts.keySet().stream()
                        .filter(label -> RoleWords.byLetter(label) == Role.INTERVIEWER)
                        .toList();
        if (asking.size() == 1) {
            parts.forEach(
                    (label, part) -> {
                        if (part.role == Role.UNKNOWN) {
                            part.role = RoleWords.byLetter(label);
                        }
                    });
        }
    }

    private static void byQuestions(Map<String, Part> parts, List<Message> doubts) {
        var all = parts.values().stream().mapToInt(part -> part.words).sum();
        Part best = null;
        var bestScore = 0.15;
        var name = "";
        for (var entry : parts.entrySet()) {
            var part = entry.getValue();
            var share = (double) part.words / Math.max(1, all);
            var asks = (double) part.questions / Math.max(1, part.turns);
            var score = asks - share;
            if (part.role == Role.UNKNOWN
                    && asks >= 0.3
                    && share > SMALL_SHARE
                    && share < 0.6
                    && score > bestScore) {
                best = part;
                bestScore = score;
                name = entry.getKey();
            }
        }
        if (best == null) {
            doubts.add(Message.of("ingest.no-interviewer"));
        } else {
            best.role = Role.INTERVIEWER;
            doubts.add(Message.of("ingest.interviewer-guessed", name));
        }
    }

    private static void others(Map<String, Part> parts) {
        var all = parts.values().stream().mapToInt(part -> part.words).sum();
        parts.values()
                .forEach(
                        part -> {
                            if (part.role == Role.UNKNOWN) {
                                var small = part.words < SMALL_SHARE * all && parts.size() > 2;
                                part.role = small ? Role.THIRD_PARTY : Role.RESPONDENT;
                            }
                        });
    }

    private static boolean has(Map<String, Part> parts, Role role) {
        return parts.values().stream().anyMatch(part -> part.role == role);
    }
}

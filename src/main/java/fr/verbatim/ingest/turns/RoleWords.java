package fr.verbatim.ingest.turns;

import fr.verbatim.corpus.Role;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Labels that say by themselves what their speaker does.
final class RoleWords {

    private static final Set<String> INTERVIEWER =
            Words.of(
                    """
                    enqueteur enquetrice enqueteurrice enqueteurtrice enqueteurs enquetrices enq
                    chercheur chercheuse chercheureuse chercheurs intervieweur intervieweuse
                    intervieweureuse interviewer interviewers moderateur moderatrice moderator mod
                    animateur animatrice facilitateur facilitatrice facilitator sociologue int
                    researcher question
                    """);

    private static final Set<String> RESPONDENT =
            Words.of(
                    """
                    enquete enquetee enquetes interviewe interviewee interviewees interviewes
                    participant participante repondant repondante respondent reponse rep
                    """);

    /// They interview, unless somebody else does.
    private static final Set<String> OBSERVER = Set.of("observateur", "observatrice", "obs", "o");

    private static final Set<String> THIRD_PARTY = Set.of("tiers", "tierce", "t");

    private static final Set<String> INTERVIEWER_LETTERS = Set.of("e", "q", "i", "c");
    private static final Set<String> LETTERS_THAT_ASK = Set.of("e", "q", "i");
    private static final Set<String> RESPONDENT_LETTERS = Set.of("r", "p");

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}·.]+");

    private RoleWords() {}

    /// Returns the role that a label says in full; [Role#UNKNOWN] when it says none.
    static Role inFull(String label) {
        var word = word(label);
        if (INTERVIEWER.contains(word) || (word.length() > 1 && OBSERVER.contains(word))) {
            return Role.INTERVIEWER;
        }
        if (RESPONDENT.contains(word) && !isSurvey(label)) {
            return Role.RESPONDENT;
        }
        return THIRD_PARTY.contains(word) ? Role.THIRD_PARTY : Role.UNKNOWN;
    }

    /// Returns the role that a label of one letter usually means.
    static Role byLetter(String label) {
        var word = word(label);
        if (INTERVIEWER_LETTERS.contains(word)) {
            return Role.INTERVIEWER;
        }
        return RESPONDENT_LETTERS.contains(word) ? Role.RESPONDENT : Role.UNKNOWN;
    }

    /// Returns whether a label names somebody who watches: `O.`, `Observatrice`.
    static boolean isObserver(String label) {
        return OBSERVER.contains(word(label));
    }

    /// Returns whether a name, or what a legend says of it, is that of somebody who interviews.
    static boolean asks(String name, Map<String, Role> legend) {
        var told = legend.get(Names.key(name));
        return told == null
                ? name.endsWith("?")
                        || inFull(name) == Role.INTERVIEWER
                        || within(name) == Role.INTERVIEWER
                        || LETTERS_THAT_ASK.contains(word(name))
                : told == Role.INTERVIEWER;
    }

    /// The noun `enquête` is not the participle `enquêté`, which capitals confound.
    private static boolean isSurvey(String label) {
        return label.strip().matches("(?i:enqu)ête");
    }

    static boolean isRole(String label) {
        return inFull(label) != Role.UNKNOWN;
    }

    /// Returns whether a text, such as the value of a legend, names a role somewhere.
    static Role within(String text) {
        for (var word : SEPARATORS.split(text, -1)) {
            var role = inFull(word);
            if (role != Role.UNKNOWN && word.length() > 1) {
                return role;
            }
        }
        return Role.UNKNOWN;
    }

    private static String word(String label) {
        return Names.key(label).replaceAll("\\d+$", "");
    }
}

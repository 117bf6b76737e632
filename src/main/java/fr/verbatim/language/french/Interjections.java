package fr.verbatim.language.french;

import fr.verbatim.language.annotation.PartOfSpeech;
import fr.verbatim.language.annotation.Reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Tells interjections, which taggers trained on newspapers do not know. Pure functions.
///
/// Some words are never anything else (`euh`, `ben`). Others are when they stand by themselves:
/// `bon`, `bref`, `tiens`, `quoi`, but not in « c’est bon », « un bref passage », « je tiens à », «
/// à quoi ».
final class Interjections {

    private static final Set<String> ALWAYS =
            Set.of(
                    "euh", "heu", "euhm", "ben", "bah", "beh", "bin", "hein", "ah", "oh", "eh",
                    "hé", "ha", "ho", "hop", "hou", "ouais", "ouep", "mouais", "hum", "humm", "hm",
                    "hmm", "mm", "mmh", "mhm", "pff", "pfff", "pfiou", "bof", "ouf", "aïe", "oups",
                    "zut", "allô", "chut", "ouah", "waouh", "oui", "bonsoir", "merde", "putain",
                    "ok", "okay", "basta", "stop");
    private static final Set<String> UNLESS_NOUN =
            Set.of("merci", "bonjour", "salut", "pardon", "bravo", "chapeau");
    private static final Set<String> ALONE = Set.of("bon", "bref", "tiens", "tenez", "voilà");
    private static final Set<String> ADVERBS_BEFORE =
            Set.of("enfin", "donc", "alors", "et", "mais", "puis", "parce", "que");

    private Interjections() {}

    /// A word of the sentence, or a sign.
    record Word(String form, Reading reading) {

        static final Word SIGN = new Word("", new Reading(PartOfSpeech.X, ""));

        boolean isSign() {
            return form.isEmpty();
        }

        boolean is(PartOfSpeech tag) {
            return reading.tag() == tag;
        }
    }

    /// Returns the readings of a sentence with its interjections told.
    ///
    /// @param readings those of its words
    /// @param words its words and signs
    /// @param signs the signs at the same places; empty for a word
    static List<Reading> settled(List<Reading> readings, List<Word> words, List<String> signs) {
        var settled = new ArrayList<Reading>();
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).isSign()) {
                var reading = readings.get(settled.size());
                settled.add(
                        is(words, signs, i)
                                ? new Reading(PartOfSpeech.INTJ, words.get(i).form())
                                : back(words.get(i), reading));
            }
        }
        return settled;
    }

    /// A word that the tagger took for an interjection where it is none.
    private static Reading back(Word word, Reading reading) {
        if (reading.tag() != PartOfSpeech.INTJ) {
            return reading;
        }
        return switch (word.form()) {
            case "bon", "bref" -> new Reading(PartOfSpeech.ADJ, word.form());
            case "voilà" -> new Reading(PartOfSpeech.VERB, "voilà");
            case "tiens", "tenez" -> new Reading(PartOfSpeech.VERB, "tenir");
            case "quoi" -> new Reading(PartOfSpeech.PRON, "quoi");
            case "non" -> new Reading(PartOfSpeech.ADV, "non");
            case "si" -> new Reading(PartOfSpeech.SCONJ, "si");
            default -> reading;
        };
    }

    private static boolean is(List<Word> words, List<String> signs, int at) {
        var word = words.get(at);
        var before = at == 0 ? Word.SIGN : words.get(at - 1);
        var after = at + 1 == words.size() ? Word.SIGN : words.get(at + 1);
        var form = word.form();
        if (ALWAYS.contains(form)) {
            return !before.is(PartOfSpeech.DET);
        }
        if (UNLESS_NOUN.contains(form)) {
            return !before.is(PartOfSpeech.DET)
                    && !before.is(PartOfSpeech.ADJ)
                    && !before.is(PartOfSpeech.NUM);
        }
        if (ALONE.contains(form)) {
            return opens(before) && (closes(after) || (form.equals("bon") && startsAnew(after)));
        }
        return switch (form) {
            case "non" -> isAnswer(before, after);
            case "si" ->
                    (before.isSign() || before.form().equals("mais") || isInterjection(before))
                            && (after.isSign() || after.form().equals("si"));
            case "quoi" ->
                    after.isSign()
                            && !isQuestion(signs, at + 1)
                            && at > 0
                            && !before.is(PartOfSpeech.ADP)
                            && !before.reading().lemma().equals("être")
                            && !before.form().equals("ou");
            default -> false;
        };
    }

    private static boolean isQuestion(List<String> signs, int at) {
        return at < signs.size() && signs.get(at).equals("?");
    }

    /// « non logé », « non plus » deny a word; « ou non » answers nobody.
    private static boolean isAnswer(Word before, Word after) {
        return !before.is(PartOfSpeech.DET)
                && !before.form().equals("ou")
                && !after.form().equals("plus")
                && !after.is(PartOfSpeech.ADJ)
                && !(after.is(PartOfSpeech.VERB) && after.form().matches(".*(?:é|ée|és|ées)"));
    }

    private static boolean opens(Word before) {
        return before.isSign() || isInterjection(before) || ADVERBS_BEFORE.contains(before.form());
    }

    private static boolean closes(Word after) {
        return after.isSign() || isInterjection(after) || after.is(PartOfSpeech.CCONJ);
    }

    /// Whether a new clause begins there.
    private static boolean startsAnew(Word after) {
        return after.is(PartOfSpeech.PRON)
                || after.is(PartOfSpeech.ADV)
                || after.is(PartOfSpeech.DET)
                || after.is(PartOfSpeech.SCONJ)
                || after.is(PartOfSpeech.ADP);
    }

    private static boolean isInterjection(Word word) {
        return ALWAYS.contains(word.form())
                || UNLESS_NOUN.contains(word.form())
                || ALONE.contains(word.form())
                || word.form().equals("non");
    }
}

package fr.verbatim.language.french;

import fr.verbatim.language.annotation.PartOfSpeech;
import fr.verbatim.language.annotation.Reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What French grammar says for sure and the tagger often misses in speech.
final class FrenchGrammar {

    private static final Set<String> BETWEEN =
            Set.of("pas", "plus", "jamais", "rien", "tout", "tous", "même", "déjà", "bien");

    private final FrenchLexicon lexicon;

    FrenchGrammar(FrenchLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// Returns the readings of a sentence, corrected.
    ///
    /// @param words its words and signs
    /// @param readings those of its words
    List<Reading> corrected(List<Interjections.Word> words, List<Reading> readings) {
        var corrected = new ArrayList<Reading>();
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).isSign()) {
                corrected.add(corrected(words, i, readings.get(corrected.size())));
            }
        }
        return corrected;
    }

    private Reading corrected(List<Interjections.Word> words, int at, Reading reading) {
        var before = at == 0 ? Interjections.Word.SIGN : words.get(at - 1);
        if (reading.lemma().equals("avoir") && isVerbal(reading.tag())) {
            return new Reading(
                    hasParticiple(words, at) ? PartOfSpeech.AUX : PartOfSpeech.VERB, "avoir");
        }
        if (reading.tag() == PartOfSpeech.ADP && isPronoun(words, at, before)) {
            return new Reading(PartOfSpeech.PRON, "en");
        }
        if (reading.lemma().equals("personne") && isNobody(words.get(at), before)) {
            return new Reading(PartOfSpeech.PRON, "personne");
        }
        if (reading.tag() == PartOfSpeech.VERB
                && before.is(PartOfSpeech.DET)
                && !InclusiveForms.bases(words.get(at).form()).isEmpty()) {
            return noun(words.get(at).form(), reading);
        }
        return reading;
    }

    private static boolean isVerbal(PartOfSpeech tag) {
        return tag == PartOfSpeech.AUX || tag == PartOfSpeech.VERB;
    }

    /// « avoir » is an auxiliary before a participle only: « il y a », « ils ont peur ».
    private boolean hasParticiple(List<Interjections.Word> words, int at) {
        for (int i = at + 1; i < words.size(); i++) {
            var word = words.get(i);
            if (isParticiple(word.form())
                    && (isVerbal(word.reading().tag()) || word.is(PartOfSpeech.ADJ))) {
                return true;
            }
            var isBetween =
                    word.is(PartOfSpeech.ADV)
                            || word.is(PartOfSpeech.INTJ)
                            || word.is(PartOfSpeech.X)
                            || word.form().startsWith("-")
                            || word.is(PartOfSpeech.PRON)
                            || word.reading().lemma().equals("avoir")
                            || BETWEEN.contains(word.form());
            if (word.isSign() || !isBetween) {
                return false;
            }
        }
        return false;
    }

    /// Verbs that the dictionary lacks (`switché`) end as the others do.
    private boolean isParticiple(String form) {
        var entries = lexicon.find(form);
        return entries.isEmpty()
                ? form.matches(".*(?:é|ée|és|ées)")
                : entries.stream().anyMatch(FrenchLexicon.Entry::isParticiple);
    }

    /// « y en a », « il en reste »; but « en » before a gerund.
    private boolean isPronoun(List<Interjections.Word> words, int at, Interjections.Word before) {
        if (!words.get(at).form().equals("en") || at + 1 == words.size()) {
            return false;
        }
        var after = words.get(at + 1);
        return before.reading().lemma().equals("y")
                || (isVerbal(after.reading().tag())
                        && !after.form().endsWith("ant")
                        && !isParticiple(after.form()));
    }

    /// « personne » without an article: nobody.
    private static boolean isNobody(Interjections.Word word, Interjections.Word before) {
        return word.form().equals("personne")
                && !before.is(PartOfSpeech.DET)
                && !before.is(PartOfSpeech.ADJ)
                && !before.is(PartOfSpeech.NUM)
                && !before.reading().lemma().equals("en")
                && !before.reading().lemma().equals("par");
    }

    private Reading noun(String form, Reading otherwise) {
        return InclusiveForms.bases(form).stream()
                .flatMap(base -> lexicon.find(base).stream())
                .filter(entry -> entry.tag() == PartOfSpeech.NOUN)
                .findFirst()
                .map(entry -> new Reading(PartOfSpeech.NOUN, entry.lemma()))
                .orElse(otherwise);
    }
}

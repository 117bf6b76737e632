package fr.verbatim.language.english;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.language.Tokeniser;

import org.junit.jupiter.api.Test;

import java.util.List;

class EnglishAnnotatorTest {

    private final EnglishAnnotator annotator = new EnglishAnnotator();

    @Test
    void wordsHaveTheirTagAndLemma() {
        assertThat(read("The caretakers were mending the old locks."))
                .containsExactly(
                        "DET/the",
                        "NOUN/caretaker",
                        "AUX/be",
                        "VERB/mend",
                        "DET/the",
                        "ADJ/old",
                        "NOUN/lock");
    }

    @Test
    void aContractionIsTheWordBeforeItsApostrophe() {
        assertThat(read("I don’t know, it’s late"))
                .startsWith("PRON/I", "AUX/do", "VERB/know", "PRON/it");
    }

    @Test
    void sentencesEndAtStrongPunctuation() {
        var text = "Mr. Smith came. He left!";

        assertThat(annotator.annotate(text, new Tokeniser().tokens(text)).sentenceEnds())
                .containsExactly(3, 5);
    }

    @Test
    void theDictionaryGivesEveryLemma() {
        assertThat(new EnglishDictionary().lemmas("locks")).contains("lock");
        assertThat(new EnglishDictionary().lemmas("zzz")).isEmpty();
    }

    private List<String> read(String text) {
        return annotator.annotate(text, new Tokeniser().tokens(text)).readings().stream()
                .map(it -> it.tag() + "/" + it.lemma())
                .toList();
    }
}

package fr.verbatim.language.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.language.Tokeniser;
import fr.verbatim.text.Span;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

class SentencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Il vient. Il part.                     | Il vient . / Il part .
                    Il vient… il part… Puis rien           | Il vient ... il part ... / Puis rien
                    Ah bon ? dit-il. Oui !                 | Ah bon ? dit -il . / Oui !
                    M. Diallo habite là. Mme. Roy aussi.   | M . Diallo habite là . / Mme . Roy aussi .
                    « Je suis là. » Elle rit.              | « Je suis là . » / Elle rit .
                    Il dit : « Viens ! » (Rien.)           | Il dit : « Viens ! » / ( Rien . )
                    c'est 12.50 euros, etc. et voilà       | c' est 12.50 euros , etc . et voilà
                    17h30-19h. Deux personnes              | 17h30 - 19h . / Deux personnes
                    ... d'accord. ...                      | ... d' accord . ...
                    """)
    void sentencesEndAtStrongPunctuation(String text, String expected) {
        assertThat(told(text)).isEqualTo(expected);
    }

    @Test
    void anEmptyLineEndsASentence() {
        assertThat(told("sans point\n\nNi ici")).isEqualTo("sans point / Ni ici");
        assertThat(told("sans point\nni ici")).isEqualTo("sans point ni ici");
    }

    @Test
    void aTextWithoutPunctuationIsHandedOverInParts() {
        var text = "euh alors voilà ".repeat(1_000);
        var words = new Tokeniser().tokens(text);
        var sentences = Sentences.of(text, words, Set.of());

        assertThat(sentences).allMatch(it -> it.pieces().size() <= 201).hasSize(15);
        assertThat(sentences.stream().filter(Sentences.Sentence::isEnd)).hasSize(1);
        assertThat(sentences.stream().mapToInt(it -> it.pieces().size()).sum())
                .isEqualTo(words.size());
    }

    @Test
    void theyStandInTheTextWithTheSignsThatOpenAndCloseThem() {
        assertThat(found("E : « Je suis là. » (Elle rit.)  M. Roy part\n\n– Non ! ", 4))
                .containsExactly("« Je suis là. »", "(Elle rit.)", "M. Roy part", "– Non !");
        assertThat(found("oui\u00A0? non… si. Et", 0)).containsExactly("oui\u00A0? non… si.", "Et");
        assertThat(found(" ... ", 0)).containsExactly("...");
        assertThat(found("  \u00A0", 0)).isEmpty();
        assertThat(found("", 0)).isEmpty();
    }

    @Test
    void whatNobodySaysEndsNoSentence() {
        var text = "On monte [rires.] Avec elle. Puis";
        var readable = text.replace("[rires.]", "        ");
        var words = new Tokeniser().tokens(readable);

        assertThat(
                        Sentences.in(text, readable, new Span(0, text.length()), words).stream()
                                .map(span -> span.in(text)))
                .containsExactly("On monte [rires.] Avec elle.", "Puis");
    }

    private static List<String> found(String text, int from) {
        return Sentences.in(text, new Span(from, text.length())).stream()
                .map(span -> span.in(text))
                .toList();
    }

    @Test
    void aTextWithoutWordsHasNoSentence() {
        assertThat(Sentences.of("… ?! —", List.of(), Set.of())).isEmpty();
    }

    private static String told(String text) {
        return Sentences.of(text, new Tokeniser().tokens(text), Set.of("mme", "etc")).stream()
                .map(
                        sentence ->
                                sentence.pieces().stream()
                                        .map(Sentences.Piece::form)
                                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" / "));
    }
}

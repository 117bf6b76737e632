package fr.verbatim.language.french;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.language.Tokeniser;
import fr.verbatim.language.annotation.AnnotatedWords;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class FrenchAnnotatorTest {

    private static final FrenchAnnotator ANNOTATOR = new FrenchAnnotator();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Il réparait la serrure.        | il réparer le serrure
                    Chuis allé voir, y’a personne. | être aller voir y avoir personne
                    un p’tit coup de main          | un petit coup de main
                    les habitant·e·s du quartier   | le habitant de quartier
                    Les gardien(ne)s sont là       | le gardien être là
                    les agent-e-s polyvalent-e-s   | le agent polyvalent
                    Donne-le-moi, est-ce possible  | donner le moi être ce possible
                    le coeur des soeurs            | le cœur de sœur
                    M. Roy et Mme Roy              | monsieur Roy et madame Roy
                    le 1er et le 3e étage          | le premier et le troisième étage
                    Il a switché en deux jours     | il avoir switcher en deux jour
                    chez karim                     | chez Karim
                    les travaux et les loyers      | le travail et le loyer
                    """)
    void wordsHaveTheirLemma(String text, String lemmas) {
        assertThat(
                        annotated(text).readings().stream()
                                .map(it -> it.lemma())
                                .collect(Collectors.joining(" ")))
                .isEqualTo(lemmas);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Bon, on y va.             | bon   | INTJ
                    C’est bon pour moi.       | bon   | ADJ
                    Bref, on est partis.      | bref  | INTJ
                    Un bref passage au local. | bref  | ADJ
                    Tiens, le voilà.          | tiens | INTJ
                    Je tiens à cette loge.    | tiens | VERB
                    Non, jamais.              | non   | INTJ
                    Moi non plus.             | non   | ADV
                    Un gardien non logé.      | non   | ADV
                    On est fatigués, quoi.    | quoi  | INTJ
                    À quoi ça sert ?          | quoi  | PRON
                    Je suis gar- gardien      | gar   | X
                    Il y en a beaucoup.       | en    | PRON
                    En été il fait chaud.     | En    | ADP
                    """)
    void theSameWordIsTakenForWhatItIsThere(String text, String word, String tag) {
        var tokens = new Tokeniser().tokens(text);
        var at =
                IntStream.range(0, tokens.size())
                        .filter(i -> tokens.get(i).form().equalsIgnoreCase(word))
                        .findFirst()
                        .orElseThrow();

        assertThat(annotated(text).readings().get(at).tag()).hasToString(tag);
    }

    @Test
    void theShapeOfApostrophesAndSpacesDoesNotMatter() {
        var straight = "C'est l'heure d'aller jusqu'à l'agence, aujourd'hui ?";

        assertThat(annotated(straight.replace('\'', '’').replace(' ', '\u202F')))
                .isEqualTo(annotated(straight));
    }

    @Test
    void everyWordOfAnyTextIsRead() {
        var random = new Random(3);
        var signs = "aé 'Z1-’ʼ.·(e)s\n…?😀🏽\u00A0_@/:«»\u0301\uFEFF\u2028œ½²\t٣日‑";
        for (int round = 0; round < 300; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(80); i >= 0; i--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            var words = new Tokeniser().tokens(text.toString());
            var annotated = ANNOTATOR.annotate(text.toString(), words);

            assertThat(annotated.readings()).as(text.toString()).hasSameSizeAs(words);
            assertThat(annotated.readings()).noneMatch(it -> it.lemma().isEmpty());
            if (!words.isEmpty()) {
                assertThat(annotated.sentenceEnds()).isSorted().last().isEqualTo(words.size());
            }
        }
    }

    @Test
    void aVeryLongTurnWithoutPunctuationIsRead() {
        var text = "alors euh on a réparé la porte du hall ".repeat(1_500);

        var annotated = annotated(text);

        assertThat(annotated.readings()).hasSize(1_500 * 9);
        assertThat(annotated.sentenceEnds()).isEqualTo(List.of(1_500 * 9));
    }

    @Test
    void theDictionaryGivesEveryLemmaOfAForm() {
        var dictionary = new FrenchDictionary();

        assertThat(dictionary.lemmas("suis")).containsExactlyInAnyOrder("être", "suivre");
        assertThat(dictionary.lemmas("réparaient")).containsExactly("réparer");
        assertThat(dictionary.lemmas("locataire·s")).containsExactly("locataire");
        assertThat(dictionary.lemmas("xqztv")).isEmpty();
    }

    @Test
    void aFormWithoutAccentsMayStandForOthers() {
        var dictionary = new FrenchDictionary();

        assertThat(dictionary.lemmas("reparait")).contains("réparer", "reparaître");
        assertThat(dictionary.lemmas("reparer")).containsExactly("réparer");
        assertThat(dictionary.lemmas("MARCHE")).contains("marcher", "marché");
        assertThat(dictionary.lemmas("soeurs")).containsExactly("sœur");
        assertThat(dictionary.lemmas("eleve")).contains("élève", "élever");
        assertThat(dictionary.lemmas("élève")).contains("élève").doesNotContain("élevé");
        assertThat(dictionary.lemmas("rèparait")).contains("réparer");
        assertThat(dictionary.lemmas("")).isEmpty();
        assertThat(dictionary.lemmas("e")).isNotNull();
    }

    private static AnnotatedWords annotated(String text) {
        return ANNOTATOR.annotate(text, new Tokeniser().tokens(text));
    }
}

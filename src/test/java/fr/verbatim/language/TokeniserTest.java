package fr.verbatim.language;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.Layers;
import fr.verbatim.corpus.Mark;
import fr.verbatim.text.Span;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

class TokeniserTest {

    private final Tokeniser tokeniser = new Tokeniser();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    # elision
                    l’accompagnement des familles | l' accompagnement des familles
                    l'accompagnement | l' accompagnement
                    lʼaccompagnement | l' accompagnement
                    L’État n’a qu’à venir | L' État n' a qu' à venir
                    jusqu’au lorsqu’on puisqu’elle quoiqu’il | jusqu' au lorsqu' on puisqu' elle quoiqu' il
                    presqu’arrivés à la presqu’île | presqu' arrivés à la presqu'île
                    aujourd’hui quelqu’un | aujourd'hui quelqu'un
                    d’aujourd’hui | d' aujourd'hui
                    le prud’homme et l’p’tit | le prud'homme et l' p'tit
                    entr’ouvrir sans s’entr’aider | entr'ouvrir sans s' entr'aider
                    c’est-à-dire, c’est bien | c'est-à-dire c' est bien
                    m’sieur, m’a dit | m'sieur m' a dit
                    j’suis, t’as, y’a, y’avait | j' suis t' as y' a y' avait
                    qu’« on » le dise | qu' on le dise
                    j’... j’ai dit | j' j' ai dit
                    grand’mère | grand'mère
                    ‘entre apostrophes’ | entre apostrophes
                    # inclusive writing
                    les habitant·e·s | les habitant·e·s
                    les gardien(ne)s, l’usager(ère) | les gardien(ne)s l' usager(ère)
                    un(e) habitant(e) (oui) | un(e) habitant(e) oui
                    chaque citoyen.ne.s venu | chaque citoyen.ne.s venu
                    professionnel.le et acteur.rice.s. Fini | professionnel.le et acteur.rice.s Fini
                    fini.les gens.le reste | fini les gens le reste
                    agent-e-s et professionnel-le | agent-e-s et professionnel-le
                    gardien (ne pas déranger) | gardien ne pas déranger
                    # hyphens
                    peut-être un rendez-vous là-bas | peut-être un rendez-vous là-bas
                    est-ce que | est -ce que
                    y a-t-il, va-t-on | y a -t-il va -t-on
                    donne-le-moi | donne -le -moi
                    allez-vous-en, vas-y | allez -vous -en vas -y
                    va-t’en, donne-m’en | va -t' en donne -m' en
                    est-ce-qu’il | est -ce -qu' il
                    ces gens-là, ce jour-ci | ces gens -là ce jour -ci
                    celui-là, jusque-là, chez-moi | celui-là jusque-là chez-moi
                    lui-même, vis-à-vis | lui-même vis-à-vis
                    une main-d’œuvre | une main-d'œuvre
                    EST-CE LUI | EST -CE LUI
                    Noisy-le-Grand | Noisy-le-Grand
                    pré- et post- – non | pré et post non
                    un porte‑clés | un porte-clés
                    # numbers
                    12,50 euros, 8h10, le 1er | 12,50 euros 8h10 le 1er
                    17h30-19h en 2019-2020 | 17h30 19h en 2019 2020
                    le 01/02/2023, à 10:30. | le 01/02/2023 à 10:30
                    50% de 20m², n°5, T3 | 50 de 20m² n 5 T3
                    un T3-T4 | un T3-T4
                    1.500 ; 06.12.34 ; fin. | 1.500 06.12.34 fin
                    # addresses
                    écrivez à m.duval@clairval.example. | écrivez à m.duval@clairval.example
                    voir https://clairval.example/a?b=1#c, puis | voir https://clairval.example/a?b=1#c puis
                    (www.clairval.example) | www.clairval.example
                    le compte @clairval | le compte clairval
                    # no words
                    … ! ? — « » | ""
                    bien 😀👍🏽 1️⃣ sûr ❤️ | bien sûr
                    et/ou | et ou
                    snake_case | snake case
                    """)
    void wordsAre(String text, String expected) {
        assertThat(forms(tokeniser.tokens(text))).isEqualTo(expected);
    }

    @Test
    void spansMarkExactlyTheWord() {
        var text = "Dans l’accompagnement 😀, est-ce";

        assertThat(tokeniser.tokens(text))
                .extracting(word -> word.span().in(text))
                .containsExactly("Dans", "l’", "accompagnement", "est", "-ce");
    }

    @Test
    void formsAreComposedAndStraight() {
        assertThat(tokeniser.tokens("aujourd’hui e\u0301te\u0301"))
                .extracting(Token::form)
                .containsExactly("aujourd'hui", "été");
    }

    @Test
    void noWordIsInAMarkOrCrossesOne() {
        var text = "M. Duval : oui [rires] bien[silence]tôt";
        var marks =
                List.of(
                        new Mark(new Span(0, 10), Mark.Kind.LABEL),
                        new Mark(new Span(15, 22), Mark.Kind.NOTE),
                        new Mark(new Span(27, 36), Mark.Kind.NOTE));

        assertThat(forms(tokeniser.words(new DocumentText(text, Layers.NONE.withMarks(marks)))))
                .isEqualTo("oui bien tôt");
    }

    @Test
    void wordsOfAPartIgnoreWhatSurroundsIt() {
        var document = new DocumentText("habitation", Layers.NONE);

        assertThat(tokeniser.words(document, new Span(0, 7)))
                .extracting(Token::form)
                .containsExactly("habitat");
    }

    @Test
    void patternsKeepTheirWildcards() {
        assertThat(forms(Tokeniser.ofPatterns().tokens("l’accomp* m?t *tion")))
                .isEqualTo("l' accomp* m?t *tion");
    }

    @Test
    void aRunWithoutEndIsCut() {
        assertThat(tokeniser.tokens("a".repeat(600)))
                .extracting(word -> word.span().length())
                .containsExactly(256, 256, 88);
    }

    @Test
    void hostileTextsTakeLinearTime() {
        for (var piece :
                List.of("a", "l'", "a'", "a-", "-t'a", "a@", "www.", "a.e", "a(e)", "1,", "é-je")) {
            var text = piece.repeat(300_000);
            Assertions.assertThatCode(() -> tokeniser.tokens(text)).doesNotThrowAnyException();
            org.junit.jupiter.api.Assertions.assertTimeout(
                    Duration.ofSeconds(5), () -> tokeniser.tokens(text), piece);
        }
    }

    @Test
    void wordsAreInOrderAndApart() {
        var random = new Random(7);
        var alphabet = "aelstqu’'-.·()@:/,1 2\n[]éœ😀?*\u0301";
        for (int round = 0; round < 3_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            var end = 0;
            for (var word : tokeniser.tokens(text.toString())) {
                assertThat(word.span().start()).as("%s", text).isGreaterThanOrEqualTo(end);
                assertThat(word.span().isEmpty()).isFalse();
                assertThat(word.folded()).isNotBlank();
                end = word.span().end();
            }
        }
    }

    private static String forms(List<Token> words) {
        return words.stream().map(Token::form).collect(Collectors.joining(" "));
    }
}

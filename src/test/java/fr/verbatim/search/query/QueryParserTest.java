package fr.verbatim.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.verbatim.message.Message;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

class QueryParserTest {

    private static final Names STUDY =
            (field, value) -> {
                if (field instanceof Field.Variable(var name) && !name.equals("fonction")) {
                    return Optional.of(
                            new Names.Problem(
                                    Names.Place.FIELD,
                                    Message.of("search.field-unknown", name),
                                    Nearest.to(name, List.of("fonction", "code")).orElse(null)));
                }
                if (field == Field.Known.CODE && !value.matches("geste technique")) {
                    return Optional.of(
                            new Names.Problem(
                                    Names.Place.VALUE,
                                    Message.of("search.code-unknown", value.text()),
                                    "\"geste technique\""));
                }
                return Optional.empty();
            };

    private final QueryParser parser = new QueryParser(STUDY);

    @ParameterizedTest(name = "{index} {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    gardien serrure | gardien ET serrure
                    gardien AND serrure OR hall | (gardien ET serrure) OU hall
                    a SAUF b c | (a SAUF b) ET c
                    a ET SAUF b | a SAUF b
                    SAUF b a c | (a ET c) SAUF b
                    a NOT b NOT c | (a SAUF b) SAUF c
                    « lien social » | "lien social"
                    “lien social”~3 | "lien social"~3
                    "gardien" | gardien
                    =Geste | =Geste
                    ="Le Geste" | "=Le =Geste"
                    fonction : gardien | fonction:gardien
                    locuteur:M* | locuteur:M*
                    speaker:"M. Duval" | locuteur:"M. Duval"
                    RÔLE:enquêté | rôle:enquêté
                    "genre":femme | "genre":femme
                    serrure dans code:x | "serrure" dans code:x
                    serrure dans (a OU b) | "serrure" dans (a OU b)
                    serrure dans "la loge" | "serrure" dans "la loge"
                    la clé dans la serrure | la ET clé ET "dans" ET la ET serrure
                    dans la loge | "dans" ET la ET loge
                    code:x near code:y | code:x près_de:10 code:y
                    code:x près_de:3 b c | (code:x près_de:3 "b") ET c
                    a chevauche code:x dans code:y | ("a" chevauche code:x) dans code:y
                    """)
    void isReadAs(String text, String meaning) {
        var query = Query.parse(text);
        // A relation needs no parentheses inside a conjunction; the table has them where they help
        // the reader.
        assertThat(query).isEqualTo(Query.parse(meaning));
    }

    @ParameterizedTest(name = "{index} {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    `` | 0 | vide | ``
                    `   ` | 0 | vide | ``
                    le "lien social | 3 | jamais refermé | le "lien social"
                    le « lien social | 3 | jamais refermé | le « lien social»
                    (a OU b | 0 | jamais refermée | (a OU b)
                    ((a) | 0 | jamais refermée | ((a))
                    a) ET b | 1 | n’a pas été ouvert | a ET b
                    a ANDD b | 2 | l’opérateur AND | a AND b
                    a SUAF b | 2 | l’opérateur SAUF | a SAUF b
                    a && b | 2 | l’opérateur ET | a ET b
                    a ET | 4 | après « ET » | a
                    ET a | 0 | avant « ET » | a
                    a ET OU b | 5 | avant « OU » | a ET b
                    (a ET ) b | 6 | après « ET » | (a ) b
                    a chevauche | 11 | après « chevauche » | a
                    () | 1 | « ) » n’est pas attendu | ``
                    SAUF a | 0 | rien ne dit lesquels garder | ``
                    :a | 0 | s’écrit nom:valeur | ``
                    fonction: | 9 | après « : » | fonction
                    fonction:b:c | 10 | s’écrit nom:valeur | ``
                    fonctoin:gardien | 0 | « fonctoin » | fonction:gardien
                    a ET fonctoin:gardien | 5 | « fonctoin » | a ET fonction:gardien
                    😀mot code:gest | 11 | aucun code | 😀mot code:"geste technique"
                    a ~5 | 2 | suit des mots | ``
                    "a b"~cinq | 6 | une distance | ``
                    "a b"~5000 | 6 | une distance | ``
                    a près_de:x b | 10 | une distance | ``
                    a suivi_de:1002 b | 11 | n’est pas une distance | ``
                    a suivi_de:2frases b | 11 | on ne compte pas en « frases » | a suivi_de:2phrases b
                    a suivi_de:2sections b | 11 | on ne compte pas en « sections » | ``
                    a hors_de:3 b | 10 | ne prend pas de distance | ``
                    a suivi_par b | 2 | l’opérateur suivi_de | a suivi_de b
                    a meme_tours b | 2 | l’opérateur même_tour | a même_tour b
                    "a b"~>x | 6 | n’est pas une distance | ``
                    a [mot=b | 2 | ce crochet n’est jamais refermé | a [mot=b]
                    a ET [mto=b] | 6 | mais mot, lemme ou pos | a ET [mot=b]
                    [mot=] | 1 | ne dit pas ce que doit être un mot | ``
                    [mot="a b"] | 6 | n’est pas un mot seul | ``
                    [mot=l'eau] | 5 | n’est pas un mot seul | ``
                    [a]{x} | 3 | ne dit pas combien de fois | ``
                    [a]{3,2} | 3 | ne dit pas combien de fois | ``
                    [a]{0} | 3 | ne dit pas combien de fois | ``
                    [a]{101} | 3 | ne dit pas combien de fois | ``
                    a ET []* [b]? | 5 | accepterait de ne rien trouver | ``
                    a ET /b[/ | 5 | n’est pas une expression régulière | ``
                    a ET /b(c/ | 5 | n’est pas une expression régulière | ``
                    [mot=/b[c/] | 6 | n’est pas une expression régulière | ``
                    fonction:>beaucoup | 9 | n’est pas un intervalle | fonction:">beaucoup"
                    a fonction:10..b | 11 | n’est pas un intervalle | a fonction:"10..b"
                    … | 0 | aucun mot | ``
                    "!!" | 0 | aucun mot | ``
                    """)
    void aMistakeIsToldWithItsPlaceAndCorrection(
            String text, int offset, String problem, String correction) {
        var spaced = problem.replace("« ", "«\u00a0").replace(" »", "\u00a0»");

        var error = catchThrowableOfType(QuerySyntaxError.class, () -> parser.parse(text));

        assertThat(error.getMessage()).contains(spaced);
        assertThat(error.offset()).isEqualTo(offset);
        assertThat(error.correction().orElse("")).isEqualTo(correction);
        assertThat(error.toMessage().text(Locale.ENGLISH)).startsWith("Query not understood");
    }

    @Test
    void theSentenceTellsWhereAndWhat() {
        assertThatThrownBy(() -> parser.parse("a ET fonctoin:gardien"))
                .hasMessage(
                        "Requête incomprise, au caractère 6\u00a0: aucun champ et aucune variable"
                            + " de l’étude ne s’appelle «\u00a0fonctoin\u00a0». Une condition"
                            + " s’écrit nom:valeur, comme fonction:gardien. Vouliez-vous écrire a"
                            + " ET fonction:gardien\u00a0?");
    }

    @ParameterizedTest
    @CsvSource({
        "(,200",
        "'a ',5000",
        "'a SAUF ',900",
        "'((a) ',300",
        "'\"a',3000",
        "'a dans (',90"
    })
    void hostileQueriesAreRefusedQuickly(String piece, int times) {
        assertThatThrownBy(() -> parser.parse(piece.repeat(times)))
                .isInstanceOf(QuerySyntaxError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/(a*)*(a*)*(a*)*b{1000}{1000}/",
                "/(((a{100}){100}){100})/",
                "/.*a.{30}/",
                "/(.*a){12}.{12}b.*c.{9}/",
                "/((((((((((((((((((((((a))))))))))))))))))))))/"
            })
    void aRegularExpressionThatWouldRunForEverIsRefused(String query) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () ->
                        assertThatThrownBy(() -> parser.parse(query))
                                .hasMessageContaining("trop complexe"));
    }

    @Test
    void aRegularExpressionTakesTheTimeOfTheWordItMeets() {
        var test = new Regex("(a*)*(a|aa)*b", Exactness.FOLDED).test(UnaryOperator.identity());

        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(test.test("a".repeat(100_000))).isFalse());
    }

    @Test
    void tenThousandParenthesesAreRefused() {
        assertThatThrownBy(() -> parser.parse("(".repeat(10_000)))
                .hasMessageContaining("parenthèses s’emboîtent");
        assertThatThrownBy(() -> parser.parse("(".repeat(10_000) + "a" + ")".repeat(10_000)))
                .hasMessageContaining("dépasse");
    }

    @ParameterizedTest
    @CsvSource({"'[a]',1001", "'[]{100} ',6", "'[',500", "'[mot=a',300", "'[\"',900"})
    void hostileSequencesAreRefusedQuickly(String piece, int times) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () ->
                        assertThatThrownBy(() -> parser.parse(piece.repeat(times)))
                                .isInstanceOf(QuerySyntaxError.class));
    }

    @Test
    void frenchAndEnglishSayTheSame() {
        var pairs =
                Map.ofEntries(
                        Map.entry("a hors_de code:x", "a not_within code:x"),
                        Map.entry("a suivi_de:2phrases b", "a followed_by:2sentences b"),
                        Map.entry("a precede_de:1tour b", "a preceded_by:1turn b"),
                        Map.entry("a près_de:3mots b", "a near:3words b"),
                        Map.entry("a même_phrase b", "a same_sentence b"),
                        Map.entry("a même_paragraphe b", "a same_paragraph b"),
                        Map.entry("[mot=a lemme!=b]", "[word=a lemma!=b]"),
                        Map.entry("code_seul:x", "code_only:x"),
                        Map.entry("statut:x thème:y mémo:z", "words:x theme:y memo:z"));
        pairs.forEach(
                (french, english) ->
                        assertThat(Query.parse(french)).isEqualTo(Query.parse(english)));
    }

    @Test
    void aMegabyteIsRefused() {
        assertThatThrownBy(() -> parser.parse("mot ".repeat(250_000)))
                .hasMessageContaining("dépasse");
    }

    @Test
    void anythingTypedGivesAQueryOrAnExplanation() {
        var random = new Random(3);
        var pieces =
                List.of(
                        "a",
                        "ET",
                        "OU",
                        "SAUF",
                        "(",
                        ")",
                        "\"",
                        "«",
                        "»",
                        ":",
                        "~",
                        "=",
                        "5",
                        "dans",
                        "près_de",
                        "*",
                        "\\",
                        " ",
                        "[",
                        "]",
                        "{2}",
                        "/",
                        "é",
                        "\n",
                        "😀",
                        "code",
                        "&&",
                        "..",
                        ">",
                        "suivi_de",
                        "mot=",
                        "^",
                        "'");
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(9); i > 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            try {
                assertThat(Query.parse(text.toString())).isNotNull();
            } catch (QuerySyntaxError e) {
                assertThat(e.offset()).as("%s", text).isBetween(0, text.length());
                assertThat(e.getMessage()).as("%s", text).startsWith("Requête incomprise");
            }
        }
    }
}

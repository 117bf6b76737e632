package fr.verbatim.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.verbatim.message.Message;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

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
                        "a", "ET", "OU", "SAUF", "(", ")", "\"", "«", "»", ":", "~", "=", "5",
                        "dans", "près_de", "*", "\\", " ", "[", "é", "\n", "😀", "code", "&&");
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

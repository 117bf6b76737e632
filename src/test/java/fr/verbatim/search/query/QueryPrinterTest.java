package fr.verbatim.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Random;

class QueryPrinterTest {

    private static final List<String> WORDS =
            List.of(
                    "gardien",
                    "Élève",
                    "l’accompagnement",
                    "aujourd'hui",
                    "serr*",
                    "m?t",
                    "/x/",
                    "suivi_de",
                    "near",
                    "même_tour",
                    "suivi_par",
                    "ET",
                    "OU",
                    "SAUF",
                    "AND",
                    "dans",
                    "within",
                    "near",
                    "chevauche",
                    "près_de",
                    "ANDD",
                    "gardien(ne)s",
                    "12,50",
                    "8:30",
                    "a~b",
                    "x[1]",
                    "a=b",
                    "-ce",
                    "😀mot",
                    "citoyen.ne.s",
                    "{mot}");
    private static final List<String> VALUES =
            List.of(
                    "gardien",
                    "logé sur site",
                    "",
                    "dit \\\"le grand\\\"",
                    "a\\*b",
                    "ET",
                    "dans",
                    "dir*",
                    "=x",
                    "a:b",
                    "(x)",
                    "50 %",
                    "« x »",
                    ">10",
                    "30..45",
                    "a..b",
                    "/x/",
                    "l’autre",
                    "😀");
    private static final List<String> VARIABLES =
            List.of(
                    "fonction",
                    "logé sur site",
                    "genre",
                    "code",
                    "type d'entretien",
                    "ET",
                    "a:b",
                    "dans",
                    "=x");

    private static final List<String> RANGES =
            List.of("30..45", ">10", "<12,5", ">=3", "..2023", "2023-01..2023-06", "<=12/03/2023");

    private final Random random = new Random(11);

    @Test
    void readingWhatWasWrittenGivesTheSameTree() {
        var queries = new RandomQueries(random, WORDS, this::filter);
        for (int round = 0; round < 20_000; round++) {
            var query = queries.next(4);
            for (var locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                var written = QueryPrinter.in(locale).print(query);
                assertThat(Query.parse(written)).as(written).isEqualTo(query);
            }
        }
    }

    @Test
    void operatorsAreWrittenInTheReadersLanguage() {
        var query = Query.parse("(a OR b) NOT role:interviewer near:3 =C");

        assertThat(QueryPrinter.in(Locale.FRENCH).print(query))
                .isEqualTo("(a OU b) SAUF rôle:interviewer près_de:3 \"=C\"");
        assertThat(QueryPrinter.in(Locale.ENGLISH).print(query))
                .isEqualTo("(a OR b) NOT role:interviewer near:3 \"=C\"");
    }

    private Query filter() {
        if (random.nextInt(5) == 0) {
            return new Query.Between(
                    new Field.Variable(VARIABLES.get(random.nextInt(VARIABLES.size()))),
                    Range.read(RANGES.get(random.nextInt(RANGES.size()))).orElseThrow());
        }
        var known = List.of(Field.Known.values());
        var field =
                random.nextBoolean()
                        ? known.get(random.nextInt(known.size()))
                        : new Field.Variable(VARIABLES.get(random.nextInt(VARIABLES.size())));
        return new Query.Filter(field, new Value(VALUES.get(random.nextInt(VALUES.size()))));
    }
}

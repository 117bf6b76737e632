package fr.verbatim.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.coding.Coder;
import fr.verbatim.search.annotation.StudyAnnotations;
import fr.verbatim.search.index.PatternTooWide;
import fr.verbatim.search.query.Field;
import fr.verbatim.search.query.Query;
import fr.verbatim.search.query.QueryPrinter;
import fr.verbatim.search.query.RandomQueries;
import fr.verbatim.search.query.Value;
import fr.verbatim.study.Study;
import fr.verbatim.study.Viewpoint;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Whatever is asked of whatever study, the answer is what reading every word of it gives.
class SearchLawTest {

    private static final int STUDIES = 30;
    private static final int QUERIES = 120;

    private static final List<String> WORDS =
            List.of(
                    "le",
                    "Le",
                    "la",
                    "serrure",
                    "serrures",
                    "Élève",
                    "eleve",
                    "l’accompagnement",
                    "accompagnement",
                    "est-ce",
                    "ce",
                    "-ce",
                    "coeur",
                    "12,50",
                    "oui",
                    "serr*",
                    "*e",
                    "l?",
                    "*",
                    "?",
                    "zzz",
                    "gardien·ne·s",
                    "*ment",
                    "le",
                    "le",
                    "oui",
                    "oui",
                    "serrure",
                    "le*",
                    "ce",
                    "serrures",
                    "serrurier",
                    "élevé",
                    "suis",
                    "être",
                    "les");
    private static final List<Query> FILTERS =
            List.of(
                    filter(Field.Known.CODE, "geste"),
                    filter(Field.Known.CODE, "geste technique"),
                    filter(Field.Known.CODE, "*n*"),
                    filter(Field.Known.CODER, "ada"),
                    filter(Field.Known.SITUATION, "panne 1*"),
                    filter(Field.Known.SPEAKER, "E"),
                    filter(Field.Known.SPEAKER, "mme a"),
                    filter(Field.Known.ROLE, "enquêté"),
                    filter(Field.Known.ROLE, "interviewer"),
                    filter(Field.Known.DOCUMENT, "d?"),
                    filter(Field.Known.DOCUMENT, "D1"),
                    filter(Field.Known.KIND, "observation"),
                    filter(new Field.Variable("fonction"), "gerante"),
                    filter(new Field.Variable("Lieu"), "loge"),
                    filter(new Field.Variable("inconnue"), "*"),
                    filter(Field.Known.CODE_ALONE, "geste"),
                    filter(Field.Known.MEMO, "théor*"),
                    filter(Field.Known.MEMO, "retenir"),
                    filter(Field.Known.SECTION, "vie"),
                    filter(Field.Known.SECTION, "*loge*"),
                    filter(Field.Known.THEME, "pannes"),
                    filter(Field.Known.SAVED, "gardée"),
                    filter(Field.Known.STATUS, "recorded"),
                    Query.parse("âge:30..45"),
                    Query.parse("âge:>=51"),
                    Query.parse("date:2023-01..2023-06"),
                    Query.parse("date:<2023"));

    @TempDir Path folder;

    @Test
    void theHitsAreThoseOfANaiveScan() {
        var found = 0;
        for (int seed = 0; seed < STUDIES; seed++) {
            var random = new Random(seed);
            try (var study = Study.create(folder.resolve("s" + seed), new Coder("ada"))) {
                new RandomStudy(random, study).fill();
                try (var search = Search.open(study)) {
                    found += compare(random, study, search);
                    RandomAnnotation.annotate(random, study);
                    found += compare(random, study, search);
                }
            }
        }
        assertThat(found).as("hits compared").isGreaterThan(10_000);
    }

    private static int compare(Random random, Study study, Search search) {
        var queries =
                new RandomQueries(random, WORDS, () -> FILTERS.get(random.nextInt(FILTERS.size())));
        var found = 0;
        for (var viewpoint : List.of(Viewpoint.everyone(), Viewpoint.only(new Coder("bob")))) {
            var naive =
                    new NaiveSearch(
                            study.snapshot().from(viewpoint),
                            study::text,
                            StudyAnnotations.of(study));
            for (int i = 0; i < QUERIES; i++) {
                var query = queries.next(1 + random.nextInt(4));
                try {
                    var hits = search.hits(query, viewpoint);
                    found += hits.count();
                    assertThat(hits.list())
                            .as(QueryPrinter.in(Locale.FRENCH).print(query))
                            .extracting(Hit::passage)
                            .containsExactlyElementsOf(naive.find(query));
                } catch (PatternTooWide e) {
                    assertThat(QueryPrinter.in(Locale.FRENCH).print(query)).contains("*");
                }
            }
        }
        return found;
    }

    private static Query.Filter filter(Field field, String value) {
        return new Query.Filter(field, new Value(value));
    }
}

package fr.verbatim.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.coding.Coder;
import fr.verbatim.search.annotation.StudyAnnotations;
import fr.verbatim.search.index.PatternTooWide;
import fr.verbatim.search.query.Query;
import fr.verbatim.search.query.QueryPrinter;
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

    /// The first few, and the number alone, are the same answer.
    private static void assertThatPartsAreOfTheWhole(
            Search search, Query query, Viewpoint viewpoint, List<Hit> whole) {
        assertThat(search.count(query, viewpoint)).isEqualTo(whole.size());
        assertThat(search.first(query, 2, viewpoint))
                .isEqualTo(whole.subList(0, Math.min(2, whole.size())));
    }

    private static int compare(Random random, Study study, Search search) {
        var queries = RandomStudy.queries(random);
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
                    assertThatPartsAreOfTheWhole(search, query, viewpoint, hits.list());
                } catch (PatternTooWide e) {
                    assertThat(QueryPrinter.in(Locale.FRENCH).print(query)).contains("*");
                }
            }
        }
        return found;
    }
}

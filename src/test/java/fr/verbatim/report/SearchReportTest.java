package fr.verbatim.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.pseudonym.Masks;
import fr.verbatim.report.format.ReportFormat;
import fr.verbatim.search.Context;
import fr.verbatim.search.Search;
import fr.verbatim.search.query.Field;
import fr.verbatim.study.Viewpoint;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

class SearchReportTest {

    private static final Viewpoint ALL = Viewpoint.everyone();

    @TempDir Path folder;
    private SmallStudy small;

    @BeforeEach
    void fill() {
        small = new SmallStudy(folder).filled();
    }

    @AfterEach
    void close() {
        small.close();
    }

    @Test
    void everyPassageStandsThereWithItsReferenceAndItsCounts() {
        try (var search = Search.open(small.study())) {
            var hits = search.hits("le", ALL);
            var lines = search.concordance(hits.list(), new Context.Words(3));

            var report =
                    SearchReport.of(
                            small.study(),
                            Masks.NONE,
                            "le",
                            hits,
                            lines,
                            search.count(hits, new Field.Variable("fonction"), ALL),
                            Locale.FRENCH);

            assertThat(report.title()).isEqualTo("Recherche\u00a0: le");
            assertThat(report.tables()).hasSize(2);
            var concordance = report.tables().getLast();
            assertThat(hits.count()).isPositive();
            assertThat(concordance.rows()).hasSize(hits.count());
            for (var i = 0; i < hits.count(); i++) {
                var row = concordance.rows().get(i);
                var passage = hits.list().get(i).passage();
                var quotation = small.study().quote(passage);
                assertThat(row.get(1)).isEqualTo(quotation.text());
                assertThat(row.get(3)).isEqualTo(Reference.of(quotation, Locale.FRENCH).text());
                assertThat(row.get(4)).isEqualTo(quotation.document());
            }
            var csv = new String(ReportFormat.CSV.render(report), StandardCharsets.UTF_8);
            assertThat(csv.lines()).anyMatch(line -> line.startsWith("Contexte gauche;Pivot;"));
        }
    }
}

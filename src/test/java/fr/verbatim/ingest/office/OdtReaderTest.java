package fr.verbatim.ingest.office;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.corpus.Paragraph;
import fr.verbatim.ingest.Samples;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class OdtReaderTest {

    private static final String BOLD =
            "<style:style style:name=\"T1\"><style:text-properties"
                    + " fo:font-weight=\"bold\"/></style:style>";

    @TempDir Path folder;

    @Test
    void spansSpacesAndBreaksAreKept() {
        var reading =
                read(
                        "<text:p><text:span text:style-name=\"T1\">R :</text:span> ben<text:s"
                                + " text:c=\"2\"/>oui<text:line-break/>voilà</text:p>");
        assertThat(reading.text().text()).isEqualTo("R : ben  oui\nvoilà");
        assertThat(reading.text().layers().emphases())
                .extracting(it -> it.span().in(reading.text().text()))
                .containsExactly("R :");
    }

    @Test
    void headingsAndListsKeepTheirDepth() {
        var reading =
                read(
                        "<text:h"
                            + " text:outline-level=\"2\">Thème</text:h><text:list><text:list-item><text:p>un</text:p></text:list-item></text:list>");
        assertThat(reading.text().layers().paragraphs())
                .extracting(Paragraph::style)
                .containsExactly(Paragraph.Style.HEADING, Paragraph.Style.LIST_ITEM);
        assertThat(reading.text().layers().paragraphs())
                .extracting(Paragraph::level)
                .containsExactly(2, 1);
    }

    @Test
    void deletedTextIsLeftOutAndTold() {
        var reading =
                read(
                        "<text:tracked-changes><text:changed-region><text:deletion><text:p>ancien</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>neuf</text:p>");
        assertThat(reading.text().text()).isEqualTo("neuf");
        assertThat(reading.removed())
                .extracting(it -> it.key())
                .containsExactly("ingest.deletions");
    }

    @Test
    void notesGoToTheEndAndCommentsAside() {
        var reading =
                read(
                        "<text:p>Elle"
                            + " rit<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>longuement</text:p></text:note-body></text:note>,"
                            + " puis<office:annotation><dc:creator>Léa</dc:creator><text:p>à"
                            + " revoir</text:p></office:annotation> part.</text:p>");
        assertThat(reading.text().text()).isEqualTo("Elle rit, puis part.\n[note 1] longuement");
        assertThat(reading.removed().getFirst().arguments()).isEqualTo(List.of("Léa", "à revoir"));
    }

    @Test
    void tablesHaveRowsAndCells() {
        var reading =
                read(
                        "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>");
        assertThat(reading.text().text()).isEqualTo("a\tb");
        assertThat(reading.tables()).hasSize(1);
    }

    private Reading read(String body) {
        return new OdtReader().read(new Source(Samples.odt(folder, "a.odt", BOLD, body), "odt"));
    }
}

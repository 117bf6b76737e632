package fr.verbatim.ingest.plain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.corpus.Emphasis;
import fr.verbatim.corpus.Paragraph;
import fr.verbatim.ingest.Samples;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class TextReaderTest {

    @TempDir Path folder;

    @Test
    void eachLineIsAParagraph() {
        var reading = text("Titre\r\n\r\n  Une ligne.  \r\nUne autre.\r\n");
        assertThat(paragraphs(reading)).containsExactly("Titre", "Une ligne.", "Une autre.");
    }

    @Test
    void linesCutAtAFixedWidthAreOneParagraphUpToABlankLine() {
        var line = "le couloir du quatrième est long et la lumière y tombe en panne tous les";
        var reading =
                text((line + "\n").repeat(4) + "mois.\n\n" + (line + "\n").repeat(4) + "ans.\n");
        assertThat(paragraphs(reading)).hasSize(2);
    }

    @Test
    void anUncertainEncodingIsADoubt() {
        var file = Samples.text(folder, "a.txt", "Déjà l’été à côté", "windows-1252");
        var reading = new TextReader().read(new Source(file, "text/plain"));
        assertThat(reading.text().text()).isEqualTo("Déjà l’été à côté");
        assertThat(reading.encoding()).isEqualTo("windows-1252");
        assertThat(reading.doubts()).hasSize(1);
    }

    @Test
    void markdownSignsBecomeLayers() {
        var reading =
                markdown(
                        """
                        ---
                        date: 3 mai
                        ---
                        # Visite

                        **Enq :** on *monte* ?
                        - un
                        - deux

                        | a | b |
                        |---|---|
                        | c | d |
                        """);
        assertThat(reading.text().text())
                .isEqualTo("Visite\nEnq : on monte ?\nun\ndeux\na\tb\nc\td");
        assertThat(reading.metadata()).containsEntry("date", "3 mai");
        assertThat(reading.text().layers().paragraphs())
                .extracting(Paragraph::style)
                .startsWith(
                        Paragraph.Style.HEADING, Paragraph.Style.BODY, Paragraph.Style.LIST_ITEM);
        assertThat(reading.tables().getFirst().rows()).hasSize(2);
        assertThat(reading.text().layers().emphases())
                .extracting(it -> it.style() + " " + it.span().in(reading.text().text()))
                .containsExactly(Emphasis.Style.BOLD + " Enq :", Emphasis.Style.ITALIC + " monte");
    }

    @Test
    void starsThatAreNoEmphasisStay() {
        assertThat(markdown("2 * 3 * 4 et snake_case_ici").text().text())
                .isEqualTo("2 * 3 * 4 et snake_case_ici");
    }

    @Test
    void whatIsEscapedInMarkdownIsTheSignItself() {
        var reading =
                markdown(
                        """
                        1\\. C’est \\[rires\\] vrai \\| non\\
                        R&amp;D, &#232; &#x2019; &inconnu; &

                        | &#32;avant | a \\| b&#32; |
                        """);
        assertThat(reading.text().text())
                .isEqualTo("1. C’est [rires] vrai | non\nR&D, è ’ &inconnu; &\n avant\ta | b ");
    }

    private Reading text(String content) {
        return new TextReader()
                .read(new Source(Samples.text(folder, "a.txt", content), "text/plain"));
    }

    private Reading markdown(String content) {
        return new MarkdownReader()
                .read(new Source(Samples.text(folder, "a.md", content), "text/x-web-markdown"));
    }

    private static List<String> paragraphs(Reading reading) {
        return reading.text().layers().paragraphs().stream()
                .map(paragraph -> paragraph.span().in(reading.text().text()))
                .toList();
    }
}

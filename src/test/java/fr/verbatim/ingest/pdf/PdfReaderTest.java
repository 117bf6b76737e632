package fr.verbatim.ingest.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.verbatim.ingest.Samples;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Source;
import fr.verbatim.message.Message;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

class PdfReaderTest {

    @TempDir Path folder;

    @Test
    void brokenLinesAreJoinedAndCutWordsRepaired() {
        var reading =
                read(
                        new String[] {
                            "Le gardien passe tous les matins dans les halls de la tour, il parle"
                                    + " d'accompa-",
                            "gnement quand il aide une personne à remplir un papier, peut-être"
                                    + " parce que c'est",
                            "le mot de l'agence."
                        });
        assertThat(paragraphs(reading)).hasSize(1);
        assertThat(reading.text().text())
                .contains("d'accompagnement quand")
                .contains("c'est le mot");
        assertThat(keys(reading.removed())).contains("ingest.hyphens");
    }

    @Test
    void aHyphenThatBelongsToTheWordStays() {
        var reading =
                read(
                        new String[] {
                            "La porte du local était ouverte depuis la veille au soir et personne,"
                                    + " dit-",
                            "il en montrant la serrure, ne l'avait signalé à qui que ce soit dans"
                                    + " l'équipe."
                        });
        assertThat(reading.text().text()).contains("personne, dit-il en");
    }

    @Test
    void eachPageHasItsSpan() {
        var reading = read(new String[] {"Première page."}, new String[] {"Deuxième page."});
        var pages = reading.text().layers().pages();
        assertThat(pages).hasSize(2);
        assertThat(pages.get(1).number()).isEqualTo(2);
        assertThat(pages.get(1).span().in(reading.text().text()).strip())
                .isEqualTo("Deuxième page.");
    }

    @Test
    void namesAloneOnTheirLineAreParagraphsAndNoRunningHeaders() {
        var pages = new String[3][];
        for (var i = 0; i < pages.length; i++) {
            var word = List.of("cour", "grille", "cave").get(i);
            pages[i] =
                    new String[] {
                        "Interviewer1",
                        "Vous commencez par la " + word,
                        "Interviewee1",
                        "Non, je finis par la " + word,
                        "Interviewer1",
                        "Et c'est long, la " + word,
                        "Interviewee1",
                        "Pas plus que ça, la " + word,
                    };
        }
        var reading = read(pages);
        assertThat(paragraphs(reading)).hasSize(24);
        assertThat(reading.removed()).isEmpty();
    }

    @Test
    void runningHeadersAndPageNumbersAreSetAside() {
        var reading =
                read(
                        page("Alors voilà comment ça a commencé.", 1),
                        page("On a refait les boîtes aux lettres.", 2),
                        page("Et puis plus rien.", 3));
        assertThat(reading.text().text()).doesNotContain("Enquête").doesNotContain("Page");
        assertThat(paragraphs(reading)).hasSize(3);
        assertThat(keys(reading.removed())).containsOnly("ingest.running-lines");
    }

    @Test
    void labelsBeginParagraphsAndBoldIsKept() {
        var reading =
                read(
                        new String[] {
                            "**2 - La journée",
                            "E : Vous commencez où ?",
                            "R : Par les poubelles,",
                            "toujours."
                        });
        assertThat(paragraphs(reading))
                .containsExactly(
                        "2 - La journée",
                        "E : Vous commencez où ?",
                        "R : Par les poubelles, toujours.");
        assertThat(reading.text().layers().emphases().getFirst().span().in(reading.text().text()))
                .isEqualTo("2 - La journée");
    }

    @Test
    void aFileWithoutAnyTextIsToldAsScanned() {
        assertThatThrownBy(() -> read(new String[] {}, new String[] {}))
                .isInstanceOf(DocumentUnreadable.class)
                .hasMessageContaining("numérisé");
    }

    @Test
    void aPageWithoutTextIsADoubt() {
        var reading = read(new String[] {"Du texte."}, new String[] {});
        assertThat(keys(reading.doubts())).contains("ingest.empty-pages");
    }

    @Test
    void aPasswordIsToldAsSuch() throws IOException {
        var file = folder.resolve("secret.pdf");
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()));
            document.save(file.toFile());
        }
        assertThatThrownBy(() -> new PdfReader().read(new Source(file, "application/pdf")))
                .isInstanceOf(DocumentUnreadable.class)
                .hasMessageContaining("mot de passe");
    }

    private static String[] page(String words, int number) {
        return new String[] {
            "Enquête aux Aubépines", "", "", words, "", "", "Page " + number + " / 3"
        };
    }

    private Reading read(String[]... pages) {
        return new PdfReader()
                .read(new Source(Samples.pdf(folder, "a.pdf", pages), "application/pdf"));
    }

    private static List<String> paragraphs(Reading reading) {
        return reading.text().layers().paragraphs().stream()
                .map(paragraph -> paragraph.span().in(reading.text().text()))
                .toList();
    }

    private static List<String> keys(List<Message> messages) {
        return messages.stream().map(Message::key).toList();
    }
}

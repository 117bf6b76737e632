package fr.verbatim.ingest.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.corpus.Page;
import fr.verbatim.ingest.Samples;
import fr.verbatim.ingest.Typesetter;
import fr.verbatim.ingest.Typesetter.Geometry;
import fr.verbatim.ingest.Typesetter.Words;
import fr.verbatim.ingest.format.Readers;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.turns.Segmentation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// What stands where on the pages of a PDF file, and what its damage costs.
class PdfLayoutTest {

    private static final List<String> SPEECH =
            List.of(
                    "Enquêtrice : Vous commencez par quoi, le matin, quand vous arrivez ?",
                    "Yannick : Par les conteneurs. Je les sors avant sept heures, sinon le camion"
                            + " passe sans les prendre et c’est moi qu’on appelle.",
                    "Enquêtrice : Et après ?",
                    "Yannick : Après je fais le tour des halls, je regarde les lampes, les portes,"
                            + " les boîtes. Quand une dame descend, on parle un peu.",
                    "Enquêtrice : Vous parlez de quoi ?",
                    "Yannick : De tout. Du temps, de ses enfants, de la porte qui ferme mal depuis"
                            + " l’hiver. La porte, je la note, et je reviens avec la burette.");

    @TempDir Path folder;

    @Test
    void aTitleAboveTwoColumnsComesFirst() {
        var pdf = new Typesetter(columns(2));
        pdf.title("Entretien avec le gardien du nord, relu et complété par lui-même en novembre");
        for (var round = 0; round < 3; round++) {
            SPEECH.forEach(pdf::paragraph);
        }
        var reading = Readers.read(pdf.write(folder, "a.pdf"));
        assertThat(reading.text().text()).startsWith("Entretien avec le gardien du nord");
        assertThat(said(Segmentation.of(reading)))
                .containsExactlyElementsOf(said(txt(repeated(SPEECH, 3))));
    }

    @Test
    void aTableWithAColumnOfSpeakersIsReadRowByRow() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Locuteur", "Propos"));
        for (var i = 0; i < 4; i++) {
            SPEECH.forEach(said -> rows.add(List.of(said.split(" : ", 2))));
        }
        var pdf = new Typesetter(Geometry.PLAIN).table(rows, 90, 340).write(folder, "a.pdf");
        assertThat(said(Segmentation.of(Readers.read(pdf))))
                .containsExactlyElementsOf(said(txt(repeated(SPEECH, 4))));
    }

    @Test
    void aTurnGoesOnUnderTheRunningHeadOfTheNextPage() {
        var pdf = new Typesetter(running("Terrain du nord, hiver"));
        for (var round = 0; round < 8; round++) {
            SPEECH.forEach(pdf::paragraph);
        }
        var reading = Readers.read(pdf.write(folder, "a.pdf"));
        assertThat(reading.text().text()).doesNotContain("Terrain du nord");
        assertThat(said(Segmentation.of(reading)))
                .containsExactlyElementsOf(said(txt(repeated(SPEECH, 8))));
        assertThat(reading.text().layers().pages())
                .hasSizeGreaterThan(1)
                .allSatisfy(
                        page ->
                                assertThat(String.join(" ", page.margins()))
                                        .contains("Terrain du nord")
                                        .contains("- " + page.number() + " -"));
    }

    @Test
    void anInterviewerInBoldWithoutLabelIsFound() {
        for (var stroked : List.of(false, true)) {
            var pdf = new Typesetter(stroked(stroked));
            for (var i = 0; i < 24; i++) {
                var words = SPEECH.get(i % 6).split(" : ", 2)[1];
                pdf.paragraph(List.of(new Words(words, i % 2 == 0, false)));
            }
            var turns =
                    Segmentation.of(Readers.read(pdf.write(folder, "a.pdf")))
                            .text()
                            .layers()
                            .turns();
            assertThat(turns).as("contour : %s", stroked).hasSize(24);
            assertThat(turns.stream().map(turn -> turn.speaker()).distinct()).hasSize(2);
        }
    }

    @Test
    void whatDamageCostsIsDoubtedOrRefused() throws IOException {
        var pdf = new Typesetter(running("hiver"));
        for (var round = 0; round < 12; round++) {
            SPEECH.forEach(pdf::paragraph);
        }
        var whole = Files.readAllBytes(pdf.write(folder, "a.pdf"));
        var words = words(Readers.read(folder.resolve("a.pdf")));
        var random = new Random(4);
        var damaged = 0;
        for (var round = 0; round < 60; round++) {
            var bytes = whole.clone();
            for (var flip = 0; flip < 40; flip++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            var file = Files.write(folder.resolve("b.pdf"), bytes);
            try {
                var reading = Readers.read(file);
                if (words(reading) < words * 0.95) {
                    damaged++;
                    assertThat(reading.doubts())
                            .as("%d mots sur %d", words(reading), words)
                            .isNotEmpty();
                }
            } catch (DocumentUnreadable e) {
                damaged++;
                assertThat(e.getMessage()).contains("b.pdf");
            }
        }
        assertThat(damaged).isPositive();
    }

    @Test
    void linesThatComeBackAreTheTextWhereThereIsNothingElse() {
        var pages = Readers.read(Samples.pdf(folder, "a.pdf", page(1), page(2), page(3)));
        assertThat(pages.text().layers().pages()).extracting(Page::number).containsExactly(1, 2, 3);
    }

    private static String[] page(int number) {
        return new String[] {
            "Il y a tant à dire de la page numéro " + number + ", et plus encore."
        };
    }

    private static Geometry columns(int columns) {
        return new Geometry(60, 842, columns, 24, 10, 13, 10, 0, false, false, false, false, "");
    }

    private static Geometry running(String head) {
        return new Geometry(72, 842, 1, 0, 11, 14, 14, 0, true, true, false, false, head);
    }

    private static Geometry stroked(boolean stroked) {
        return new Geometry(72, 842, 1, 0, 11, 14, 14, 0, false, false, false, stroked, "");
    }

    private Reading txt(List<String> paragraphs) {
        return Segmentation.of(
                Readers.read(Samples.text(folder, "a.txt", String.join("\n\n", paragraphs))));
    }

    private static List<String> repeated(List<String> speech, int times) {
        var all = new ArrayList<String>();
        for (var i = 0; i < times; i++) {
            all.addAll(speech);
        }
        return all;
    }

    private static List<String> said(Reading reading) {
        return reading.text().layers().turns().stream()
                .map(
                        turn ->
                                turn.speaker()
                                        + " : "
                                        + turn.speech()
                                                .in(reading.text().text())
                                                .replaceAll("\\s+", " "))
                .toList();
    }

    private static int words(Reading reading) {
        return reading.text().text().split("\\s+").length;
    }
}

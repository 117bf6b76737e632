package fr.verbatim.ingest.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.verbatim.corpus.Turn;
import fr.verbatim.ingest.Samples;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class CaptionReaderTest {

    @TempDir Path folder;

    @Test
    void voicesBecomeSpeakersAndTimesMilliseconds() {
        var reading =
                read(
                        """
                        WEBVTT

                        1
                        00:00:01.250 --> 00:00:03.000
                        <v Enquêtrice>On commence ?</v>
                        """);
        assertThat(said(reading)).containsExactly("Enquêtrice: On commence ?");
        var turn = reading.text().layers().turns().getFirst();
        assertThat(turn.startMs()).isEqualTo(1_250L);
        assertThat(turn.endMs()).isEqualTo(3_000L);
    }

    @Test
    void captionsOfOneUtteranceAreOneTurn() {
        var id = "0a1b2c3d-1111-2222-3333-444455556666/19-";
        var reading =
                read(
                        "WEBVTT\r\n\r\n"
                                + id
                                + "0\r\n"
                                + "00:00:04.000 --> 00:00:05.000\r\n"
                                + "J’ai pris\r\n"
                                + "la clé\r\n\r\n"
                                + id
                                + "1\r\n00:00:09.000 --> 00:00:10.000\r\net je suis montée.\r\n");
        assertThat(said(reading)).containsExactly("null: J’ai pris la clé et je suis montée.");
    }

    @Test
    void aPauseOfTheSameVoiceBeginsAParagraphAndALongSilenceATurn() {
        var reading =
                read(
                        """
                        WEBVTT

                        00:01.000 --> 00:02.000
                        <v Sonia>Oui.</v>

                        00:03.500 --> 00:04.000
                        <v Sonia>Enfin.</v>

                        00:20.000 --> 00:21.000
                        <v Sonia>Voilà.</v>

                        09:00.000 --> 09:01.000
                        <v Sonia>On reprend ?</v>
                        """);
        assertThat(said(reading))
                .containsExactly("Sonia: Oui. Enfin.\nVoilà.", "Sonia: On reprend ?");
        assertThat(reading.text().layers().paragraphs()).hasSize(3);
        assertThat(reading.text().layers().turns())
                .extracting(Turn::startMs, Turn::endMs)
                .containsExactly(tuple(1_000L, 21_000L), tuple(540_000L, 541_000L));
    }

    @Test
    void namesBeforeTheWordsAreFoundIfTheyComeBack() {
        var reading =
                read(
                        """
                        1
                        00:00:01,000 --> 00:00:02,000
                        Mme Roux: Vous montez ?

                        2
                        00:00:05,000 --> 00:00:06,000
                        Paul: Oui, à http://exemple.

                        3
                        00:00:10,000 --> 00:00:11,000
                        Mme Roux: Alors venez.

                        4
                        00:00:15,000 --> 00:00:16,000
                        Paul: J’arrive.
                        """);
        assertThat(said(reading))
                .containsExactly(
                        "Mme Roux: Vous montez ?",
                        "Paul: Oui, à http://exemple.",
                        "Mme Roux: Alors venez.",
                        "Paul: J’arrive.");
    }

    @Test
    void whereNearlyAllCaptionsHaveANameOneWithoutIsNobodys() {
        var named = new StringBuilder("WEBVTT\n\n");
        for (var i = 0; i < 12; i++) {
            named.append(i + 1)
                    .append("\n00:00:%02d.000 --> 00:00:%02d.500\n".formatted(i * 4, i * 4))
                    .append(i == 5 ? "" : i % 2 == 0 ? "Inès: " : "M. Blin: ")
                    .append("étage ")
                    .append(i)
                    .append("\n\n");
        }
        assertThat(said(read(named.toString())))
                .hasSize(12)
                .contains("M. Blin: étage 3", "null: étage 5", "Inès: étage 6");
    }

    @Test
    void aNameGoesOnOverCaptionsWithoutOneWhereManyHaveNone() {
        var reading =
                read(
                        """
                        WEBVTT

                        00:01.000 --> 00:02.000
                        Inès : Vous montez

                        00:02.000 --> 00:03.000
                        à pied ?

                        00:09.000 --> 00:10.000
                        Paul : Oui.

                        00:20.000 --> 00:21.000
                        Inès : Ah.
                        """);
        assertThat(said(reading))
                .containsExactly("Inès: Vous montez à pied ?", "Paul: Oui.", "Inès: Ah.");
    }

    @Test
    void aTimeThatMakesNoSenseIsADoubtAndLosesNoWord() {
        var reading =
                read(
                        """
                        WEBVTT

                        0:0:-6.-820 --> 0:0:8.970
                        <v A>Un.</v>

                        0:0:10.20 --> 0:0:12.5
                        <v B>Deux.
                        """);
        assertThat(said(reading)).containsExactly("A: Un.", "B: Deux.");
        assertThat(reading.text().layers().turns())
                .extracting(Turn::startMs)
                .containsExactly(null, 10_020L);
        assertThat(reading.doubts()).extracting(it -> it.key()).contains("ingest.caption-times");
    }

    @Test
    void notesOfTheFileAreSetAsideAndTold() {
        var reading =
                read(
                        """
                        WEBVTT Réunion

                        NOTE relu le 3 mai

                        00:01.000 --> 00:02.000
                        Bonjour &amp; merci
                        """);
        assertThat(reading.text().text()).isEqualTo("Bonjour & merci");
        assertThat(reading.removed()).hasSize(2);
    }

    @Test
    void aFileWithoutCaptionsIsRefused() {
        assertThatThrownBy(() -> read("WEBVTT\n\n")).isInstanceOf(DocumentUnreadable.class);
    }

    private Reading read(String content) {
        return new CaptionReader()
                .read(new Source(Samples.text(folder, "a.vtt", content), "text/vtt"));
    }

    private static List<String> said(Reading reading) {
        return reading.text().layers().turns().stream()
                .map(turn -> turn.speaker() + ": " + turn.speech().in(reading.text().text()))
                .toList();
    }
}

package fr.verbatim.ingest.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.corpus.Mark;
import fr.verbatim.ingest.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class NoScribeTest {

    private static final String HTML =
            """
            <!DOCTYPE html><html><head><meta charset="UTF-8"/><style type="text/css">p { margin: 0 }
            </style><meta name="audio_source" content="C:/loge.wav"/></head><body>
            <div class="WordSection1"><p style="font-weight: 600">loge</p>
            <p><span style="color: #909090">Transcrit par un logiciel<br/>Audio : loge.wav<br/>(Marqueur :
            aucun)</span></p>
            <p><a name="ts_0_2000_" >(..) </a></p>
            <p><a name="ts_2000_4250_S00" >S00: <span style="color: #78909C">[00:00:02]</span> Vous
            rentrez les bacs &amp; le reste ?</a></p>
            <p><a name="ts_4250_6000_S01" >S01: <span>[00:00:04]</span> Moi oui.</a><a
             name="ts_6000_18000_S01" > (12 secondes pause)</a><a name="ts_18000_19500_S01" > Enfin,
            le mardi.</a><a name="ts_19500_20000_//S00" > //S00: Ah.</a><a
             name="ts_20000_21000_S01" >// Et le jeudi.</a></p>
            <p>Une ligne ajoutée.</p>
            </div></body></html>
            """;

    @TempDir Path folder;

    @Test
    void anchorsGiveTimesAndVoicesAndTheHeadIsNoTurn() {
        var reading = Transcripts.read(Samples.text(folder, "a.html", HTML));
        assertThat(Transcripts.turns(reading))
                .containsExactly(
                        "S00 2000-4250 (..) Vous rentrez les bacs & le reste ?",
                        "S01 4250-19500 Moi oui. (12 secondes pause) Enfin, le mardi.",
                        "S00 19500-20000 Ah.",
                        "S01 20000-_ Et le jeudi. Une ligne ajoutée.");
        assertThat(Transcripts.notes(reading)).containsExactly("(..)", "(12 secondes pause)");
        assertThat(reading.metadata()).containsEntry("titre", "loge");
        assertThat(Transcripts.removed(reading)).containsExactly("ingest.aside");
        assertThat(Transcripts.doubts(reading)).doesNotContain("ingest.wrong-ending");
    }

    @Test
    void namesGivenInTheTextReplaceTheCodes() {
        var named = HTML.replace("S00:", "Enquêtrice:").replace("S01:", "M. Lopez:");
        var reading = Transcripts.read(Samples.text(folder, "a.html", named));
        assertThat(Transcripts.turns(reading))
                .contains(
                        "Enquêtrice 19500-20000 Ah.",
                        "M. Lopez 4250-19500 Moi oui. (12 secondes" + " pause) Enfin, le mardi.");
        assertThat(Transcripts.interviewers(reading)).containsExactly("Enquêtrice");
    }

    @Test
    void theTextFormGoesThroughTheGrammarOfFreeText() {
        var reading =
                Transcripts.read(
                        Samples.text(
                                folder,
                                "a.txt",
                                """
                                loge
                                Transcrit par un logiciel
                                Audio : C:/loge.wav

                                S00: [00:00:02] Vous rentrez les bacs ?
                                S01: [00:00:04] Moi oui. (..) Enfin.
                                S00: [00:00:09] Le mardi ?
                                S01: [00:00:12] Le jeudi.
                                """));
        assertThat(Transcripts.turns(reading))
                .containsExactly(
                        "S00 2000-_ Vous rentrez les bacs ?",
                        "S01 4000-_ Moi oui. (..) Enfin.",
                        "S00 9000-_ Le mardi ?",
                        "S01 12000-_ Le jeudi.");
        assertThat(Transcripts.marks(reading, Mark.Kind.TIMECODE)).hasSize(4);
    }

    @Test
    void itsCaptionsLoseTheLabelsThatTheVoicesRepeat() {
        var reading =
                Transcripts.read(
                        Samples.text(
                                folder,
                                "a.vtt",
                                """
                                WEBVTT loge

                                NOTE
                                Transcrit par un logiciel

                                1
                                00:00:02.000 --> 00:00:04.250
                                <v S00>Vous rentrez les bacs ?

                                2
                                00:00:04.250 --> 00:00:06.000
                                <v S01>S01: Moi oui.

                                3
                                00:00:06.000 --> 00:00:07.000
                                <v //S00> //S00: Ah.//
                                """));
        assertThat(Transcripts.turns(reading))
                .containsExactly(
                        "S00 2000-4250 Vous rentrez les bacs ?",
                        "S01 4250-6000 Moi oui.",
                        "S00 6000-7000 Ah.");
    }

    @Test
    void aFileCutAnywhereIsReadOrRefusedInWords() {
        for (var length = 300; length < HTML.length(); length += 41) {
            var file = Samples.text(folder, "b.html", HTML.substring(0, length));
            try {
                assertThat(Transcripts.read(file).text().text()).isNotBlank();
            } catch (fr.verbatim.ingest.reading.DocumentUnreadable refusal) {
                assertThat(refusal.toMessage().key()).isEqualTo("ingest.no-speech");
            }
        }
    }
}

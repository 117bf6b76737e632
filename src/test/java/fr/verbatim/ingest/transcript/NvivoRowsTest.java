package fr.verbatim.ingest.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.ingest.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class NvivoRowsTest {

    @TempDir Path folder;

    @Test
    void rowsAreTurnsAndThreeHyphensBeginParagraphs() {
        var reading =
                Transcripts.read(
                        Samples.text(
                                folder,
                                "a.txt",
                                """
                                \uFEFFTimespan\tSpeaker\tContent\r
                                00:00:08.5\tEnquêteur\tVous gardez les colis ?\r
                                0:10.0 - 0:12.5\tMme Sow\tOui.---Enfin, ceux du troisième.\r
                                midi\tMme Sow\t\r
                                00:01:00\t\tune porte\r
                                """));
        assertThat(Transcripts.turns(reading))
                .containsExactly(
                        "Enquêteur 8500-_ Vous gardez les colis ?",
                        "Mme Sow 10000-12500 Oui.\nEnfin, ceux du troisième.",
                        "_ 60000-_ une porte");
        assertThat(reading.text().layers().paragraphs()).hasSize(4);
        assertThat(Transcripts.interviewers(reading)).containsExactly("Enquêteur");
        assertThat(Transcripts.doubts(reading)).containsExactly("ingest.wrong-times");
    }
}

package fr.verbatim.ingest.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.ingest.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class ChatTest {

    @TempDir Path folder;

    @Test
    void linesTimesParticipantsAndSignsAreKept() {
        var reading =
                Transcripts.read(
                        Samples.text(
                                folder,
                                "a.cha",
                                """
                                @UTF8
                                @Begin
                                @Languages:\tfra
                                @Participants:\tENQ Odile Investigator, L1 Adult, L2 Jean_Marc Adult
                                @ID:\tfra|loge|ENQ||female|||Investigator|||
                                \tsuite cassée
                                *ENQ:\tvous avez les clés ? \u0015500_1800\u0015
                                *L1:\tles clés (.) oui &=rit
                                \ttoutes [/] toutes xxx . \u00151800_5200\u0015
                                %mor:\tdet n adv
                                *L2:\tpas celle du toit .
                                @End
                                """));
        assertThat(Transcripts.turns(reading))
                .containsExactly(
                        "Odile 500-1800 vous avez les clés ?",
                        "L1 1800-5200 les clés (.) oui &=rit toutes [/] toutes xxx .",
                        "Jean Marc _-_ pas celle du toit .");
        assertThat(Transcripts.notes(reading)).containsExactly("(.)", "&=rit", "[/]", "xxx");
        assertThat(Transcripts.interviewers(reading)).containsExactly("Odile");
        assertThat(Transcripts.removed(reading)).containsExactly("ingest.dependent-lines");
    }

    @Test
    void aFileWithoutALineOfSpeechIsRefused() {
        Transcripts.refused(
                Samples.text(
                        folder,
                        "a.cha",
                        """
                        @UTF8
                        @Begin
                        *L1
                        @End
                        """),
                "ingest.no-speech");
    }
}

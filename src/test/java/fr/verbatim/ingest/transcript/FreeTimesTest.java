package fr.verbatim.ingest.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.corpus.Mark;
import fr.verbatim.ingest.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// Tools that write free text: their times and labels come out as in their own formats.
class FreeTimesTest {

    private static final String[] F4 = {
        "I: Vous montez les journaux ? #00:00:03-5#",
        "B: Tous les jours. #00:00:07-0#",
        "I: Même au sixième ? #00:00:09-2#",
        "B: Au sixième aussi. #00:01:00-0#"
    };

    private static final String[] F4_TURNS = {
        "I _-3500 Vous montez les journaux ?",
        "B 3500-7000 Tous les jours.",
        "I 7000-9200 Même au sixième ?",
        "B 9200-60000 Au sixième aussi."
    };

    @TempDir Path folder;

    @Test
    void timesAtTheEndOfParagraphsEndTheTurnAndBeginTheNext() {
        var reading = Transcripts.read(Samples.text(folder, "a.txt", String.join("\n\n", F4)));
        assertThat(Transcripts.turns(reading)).containsExactly(F4_TURNS);
        assertThat(Transcripts.marks(reading, Mark.Kind.TIMECODE))
                .containsExactly("#00:00:03-5#", "#00:00:07-0#", "#00:00:09-2#", "#00:01:00-0#");
    }

    @Test
    void theyAreReadInWordProcessorFilesToo() {
        assertThat(Transcripts.turns(Transcripts.read(Samples.docx(folder, "a.docx", F4))))
                .containsExactly(F4_TURNS);
        var rtf = "{\\rtf1\\ansi " + String.join("\\par\n", F4).replace("è", "\\'e8") + "\\par}";
        assertThat(Transcripts.turns(Transcripts.read(Samples.text(folder, "a.rtf", rtf))))
                .hasSize(4);
    }

    @Test
    void timesBeforeLabelsBeginTheTurn() {
        var reading =
                Transcripts.read(
                        Samples.text(
                                folder,
                                "a.txt",
                                """
                                #00:00:01.5# Enquêtrice : Vous montez les journaux ?
                                #00:00:04.0# Mme Kaya : Tous les jours.
                                [00:00:09] Enquêtrice : Même au sixième ?
                                (0:12) Mme Kaya : Au sixième aussi.
                                """));
        assertThat(Transcripts.turns(reading))
                .containsExactly(
                        "Enquêtrice 1500-_ Vous montez les journaux ?",
                        "Mme Kaya 4000-_ Tous les jours.",
                        "Enquêtrice 9000-_ Même au sixième ?",
                        "Mme Kaya 12000-_ Au sixième aussi.");
    }

    @Test
    void aTimeAloneOnItsLineStandsBetweenTwoTurns() {
        var reading =
                Transcripts.read(
                        Samples.text(
                                folder,
                                "a.txt",
                                """
                                #00:00:00-0#
                                E : Vous montez les journaux ?
                                #00:00:04-0#
                                R : Tous les jours.
                                #00:00:09-0#
                                E : Même au sixième ?
                                #00:00:12-0#
                                R : Au sixième aussi.
                                """));
        assertThat(Transcripts.turns(reading))
                .containsExactly(
                        "E _-4000 Vous montez les journaux ?",
                        "R 4000-9000 Tous les jours.",
                        "E 9000-12000 Même au sixième ?",
                        "R 12000-_ Au sixième aussi.");
    }

    @Test
    void aTrainIsRead() {
        var reading =
                Transcripts.read(
                        Samples.text(
                                folder,
                                "loge_maxqda.txt",
                                """
                                Transcription for loge.mp3

                                SPEAKER_00
                                [00:00:02] - Vous montez les journaux ? [00:00:04] - Ici ?

                                SPEAKER_01
                                [00:00:06] - Tous les jours.

                                SPEAKER_00
                                [00:00:08] - Même au sixième ?

                                SPEAKER_01
                                [00:00:10] - Au sixième aussi.
                                """));
        assertThat(Transcripts.turns(reading))
                .containsExactly(
                        "SPEAKER_00 2000-_ Vous montez les journaux ? [00:00:04] - Ici ?",
                        "SPEAKER_01 6000-_ Tous les jours.",
                        "SPEAKER_00 8000-_ Même au sixième ?",
                        "SPEAKER_01 10000-_ Au sixième aussi.");
    }

    @Test
    void linesOfNameAndTimeAsOtterAndTeamsWriteThemAreRead() {
        var lines =
                new String[] {
                    "Claire Denis  0:03",
                    "Vous montez les journaux ?",
                    "",
                    "Awa Sy  0:07",
                    "Tous les jours.",
                    "Tous.",
                    "",
                    "Claire Denis  1:02:11",
                    "Même au sixième ?",
                    "",
                    "Awa Sy  1:02:15",
                    "Au sixième aussi."
                };
        var turns =
                new String[] {
                    "Claire Denis 3000-_ Vous montez les journaux ?",
                    "Awa Sy 7000-_ Tous les jours.\nTous.",
                    "Claire Denis 3731000-_ Même au sixième ?",
                    "Awa Sy 3735000-_ Au sixième aussi."
                };
        assertThat(
                        Transcripts.turns(
                                        Transcripts.read(
                                                Samples.text(
                                                        folder, "a.txt", String.join("\n", lines))))
                                .stream()
                                .map(turn -> turn.replaceAll("\\n+", "\n")))
                .containsExactly(turns);
        assertThat(Transcripts.turns(Transcripts.read(Samples.docx(folder, "a.docx", lines))))
                .containsExactly(turns);
    }

    @Test
    void headingsOfMarkdownAreSpeakers() {
        var reading =
                Transcripts.read(
                        Samples.text(
                                folder,
                                "a.md",
                                """
                                ### Enquêteur

                                Vous montez les journaux ?

                                ### Gardienne

                                Tous les jours.

                                ### Enquêteur

                                Même au sixième ?

                                ### Gardienne

                                Au sixième aussi.
                                """));
        assertThat(Transcripts.turns(reading))
                .containsExactly(
                        "Enquêteur _-_ Vous montez les journaux ?",
                        "Gardienne _-_ Tous les jours.",
                        "Enquêteur _-_ Même au sixième ?",
                        "Gardienne _-_ Au sixième aussi.");
        assertThat(Transcripts.interviewers(reading)).containsExactly("Enquêteur");
    }
}

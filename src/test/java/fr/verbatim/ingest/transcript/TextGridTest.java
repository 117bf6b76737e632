package fr.verbatim.ingest.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.ingest.Samples;
import fr.verbatim.ingest.reading.Reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class TextGridTest {

    private static final String LONG =
            """
            File type = "ooTextFile"
            Object class = "TextGrid"

            xmin = 0
            xmax = 9.5
            tiers? <exists>
            size = 3
            item []:
                item [1]:
                    class = "IntervalTier"
                    name = "Yolande"
                    xmin = 0
                    xmax = 9.5
                    intervals: size = 3
                    intervals [1]:
                        xmin = 0
                        xmax = 2.25
                        text = ""
                    intervals [2]:
                        xmin = 2.25
                        xmax = 6
                        text = "ils disent ""la gardienne"" 2 fois"
                    intervals [3]:
                        xmin = 6
                        xmax = 9.5
                        text = "c’est tout"
                item [2]:
                    class = "IntervalTier"
                    name = "Paul Roy (ENQ)"
                    xmin = 0
                    xmax = 9.5
                    intervals: size = 1
                    intervals [1]:
                        xmin = 0.5
                        xmax = 2.5
                        text = "et les locataires ?"
                item [3]:
                    class = "TextTier"
                    name = "repères"
                    xmin = 0
                    xmax = 9.5
                    points: size = 1
                    points [1]:
                        number = 3.1
                        mark = "porte"
            """;

    private static final String SHORT =
            """
            File type = "ooTextFile"
            Object class = "TextGrid"

            0
            4
            <exists>
            2
            "IntervalTier"
            "Yolande"
            0
            4
            1
            0
            4
            "je monte"
            "IntervalTier"
            "Yolande - words"
            0
            4
            2
            0
            2
            "je"
            2
            4
            "monte"
            """;

    @TempDir Path folder;

    @Test
    void tiersAreSpeakersAndTheInterviewerIsToldByTheName() {
        var reading = read(LONG, "UTF-8");
        assertThat(Transcripts.turns(reading))
                .containsExactly(
                        "Paul Roy (ENQ) 500-2500 et les locataires ?",
                        "Yolande 2250-9500 ils disent \"la gardienne\" 2 fois c’est tout");
        assertThat(Transcripts.interviewers(reading)).containsExactly("Paul Roy (ENQ)");
        assertThat(Transcripts.removed(reading)).containsExactly("ingest.tier-aside");
    }

    @Test
    void utf16AndBracketsWithoutBlankAreRead() {
        assertThat(Transcripts.turns(read(LONG.replace("item [", "item["), "UTF-16")))
                .isEqualTo(Transcripts.turns(read(LONG, "UTF-8")));
    }

    @Test
    void theShortFormIsReadAndTiersOfWordsAreSetAside() {
        var reading = read(SHORT, "UTF-8");
        assertThat(Transcripts.turns(reading)).containsExactly("Yolande 0-4000 je monte");
        assertThat(Transcripts.removed(reading)).containsExactly("ingest.tier-aside");
    }

    @Test
    void aFileCutOrSilentIsRefusedInWords() {
        for (var length : new int[] {120, 300, 500, LONG.length() - 60}) {
            Transcripts.refused(
                    Samples.text(folder, "c.TextGrid", LONG.substring(0, length)),
                    "ingest.transcript-cut");
        }
        Transcripts.refused(
                Samples.text(
                        folder,
                        "d.TextGrid",
                        """
                        File type = "ooTextFile"
                        Object class = "TextGrid"
                        0
                        1
                        <exists>
                        0
                        """),
                "ingest.no-speech");
    }

    private Reading read(String content, String encoding) {
        return Transcripts.read(Samples.text(folder, encoding + ".TextGrid", content, encoding));
    }
}

package fr.verbatim.ingest.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.ingest.Samples;
import fr.verbatim.ingest.reading.Reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class WhisperTest {

    @TempDir Path folder;

    @Test
    void segmentsOfWhisperHaveTimesAndNoSpeaker() {
        var reading =
                json(
                        """
                        {"text": " Bonjour. Entrez.", "segments": [
                        {"id": 0, "seek": 0, "start": 0.0, "end": 1.52, "text": " Bonjour."},
                        {"id": 1, "start": 1.52, "end": 3.0, "text": ""},
                        {"id": 2, "start": NaN, "end": 4, "text": " Entrez."}],
                        "language": "fr"}
                        """);
        assertThat(Transcripts.turns(reading))
                .containsExactly("_ 0-1520 Bonjour.", "_ _-4000 Entrez.");
        assertThat(Transcripts.doubts(reading)).contains("ingest.wrong-times");
        assertThat(reading.metadata()).containsEntry("langue", "fr");
    }

    @Test
    void theWholeTextBeforeTheSegmentsMayBeLong() {
        var reading =
                json(
                        "{\"text\": \""
                                + " le hall".repeat(5_000)
                                + "\", \"segments\": [{\"start\": 1, \"end\": 2, \"text\": \"le"
                                + " hall\"}]}");
        assertThat(Transcripts.turns(reading)).containsExactly("_ 1000-2000 le hall");
    }

    @Test
    void speakersComeFromTheSegmentElseFromItsWordsElseFromTheList() {
        var reading =
                json(
                        """
                        {"segments": [
                        {"start": 0, "end": 2, "text": " Vous dormez ici ?", "speaker": "SPEAKER_00"},
                        {"start": 5, "end": 9, "text": " Non. Ah bon ?", "words": [
                          {"word": " Non.", "start": 5, "end": 5.5, "speaker": "SPEAKER_01"},
                          {"word": " Ah"},
                          {"word": " bon", "start": 7, "end": 8, "speaker": "SPEAKER_00"},
                          {"word": "-là", "start": 8, "end": 9, "speaker": "SPEAKER_00"}]},
                        {"start": 20, "end": 22, "text": " À côté."}],
                        "speakers": [{"speaker": "SPEAKER_01", "start": 19, "end": 21.5},
                          {"speaker": "SPEAKER_00", "start": 21.5, "end": 30},
                          {"id": "SPEAKER_01", "name": "Rosa"}]}
                        """);
        assertThat(Transcripts.turns(reading))
                .containsExactly(
                        "SPEAKER_00 0-2000 Vous dormez ici ?",
                        "Rosa 5000-5500 Non. Ah",
                        "SPEAKER_00 7000-9000 bon-là",
                        "Rosa 20000-22000 À côté.");
    }

    @Test
    void whisperCppIsRead() {
        var reading =
                json(
                        """
                        {"systeminfo": "AVX", "transcription": [
                        {"timestamps": {"from": "00:00:00,000", "to": "00:00:02,000"},
                         "offsets": {"from": 0, "to": 2000}, "text": " Je balaie."}]}
                        """);
        assertThat(Transcripts.turns(reading)).containsExactly("_ 0-2000 Je balaie.");
    }

    @Test
    void rowsOfMillisecondsAreRead() {
        var reading =
                Transcripts.read(
                        Samples.text(
                                folder,
                                "a.tsv",
                                """
                                start\tend\ttext
                                0\t1520\tJe balaie.
                                1520\thier\tTous les jours.
                                """));
        assertThat(Transcripts.turns(reading))
                .containsExactly("_ 0-1520 Je balaie.", "_ 1520-_ Tous les jours.");
        assertThat(Transcripts.doubts(reading)).containsExactly("ingest.wrong-times");
    }

    @Test
    void labelsOfAudacityAreRead() {
        var reading =
                Transcripts.read(
                        Samples.text(
                                folder,
                                "a.txt",
                                """
                                0.000000\t1.500000\t[[SPEAKER_00]] Et la nuit ?
                                1.5\t2.25\t[[SPEAKER_01]]Je n’ouvre pas.
                                4,5\t5,0\tsonnette
                                """));
        assertThat(Transcripts.turns(reading))
                .containsExactly(
                        "SPEAKER_00 0-1500 Et la nuit ?",
                        "SPEAKER_01 1500-2250 Je n’ouvre pas.",
                        "_ 4500-5000 sonnette");
        assertThat(Transcripts.doubts(reading)).doesNotContain("ingest.wrong-ending");
    }

    @Test
    void whatIsCutOrEmptyIsRefusedInWords() {
        Transcripts.refused(
                Samples.text(folder, "a.json", "{\"segments\": [{\"start\": 1, \"te"),
                "ingest.cut");
        Transcripts.refused(
                Samples.text(folder, "b.json", "{\"segments\": []}"), "ingest.no-speech");
        Transcripts.refused(
                Samples.text(folder, "c.json", "{\"segments\": [" + "[".repeat(100_000)),
                "ingest.too-deep");
        Transcripts.refused(
                Samples.text(folder, "d.tsv", "start\tend\ttext\n"), "ingest.no-speech");
    }

    private Reading json(String content) {
        return Transcripts.read(Samples.text(folder, "a.json", content));
    }
}

package fr.verbatim.ingest.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.corpus.Emphasis;
import fr.verbatim.corpus.Mark;
import fr.verbatim.ingest.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class OTranscribeTest {

    @TempDir Path folder;

    @Test
    void timesAndLabelsOfItsTextMakeTurns() {
        var reading =
                Transcripts.read(
                        Samples.text(
                                folder,
                                "a.otr",
                                """
                                {"text":"<p><span class=\\"timestamp\\" contenteditable=\\"false\\" \
                                data-timestamp=\\"2.41\\">0:02</span>&nbsp;E : Et l&rsquo;ascenseur ?</p>\
                                <p><span class=\\"timestamp\\" data-timestamp=\\"5\\">0:05</span> R : \
                                Il tombe <b>encore</b>.<br>Le lundi.</p>\
                                <div>E : <span class=\\"timestamp\\" data-timestamp=\\"72\\"></span> Qui \
                                appelle ?</div><p>R : Moi.</p>",\
                                "media":"loge.mp3","media-source":"","media-time":80.1}
                                """));
        assertThat(Transcripts.turns(reading))
                .containsExactly(
                        "E 2000-_ Et l’ascenseur ?",
                        "R 5000-_ Il tombe encore.\nLe lundi.",
                        "E 72000-_ Qui appelle ?",
                        "R _-_ Moi.");
        assertThat(Transcripts.interviewers(reading)).containsExactly("E");
        assertThat(Transcripts.marks(reading, Mark.Kind.TIMECODE))
                .containsExactly("[0:02]", "[0:05]", "[0:01:12]");
        assertThat(reading.text().layers().emphases())
                .extracting(Emphasis::style)
                .containsExactly(Emphasis.Style.BOLD);
        assertThat(reading.metadata()).containsEntry("enregistrement", "loge.mp3");
    }

    @Test
    void whatIsCutOrEmptyIsRefusedInWords() {
        Transcripts.refused(Samples.text(folder, "a.otr", "{\"text\":\"<p>E : Bonj"), "ingest.cut");
        Transcripts.refused(
                Samples.text(folder, "b.otr", "{\"text\":\"<p></p>\"}"), "ingest.no-speech");
    }
}

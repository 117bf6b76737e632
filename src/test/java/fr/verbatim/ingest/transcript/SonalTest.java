package fr.verbatim.ingest.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.ingest.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class SonalTest {

    private static final String HEAD =
            """

            <!DOCTYPE html>
            <html lang="en"><head><title>Fichier</title><style>.cat_001{ font-size: 24; }</style></head>
            <body>
            <script id="loc-json" type="application/json">
                    {
                        ["","Agathe ?","M. Traoré"]
                    }
            </script>
            <script id="cat-json" type="application/json">{ [{"code":"cat_001"}] }</script>
            <div><H2 > Notes</H2><div id="txtnotes">
            à la loge, le matin
            </div></div>
            <div id="contenuText">
            """;

    private static final String BODY =
            """
            <span class="lblseg sautlig ligloc" data-deb="0.700" data-fin="4.3" data-loc="1" data-rksg="0"\
             data-nomloc="Agathe ?"><span class="" data-rk="1" data-sg="0">Vous voyez </span><span\
             class="cat_001" data-rk="3">tout le monde ?</span></span><span class="lblseg sautlig"\
             data-deb="4.3" data-fin="4.5" data-loc="1"><span data-rk="5"> </span></span><span\
             class="lblseg" data-deb="4.5" data-fin="9" data-loc="2"><span data-rk="6">Même </span><span\
             class="anon" data-pseudo="Léa" data-obs="à revoir" data-auth="AG">Julie</span><span>, le\
             soir.</span></span></div></body>
            """;

    @TempDir Path folder;

    @Test
    void segmentsAreTurnsAndAQuestionMarkTellsTheInterviewer() {
        var reading = Transcripts.read(Samples.text(folder, "a.sonal", HEAD + BODY));
        assertThat(Transcripts.turns(reading))
                .containsExactly(
                        "Agathe 700-4300 Vous voyez tout le monde ?",
                        "M. Traoré 4500-9000 Même Julie, le soir.");
        assertThat(Transcripts.interviewers(reading)).containsExactly("Agathe");
        assertThat(reading.metadata()).containsEntry("notes", "à la loge, le matin");
        assertThat(Transcripts.removed(reading))
                .containsExactly("ingest.comment", "ingest.codings-aside");
        assertThat(Transcripts.doubts(reading)).containsExactly("ingest.pseudonyms");
    }

    @Test
    void aBrokenListOfSpeakersLeavesTheNamesOfTheSegments() {
        var reading =
                Transcripts.read(
                        Samples.text(
                                folder,
                                "a.sonal",
                                (HEAD + BODY).replace("\"M. Traoré\"]", "\"M. Traoré]")));
        assertThat(Transcripts.turns(reading))
                .containsExactly(
                        "Agathe 700-4300 Vous voyez tout le monde ?",
                        "L2 4500-9000 Même Julie, le soir.");
    }

    @Test
    void aFileWithoutSegmentsIsRefused() {
        Transcripts.refused(Samples.text(folder, "a.sonal", HEAD), "ingest.no-speech");
    }
}

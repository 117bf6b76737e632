package fr.verbatim.ingest.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.ingest.Samples;
import fr.verbatim.ingest.reading.Reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

class TeiTest {

    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>
            <fileDesc><titleStmt><title>La loge du 12</title></titleStmt></fileDesc>
            <profileDesc><particDesc><listPerson>
            <person xml:id="p1"><altGrp><alt type="E"/></altGrp><persName>Enquêtrice</persName></person>
            <person xml:id="p2" n="Mme Diop"/>
            </listPerson></particDesc>
            <settingDesc><setting xml:id="t1"><activity>Les plantes du hall</activity></setting>
            </settingDesc></profileDesc></teiHeader><text>
            <timeline unit="s"><when xml:id="T0" absolute="00:00:01"/>
            <when xml:id="T1" interval="1.5" since="#T0"/>
            <when xml:id="T2" interval="3" since="#T1"/></timeline><body>
            """;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"annotatedU wh", "annotationGrp wh", "annotationBlock who"})
    void theThreeGenerationsSayTheSame(String block) {
        var element = block.substring(0, block.indexOf(' '));
        var reading =
                read(
                        HEAD
                                + "<div type=\"Situation\" subtype=\"t1\"><BLOCK=\"#E\""
                                + " start=\"#T0\" end=\"#T1\"><u>qui arrose"
                                + " ?</u></END><BLOCK=\"p2\" start=\"#T1\" end=\"#T2\"><u>moi"
                                + " <incident><desc>rire</desc></incident> le <pause/>"
                                + " soir</u><spanGrp"
                                + " type=\"en\"><span>me</span></spanGrp></END></div><div><head>La"
                                + " fin</head><BLOCK=\"p2\"><u>voilà</u></END></div>"
                                + "</body></text></TEI>",
                        block,
                        element);
        assertThat(Transcripts.turns(reading))
                .containsExactly(
                        "Enquêtrice 1000-2500 qui arrose ?",
                        "Mme Diop 2500-5500 moi [rire] le [pause] soir",
                        "Mme Diop _-_ voilà");
        assertThat(Transcripts.notes(reading)).containsExactly("[rire]", "[pause]");
        assertThat(Transcripts.sections(reading))
                .containsExactly(
                        "QUESTION Les plantes du hall: qui arrose ?\nmoi [rire] le [pause] soir",
                        "HEADING La fin: voilà");
        assertThat(Transcripts.interviewers(reading)).containsExactly("Enquêtrice");
        assertThat(reading.metadata()).containsEntry("titre", "La loge du 12");
    }

    @Test
    void plainUtterancesAndWordsAreRead() {
        var reading =
                read(
                        HEAD
                                + "<u who=\"#p1\""
                                + " start=\"#T0\"><w>et</w><w>après</w><pc>?</pc></u><incident><desc>sonnerie</desc></incident><u"
                                + " who=\"#p1 #p2\"><gap reason=\"inaudible\"/> bon</u>"
                                + "</body></text></TEI>",
                        "",
                        "");
        assertThat(Transcripts.turns(reading))
                .containsExactly(
                        "Enquêtrice 1000-_ et après?", "Enquêtrice, Mme Diop _-_ [inaudible] bon");
        assertThat(Transcripts.removed(reading)).containsExactly("ingest.aside");
    }

    @Test
    void aFileCutOrSilentIsRefusedInWords() {
        Transcripts.refused(Samples.text(folder, "a.xml", HEAD), "ingest.damaged");
        Transcripts.refused(
                Samples.text(folder, "b.xml", HEAD + "</body></text></TEI>"), "ingest.no-speech");
    }

    private Reading read(String content, String block, String element) {
        return Transcripts.read(
                Samples.text(
                        folder, "a.xml", content.replace("BLOCK", block).replace("END", element)));
    }
}

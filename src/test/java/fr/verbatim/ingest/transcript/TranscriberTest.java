package fr.verbatim.ingest.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.ingest.Samples;
import fr.verbatim.ingest.reading.Reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class TranscriberTest {

    private static final String HEAD =
            """
            <?xml version="1.0" encoding="ISO-8859-1"?>
            <!DOCTYPE Trans SYSTEM "trans-14.dtd">
            <Trans scribe="Nadia" audio_filename="loge_12" version="3" version_date="230405">
            <Topics>
            <Topic id="to1" desc="L’arrivée dans la loge"/>
            <Topic id="to2" desc="Le courrier"/>
            </Topics>
            <Speakers>
            <Speaker id="spk1" name="Enquêtrice" check="no" type="female" dialect="native"/>
            <Speaker id="spk2" name="Mme Béranger" check="no"/>
            </Speakers>
            <Episode>
            """;

    private static final String BODY =
            """
            <Section type="report" topic="to1" startTime="0" endTime="14.5">
            <Turn startTime="0" endTime="1.2">
            <Sync time="0"/>

            </Turn>
            <Turn speaker="spk1" startTime="1.2" endTime="4.25">
            <Sync time="1.2"/>
            vous êtes arrivée quand ?
            </Turn>
            <Turn speaker="spk2" startTime="4.25" endTime="10">
            <Sync time="4.25"/>
            en mars
            <Event desc="rire" type="noise" extent="instantaneous"/>
             il neigeait
            <Sync time="7.5"/>
            il fallait saler <Event desc="pi" type="pronounce" extent="instantaneous"/>
            </Turn>
            <Turn speaker="spk1 spk2" startTime="10" endTime="14.5">
            <Sync time="10"/>
            <Who nb="1"/>
            toute seule ?
            <Who nb="2"/>
            ah oui
            </Turn>
            </Section>
            <Section type="report" topic="to2" startTime="14.5" endTime="20">
            <Turn speaker="spk2" startTime="14.5" endTime="20">
            <Sync time="14.5"/>
            le courrier je le trie
            <Event desc="b" type="noise" extent="begin"/> debout <Event desc="b" type="noise" extent="end"/>
            </Turn>
            </Section>
            </Episode></Trans>
            """;

    @TempDir Path folder;

    @Test
    void turnsOverlapsTimesEventsAndTopicsAreKept() {
        var reading = read(HEAD + BODY, "windows-1252");
        assertThat(Transcripts.turns(reading))
                .containsExactly(
                        "Enquêtrice 1200-4250 vous êtes arrivée quand ?",
                        "Mme Béranger 4250-10000 en mars [rire] il neigeait il fallait saler [pi]",
                        "Enquêtrice 10000-14500 toute seule ?",
                        "Mme Béranger 10000-14500 ah oui",
                        "Mme Béranger 14500-20000 le courrier je le trie [b-] debout [-b]");
        assertThat(Transcripts.notes(reading)).containsExactly("[rire]", "[pi]", "[b-]", "[-b]");
        assertThat(Transcripts.interviewers(reading)).containsExactly("Enquêtrice");
        assertThat(Transcripts.sections(reading))
                .satisfiesExactly(
                        first ->
                                assertThat(first)
                                        .startsWith("QUESTION L’arrivée dans la loge: vous êtes")
                                        .endsWith("ah oui"),
                        second ->
                                assertThat(second)
                                        .isEqualTo(
                                                "QUESTION Le courrier: le courrier je le trie [b-]"
                                                        + " debout [-b]"));
        assertThat(reading.metadata())
                .containsEntry("transcription", "Nadia")
                .containsEntry("enregistrement", "loge_12");
        assertThat(Transcripts.doubts(reading)).isEmpty();
        assertThat(reading.encoding()).isEqualTo("windows-1252");
    }

    @Test
    void bytesAreBelievedBeforeTheDeclaration() {
        var reading = read(HEAD + BODY, "UTF-8");
        assertThat(Transcripts.turns(reading).getFirst())
                .isEqualTo("Enquêtrice 1200-4250 vous êtes arrivée quand ?");
        assertThat(Transcripts.doubts(reading)).containsExactly("ingest.encoding-belied");
    }

    @Test
    void withoutSpeakersTheirCodesAreTheirNames() {
        var reading = read("<Trans><Episode>" + BODY.replace("</Trans>", "") + "</Trans>", "UTF-8");
        assertThat(Transcripts.turns(reading))
                .hasSize(5)
                .first()
                .isEqualTo("spk1 1200-4250 vous êtes arrivée quand ?");
        assertThat(reading.text().layers().sections()).isEmpty();
    }

    @Test
    void wrongTimesAreDoubtsAndLoseNoWord() {
        var reading =
                read(
                        """
                        <Trans><Episode><Section><Turn speaker="a" startTime="x" endTime="-1">
                        <Sync time="9"/>un<Sync time="3"/>deux</Turn></Section></Episode></Trans>
                        """,
                        "UTF-8");
        assertThat(Transcripts.turns(reading)).containsExactly("a 9000-_ un deux");
        assertThat(Transcripts.doubts(reading)).contains("ingest.wrong-times");
    }

    @Test
    void whatIsCutEmptyOrHostileIsRefusedInWords() {
        Transcripts.refused(file((HEAD + BODY).substring(0, 900)), "ingest.cut");
        Transcripts.refused(file(HEAD + "</Episode></Trans>"), "ingest.no-speech");
        var secret = Samples.text(folder, "secret.txt", "le code du hall");
        var reading =
                Transcripts.read(
                        file(
                                "<!DOCTYPE Trans [<!ENTITY x SYSTEM \""
                                        + secret.toUri()
                                        + "\"><!ENTITY a \"boum\"><!ENTITY b"
                                        + " \"&a;&a;&a;\">]><Trans><Turn speaker=\"a\">avant &x;"
                                        + " &b; après</Turn></Trans>"));
        assertThat(reading.text().text())
                .contains("avant")
                .contains("après")
                .doesNotContain("code")
                .doesNotContain("boum");
        assertThat(Transcripts.doubts(reading)).contains("ingest.entities");
    }

    private Reading read(String content, String encoding) {
        return Transcripts.read(Samples.text(folder, "a.trs", content, encoding));
    }

    private Path file(String content) {
        return Samples.text(folder, "b.trs", content);
    }
}

package fr.verbatim.ingest.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.ingest.Samples;
import fr.verbatim.ingest.reading.Reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class ElanTest {

    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <ANNOTATION_DOCUMENT AUTHOR="" FORMAT="3.0" VERSION="3.0">
            <HEADER MEDIA_FILE="" TIME_UNITS="milliseconds">
            <MEDIA_DESCRIPTOR MEDIA_URL="file:///D:/\u5f55\u97f3/loge.wav" MIME_TYPE="audio/x-wav"/>
            </HEADER>
            <TIME_ORDER>
            <TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="1000"/>
            <TIME_SLOT TIME_SLOT_ID="ts2" TIME_VALUE="2000"/>
            <TIME_SLOT TIME_SLOT_ID="ts3"/>
            <TIME_SLOT TIME_SLOT_ID="ts4" TIME_VALUE="4000"/>
            <TIME_SLOT TIME_SLOT_ID="ts5" TIME_VALUE="9000"/>
            <TIME_SLOT TIME_SLOT_ID="ts6"/>
            </TIME_ORDER>
            """;

    @TempDir Path folder;

    @Test
    void tiersBecomeOneTalkInTheOrderOfTheRecording() {
        var reading =
                read(
                        HEAD
                                + tier("K", "Karim", "")
                                + said("a1", "ts2", "ts3", "je sors les bacs")
                                + said("a2", "ts3", "ts4", "avant six heures")
                                + said("a5", "ts5", "ts6", "et voilà")
                                + "</TIER>"
                                + tier("Enquêteur", "", "")
                                + said("a3", "ts1", "ts2", "et le matin ?")
                                + said("a4", "ts4", "ts5", "")
                                + "</TIER>"
                                + tier("K-en", "Karim", "PARENT_REF=\"K\"")
                                + "<ANNOTATION><REF_ANNOTATION ANNOTATION_ID=\"a6\""
                                + " ANNOTATION_REF=\"a1\"><ANNOTATION_VALUE>I take the bins out"
                                + "</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION></TIER>"
                                + "</ANNOTATION_DOCUMENT>");
        assertThat(Transcripts.turns(reading))
                .containsExactly(
                        "Enquêteur 1000-2000 et le matin ?",
                        "Karim 2000-_ je sors les bacs avant six heures\net voilà");
        assertThat(Transcripts.interviewers(reading)).containsExactly("Enquêteur");
        assertThat(Transcripts.removed(reading)).containsExactly("ingest.tier-aside");
        assertThat(Transcripts.doubts(reading)).isEmpty();
    }

    @Test
    void aTierThatOnlyCutsTheRecordingGivesItsTimesToTheOneBelow() {
        var reading =
                read(
                        HEAD
                                + tier("cuts", "", "")
                                + said("a1", "ts1", "ts2", "")
                                + "</TIER>"
                                + tier("texte", "Léa", "PARENT_REF=\"cuts\"")
                                + "<ANNOTATION><REF_ANNOTATION ANNOTATION_ID=\"a2\""
                                + " ANNOTATION_REF=\"a1\"><ANNOTATION_VALUE>les ampoules du"
                                + " hall</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION></TIER>"
                                + "</ANNOTATION_DOCUMENT>");
        assertThat(Transcripts.turns(reading))
                .containsExactly("Léa 1000-2000 les ampoules du hall");
    }

    @Test
    void aTimeThatIsNoTimeIsADoubt() {
        var reading =
                read(
                        HEAD.replace("\"9000\"", "\"neuf\"")
                                + tier("K", "Karim", "")
                                + said("a1", "ts4", "ts1", "à l’envers")
                                + said("a2", "ts5", "zz", "sans heure")
                                + "</TIER></ANNOTATION_DOCUMENT>");
        assertThat(Transcripts.turns(reading))
                .containsExactly("Karim 4000-_ à l’envers sans heure");
        assertThat(Transcripts.doubts(reading)).contains("ingest.wrong-times");
    }

    @Test
    void aFileCutOrSilentIsRefusedInWords() {
        Transcripts.refused(Samples.text(folder, "a.eaf", HEAD), "ingest.damaged");
        Transcripts.refused(
                Samples.text(folder, "b.eaf", HEAD + "</ANNOTATION_DOCUMENT>"), "ingest.no-speech");
    }

    private Reading read(String content) {
        return Transcripts.read(Samples.text(folder, "a.eaf", content));
    }

    private static String tier(String id, String participant, String more) {
        return "<TIER LINGUISTIC_TYPE_REF=\"default\" TIER_ID=\"%s\" PARTICIPANT=\"%s\" %s>"
                .formatted(id, participant, more);
    }

    private static String said(String id, String from, String to, String words) {
        return """
        <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="%s" TIME_SLOT_REF1="%s"
        TIME_SLOT_REF2="%s"><ANNOTATION_VALUE>%s</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION>
        </ANNOTATION>\
        """
                .formatted(id, from, to, words);
    }
}

package fr.verbatim.ingest.turns;

import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.message.Message;

import java.util.Locale;

/// The names given to voices that a document does not name, in the document's language, which is
/// looked at only then. Immutable.
record UnnamedVoices(Reading reading) {

    String interviewer() {
        return name("ingest.voice-interviewer");
    }

    String respondent() {
        return name("ingest.voice-respondent");
    }

    private String name(String key) {
        var english = Portrait.language(reading.text().text()).equals("en");
        return Message.of(key).text(english ? Locale.ENGLISH : Locale.FRENCH);
    }
}

package fr.verbatim.ingest.turns;

import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.message.Message;

import java.util.Locale;

/// The names given to voices that a document does not name, in the document's language. Immutable.
record UnnamedVoices(String interviewer, String respondent) {

    static UnnamedVoices of(Reading reading) {
        var english = Portrait.language(reading.text().text()).equals("en");
        var language = english ? Locale.ENGLISH : Locale.FRENCH;
        return new UnnamedVoices(
                Message.of("ingest.voice-interviewer").text(language),
                Message.of("ingest.voice-respondent").text(language));
    }
}

package fr.verbatim.ingest.reading;

import fr.verbatim.message.Message;
import fr.verbatim.message.VerbatimException;

/// A file that is not a document, or of a format that is not read here: it is left where it is.
public final class UnsupportedFormat extends VerbatimException {

    public UnsupportedFormat(Message message) {
        super(message);
    }

    public UnsupportedFormat(String key, Object... arguments) {
        super(key, arguments);
    }
}

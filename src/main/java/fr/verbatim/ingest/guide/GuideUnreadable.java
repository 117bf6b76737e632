package fr.verbatim.ingest.guide;

import fr.verbatim.message.Message;
import fr.verbatim.message.VerbatimException;

/// A file that cannot be read as an interview guide; the message names the file, the place and what
/// was expected there.
public final class GuideUnreadable extends VerbatimException {

    GuideUnreadable(String key, Object... arguments) {
        super(Message.of(key, arguments));
    }
}

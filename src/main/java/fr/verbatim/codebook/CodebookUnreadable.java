package fr.verbatim.codebook;

import fr.verbatim.message.Message;
import fr.verbatim.message.VerbatimException;

/// A codebook file that cannot be read as one; the message names the file, the line and what was
/// expected there.
public final class CodebookUnreadable extends VerbatimException {

    CodebookUnreadable(String key, Object... arguments) {
        super(Message.of(key, arguments));
    }
}

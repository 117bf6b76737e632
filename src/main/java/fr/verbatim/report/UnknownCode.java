package fr.verbatim.report;

import fr.verbatim.message.Message;
import fr.verbatim.message.VerbatimException;

/// A code was asked for that the codebook does not have: ask for another.
public final class UnknownCode extends VerbatimException {
    public UnknownCode(String key, Object... arguments) {
        super(Message.of(key, arguments));
    }
}

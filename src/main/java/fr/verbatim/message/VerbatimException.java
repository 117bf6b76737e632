package fr.verbatim.message;

import java.util.Locale;

/// A refusal that a person can understand and act on. Its subclasses are named for what can be
/// done.
///
/// Unchecked: it is caught only where something can be done about it, at the doors of the product.
public class VerbatimException extends RuntimeException {

    private final transient Message message;

    public VerbatimException(Message message) {
        super(message.key());
        this.message = message;
    }

    public VerbatimException(Message message, Throwable cause) {
        super(message.key(), cause);
        this.message = message;
    }

    public VerbatimException(String key, Object... arguments) {
        this(Message.of(key, arguments));
    }

    /// Returns what to tell, still to be put in words.
    public Message toMessage() {
        return message;
    }

    /// Returns the French sentence, so that a bare Java program shows words rather than a key.
    @Override
    public String getMessage() {
        return message.text(Locale.FRENCH);
    }
}

package fr.verbatim.ingest.reading;

import fr.verbatim.message.Message;
import fr.verbatim.message.VerbatimException;

/// A file that should have been read and could not: protected, damaged, too large, too slow. The
/// message says what the researcher can do with it.
public final class DocumentUnreadable extends VerbatimException {

    public DocumentUnreadable(String key, Object... arguments) {
        super(key, arguments);
    }

    public DocumentUnreadable(Message message) {
        super(message);
    }

    private DocumentUnreadable(Message message, Throwable cause) {
        super(message, cause);
    }

    /// Returns the refusal of a file protected by a password.
    public static DocumentUnreadable encrypted(String name) {
        return new DocumentUnreadable("ingest.encrypted", name);
    }

    /// Returns the refusal of a file whose content does not hold together.
    public static DocumentUnreadable damaged(String name, Throwable cause) {
        return new DocumentUnreadable(Message.of("ingest.damaged", name, reason(cause)), cause);
    }

    private static String reason(Throwable cause) {
        var first = cause;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        var message = first.getMessage();
        if (message == null || message.isBlank()) {
            return first.getClass().getSimpleName();
        }
        var line = message.strip().lines().findFirst().orElse("");
        return line.length() > 160 ? line.substring(0, 160) + "…" : line;
    }
}

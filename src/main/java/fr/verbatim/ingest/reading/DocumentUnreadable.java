package fr.verbatim.ingest.reading;

import fr.verbatim.message.FileTrouble;
import fr.verbatim.message.Message;
import fr.verbatim.message.VerbatimException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.Set;

/// A file that should have been read and could not: protected, damaged, too large, too slow. The
/// message says what the researcher can do with it; what a library complained of, in its own words,
/// is only a detail.
public final class DocumentUnreadable extends VerbatimException {

    private static final int LONGEST_DETAIL = 200;

    private static final Set<String> LOCKED =
            Set.of(
                    "ingest.encrypted",
                    "ingest.wrong-password",
                    "ingest.locked-otherwise",
                    "ingest.odt-encrypted");

    private final @Nullable String detail;

    public DocumentUnreadable(String key, Object... arguments) {
        super(key, arguments);
        detail = null;
    }

    public DocumentUnreadable(Message message) {
        this(message, (String) null);
    }

    /// @param detail what went wrong inside, for those who repair the program; null for nothing
    public DocumentUnreadable(Message message, @Nullable String detail) {
        super(message);
        this.detail = detail;
    }

    private DocumentUnreadable(Message message, Throwable cause) {
        super(message, cause);
        detail = reason(cause);
    }

    /// Returns the refusal of a file whose content does not hold together, or that the system does
    /// not let read.
    public static DocumentUnreadable damaged(String name, Throwable cause) {
        return new DocumentUnreadable(sentence(name, cause), cause);
    }

    private static Message sentence(String name, Throwable cause) {
        return switch (cause) {
            case NoSuchFileException _ -> Message.of("ingest.vanished", name);
            case FileSystemException trouble -> fileTrouble(name, trouble);
            case OutOfMemoryError _ -> Message.of("ingest.fills-memory", name);
            case StackOverflowError _ -> Message.of("ingest.too-deep", name);
            default -> Message.of("ingest.damaged", name);
        };
    }

    /// Says that the system does not let a file be read or copied, and why.
    public static Message fileTrouble(String name, IOException trouble) {
        return Message.of("ingest.file-trouble", name, FileTrouble.of(trouble));
    }

    /// Returns the same refusal in other words, with the same detail and cause.
    public DocumentUnreadable as(String key, Object... arguments) {
        var other = new DocumentUnreadable(Message.of(key, arguments), detail);
        other.initCause(this);
        return other;
    }

    /// Returns whether nothing is known but that the content does not hold together.
    public boolean isDamage() {
        return toMessage().key().equals("ingest.damaged");
    }

    /// Returns whether a refusal says that the file needs a password that was not given.
    public static boolean isLocked(Message refusal) {
        return LOCKED.contains(refusal.key());
    }

    /// Returns what went wrong inside, in a library's own words; empty when there is no more to
    /// know.
    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    private static String reason(Throwable cause) {
        var first = cause;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        var message = first.getMessage();
        var line = message == null ? "" : message.strip().lines().findFirst().orElse("");
        var reason = first.getClass().getSimpleName() + (line.isEmpty() ? "" : ": " + line);
        return reason.length() > LONGEST_DETAIL
                ? reason.substring(0, LONGEST_DETAIL) + "…"
                : reason;
    }
}

package fr.verbatim.message;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// Says in words why a file could not be read or written.
public final class FileTrouble {

    private FileTrouble() {}

    /// Returns the reason, to stand in brackets in a sentence that names the file.
    public static Message of(IOException problem) {
        return switch (problem) {
            case NoSuchFileException _ -> Message.of("message.file.missing");
            case AccessDeniedException _ -> Message.of("message.file.no-access");
            case FileAlreadyExistsException _ -> Message.of("message.file.exists");
            case NotDirectoryException _ -> Message.of("message.file.no-folder");
            case DirectoryNotEmptyException _ -> Message.of("message.file.not-empty");
            case FileSystemLoopException _ -> Message.of("message.file.loop");
            case CharacterCodingException _ -> Message.of("message.file.encoding");
            case FileSystemException refused -> ofSystem(String.valueOf(refused.getReason()));
            default -> other(problem);
        };
    }

    private static Message ofSystem(String reason) {
        return switch (reason) {
            case "No space left on device", "Disk quota exceeded" ->
                    Message.of("message.file.full");
            case "Read-only file system" -> Message.of("message.file.read-only");
            case "File name too long" -> Message.of("message.file.long-name");
            case "Is a directory" -> Message.of("message.file.folder");
            case "Not a directory" -> Message.of("message.file.no-folder");
            default -> Message.of("message.file.other", reason);
        };
    }

    private static Message other(IOException problem) {
        var reason = problem.getMessage();
        return Message.of(
                "message.file.other", reason == null ? problem.getClass().getSimpleName() : reason);
    }
}

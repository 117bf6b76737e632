package fr.verbatim.web.http;

import fr.verbatim.message.FileTrouble;
import fr.verbatim.message.VerbatimException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/// The secret that a browser or a program must know to be answered. Immutable.
///
/// It is kept beside the study, for its owner's eyes only, so that open pages go on when the server
/// was stopped and is back.
public final class AccessKey {

    private static final int BYTES = 24;
    private static final Pattern WRITTEN = Pattern.compile("[A-Za-z0-9_-]{32}");

    private final String value;

    private AccessKey(String value) {
        this.value = value;
    }

    /// Returns a new key, known to nobody.
    public static AccessKey random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new AccessKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// Returns the key that a file holds; a new one is written there when it holds none.
    public static AccessKey in(Path file) {
        try {
            if (Files.isRegularFile(file)) {
                var written = Files.readString(file).strip();
                if (WRITTEN.matcher(written).matches()) {
                    return new AccessKey(written);
                }
                Files.delete(file);
            }
            var key = random();
            create(file);
            Files.writeString(file, key.value + "\n");
            return key;
        } catch (IOException e) {
            throw new VerbatimException("web.key-unwritable", file, FileTrouble.of(e));
        }
    }

    private static void create(Path file) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            var owner = PosixFilePermissions.fromString("rw-------");
            Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
        } else {
            Files.createFile(file);
        }
    }

    /// Returns whether somebody knows the key; how long the answer takes tells nothing of it.
    boolean isKnownBy(String other) {
        return MessageDigest.isEqual(
                value.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /// Returns the key itself, to be given to whom it lets in.
    public String value() {
        return value;
    }
}

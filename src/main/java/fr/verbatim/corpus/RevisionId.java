package fr.verbatim.corpus;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The identity of one revision of a document's text: the SHA-256, in hexadecimal, of the text and
/// its layers.
///
/// Immutable. Equal texts with equal layers are one revision, wherever they come from.
public record RevisionId(String value) {

    public RevisionId {
        if (!value.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a revision is named by 64 hexadecimal digits");
        }
    }

    /// Returns the identity of `text` with `layers` in their written form.
    public static RevisionId of(String text, String layers) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(text.getBytes(StandardCharsets.UTF_16BE));
            digest.update((byte) 0);
            digest.update(layers.getBytes(StandardCharsets.UTF_8));
            return new RevisionId(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

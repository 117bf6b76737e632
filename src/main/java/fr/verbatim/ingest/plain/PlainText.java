package fr.verbatim.ingest.plain;

import fr.verbatim.ingest.reading.Assembly;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.Source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A text file decoded. Immutable.
///
/// The character set is told by the byte order mark; else the bytes are UTF-8 if they can be, or
/// could but for some that a copy has broken; else the old character sets of Windows, Macintosh and
/// DOS are tried, and the one that reads most like French is taken.
///
/// @param text the characters, a byte order mark included
/// @param encoding the name of the character set
/// @param certain whether the bytes themselves prove it
/// @param broken how many characters of a UTF-8 text were unreadable, and replaced
public record PlainText(String text, String encoding, boolean certain, int broken) {

    private static final List<String> OLD_CHARACTER_SETS =
            List.of("windows-1252", "x-MacRoman", "IBM850");
    private static final char REPLACEMENT = '\uFFFD';
    private static final int MOSTLY_WHOLE = 4;
    private static final String FRENCH = "éèêàçùâîôûëïüœÉÈÀÇÊ«»’“”–—…°€\u00A0";

    private PlainText(String text, String encoding, boolean certain) {
        this(text, encoding, certain, 0);
    }

    /// Reads and decodes a file.
    public static PlainText of(Source source) {
        var bytes = source.bytes();
        var encoding = source.encoding();
        var decoded =
                encoding == null
                        ? decode(bytes)
                        : new PlainText(
                                new String(bytes, Charset.forName(encoding)), encoding, true);
        if (looksBinary(decoded.text())) {
            throw new DocumentUnreadable("ingest.not-text", source.name());
        }
        return decoded;
    }

    /// Doubts what bytes do not prove, and tells what they have lost.
    public void doubt(Source source, Assembly assembly) {
        if (!certain) {
            assembly.doubt("ingest.encoding-guessed", source.name(), encoding);
        }
        if (broken > 0) {
            assembly.doubt("ingest.broken-utf8", source.name(), broken);
        }
    }

    /// Decodes bytes.
    public static PlainText decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new PlainText(new String(bytes, StandardCharsets.UTF_8), "UTF-8", true);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new PlainText(utf16(bytes, 0), "UTF-16LE", true);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new PlainText(utf16(bytes, 1), "UTF-16BE", true);
        }
        var halves = halvesOfUtf16(bytes);
        if (halves != null) {
            return new PlainText(
                    utf16(bytes, halves.equals(StandardCharsets.UTF_16LE) ? 0 : 1),
                    halves.name(),
                    true);
        }
        try {
            var text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString();
            return new PlainText(text, "UTF-8", true);
        } catch (CharacterCodingException notUtf8) {
            return brokenUtf8(bytes).orElseGet(() -> inAnOldCharacterSet(bytes));
        }
    }

    private static PlainText inAnOldCharacterSet(byte[] bytes) {
        return OLD_CHARACTER_SETS.stream()
                .map(name -> new PlainText(new String(bytes, Charset.forName(name)), name, false))
                .max(Comparator.comparingInt(it -> score(it.text())))
                .orElseThrow(() -> new IllegalStateException("no character set"));
    }

    /// Reads UTF-8 with faults in it: a text in another character set has next to no sequence of
    /// bytes that UTF-8 could have written.
    private static Optional<PlainText> brokenUtf8(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var broken = 0;
        var whole = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            broken += c == REPLACEMENT ? 1 : 0;
            whole += c > 0x7F && c != REPLACEMENT ? 1 : 0;
        }
        return whole > MOSTLY_WHOLE * broken
                ? Optional.of(new PlainText(text, "UTF-8", true, broken))
                : Optional.empty();
    }

    /// Keeps halves of characters, which a decoder would replace together with what follows them.
    ///
    /// @param low where the low byte of a character stands, 0 or 1
    private static String utf16(byte[] bytes, int low) {
        var text = new StringBuilder(bytes.length / 2);
        for (var i = 0; i + 1 < bytes.length; i += 2) {
            text.append((char) (((bytes[i + 1 - low] & 0xFF) << 8) | (bytes[i + low] & 0xFF)));
        }
        return text.toString();
    }

    /// Recognises UTF-16 without a mark by its zeros, which all fall on one side.
    private static @org.jspecify.annotations.Nullable Charset halvesOfUtf16(byte[] bytes) {
        var length = Math.min(bytes.length, 4096) & ~1;
        var even = 0;
        var odd = 0;
        for (var i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (length < 8 || Math.max(even, odd) < length * 2 / 5) {
            return null;
        }
        if (odd > 20 * even) {
            return StandardCharsets.UTF_16LE;
        }
        return even > 20 * odd ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (var i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static int score(String text) {
        var score = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            if (FRENCH.indexOf(c) >= 0) {
                score += 2;
            } else {
                score -= Character.isLetter(c) ? 1 : 3;
            }
            if (i > 0 && Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1))) {
                score -= 4;
            }
        }
        return score;
    }

    /// A text may hold some stray control characters; a binary file is full of them.
    private static boolean looksBinary(String text) {
        var strange = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var isControl = c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f';
            if (isControl || c == '\uFFFD') {
                strange++;
            }
        }
        return strange > 8 && strange > text.length() / 10;
    }
}

package fr.verbatim.ingest.format;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/// Tells whether a file stops before its end, as after a copy or a download that was broken off.
/// Pure functions.
final class Cut {

    /// An archive's list of contents stands at its end, before a comment of at most 65,535 bytes.
    private static final int END = (1 << 16) + 64;

    /// What may follow the end of a PDF file.
    private static final int PDF_TAIL = 4 << 10;

    private static final int OFFICE_SECTOR = 512;

    private Cut() {}

    /// Returns whether the end is missing that a file which begins so always has; false where there
    /// is no telling.
    static boolean isCut(Path path) {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var head = latin1(file, 0, 8);
            var size = file.length();
            var tail = latin1(file, Math.max(0, size - END), END);
            if (head.startsWith("PK\u0003\u0004")) {
                return !tail.contains("PK\u0005\u0006");
            }
            if (head.startsWith("%PDF")) {
                return tail.lastIndexOf("%%EOF") < tail.length() - PDF_TAIL
                        || !tail.contains("%%EOF");
            }
            if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
                return size % OFFICE_SECTOR != 0;
            }
            return lacksItsLastSign(head, tail.replace('\0', ' ').stripTrailing());
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean lacksItsLastSign(String head, String tail) {
        var start = head.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading();
        if (start.toLowerCase(Locale.ROOT).startsWith("{\\rtf")) {
            return !tail.endsWith("}");
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return !tail.endsWith("}") && !tail.endsWith("]");
        }
        return start.startsWith("<") && !tail.endsWith(">");
    }

    private static String latin1(RandomAccessFile file, long from, int most) throws IOException {
        var bytes = new byte[(int) Math.min(most, Math.max(0, file.length() - from))];
        file.seek(from);
        file.readFully(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}

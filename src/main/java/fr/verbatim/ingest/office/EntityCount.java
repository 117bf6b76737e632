package fr.verbatim.ingest.office;

import java.nio.charset.StandardCharsets;

/// Counts the entities that XML defines, byte by byte. Confined to one thread.
///
/// An office document defines none; a handful of them, each made of the one before, grow without
/// measure.
final class EntityCount {

    private static final byte[] DEFINITION = "<!ENTITY".getBytes(StandardCharsets.US_ASCII);

    /// A page of an EPUB with definitions of its own has one or two.
    private static final int MOST = 3;

    private int matched;
    private int count;

    /// Looks at bytes that go on from those before.
    void add(byte[] buffer, int offset, int length) {
        for (var i = offset; i < offset + length; i++) {
            if (buffer[i] == 0) {
                // In UTF-16 every other byte of a tag is.
                continue;
            }
            if (buffer[i] != DEFINITION[matched]) {
                matched = buffer[i] == DEFINITION[0] ? 1 : 0;
            } else if (++matched == DEFINITION.length) {
                count++;
                matched = 0;
            }
        }
    }

    boolean isBomb() {
        return count > MOST;
    }
}

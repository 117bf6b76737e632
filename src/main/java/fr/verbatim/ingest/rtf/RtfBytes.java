package fr.verbatim.ingest.rtf;

import com.rtfparserkit.parser.IRtfSource;

import fr.verbatim.ingest.reading.DocumentUnreadable;

import java.io.IOException;
import java.io.InputStream;

/// Gives the parser a file byte by byte, in the spelling that it understands: a backslash at the
/// end of a line, with which TextEdit ends a paragraph, becomes `\par`, and a byte beyond ASCII the
/// escape that stands for it. Confined to one thread.
///
/// What follows the outermost group is no longer the document. Where only the last brace is
/// missing, it is given: everything before it is there.
final class RtfBytes implements IRtfSource {

    private static final int MOST_DEPTH = 2_000;
    private static final String HEX = "0123456789abcdef";

    private final InputStream in;
    private final String file;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int limit;
    private String spelling = "";
    private int spelt;
    private int pushed = -1;
    private int depth;
    private boolean ended;

    RtfBytes(InputStream in, String file) {
        this.in = in;
        this.file = file;
    }

    /// Says that a group has begun.
    void opened() {
        if (++depth > MOST_DEPTH) {
            throw new DocumentUnreadable("ingest.too-deep", file);
        }
    }

    /// Says that a group has ended.
    void closed() {
        ended = --depth <= 0;
    }

    @Override
    public int read() throws IOException {
        if (pushed >= 0) {
            var c = pushed;
            pushed = -1;
            return c;
        }
        if (spelt < spelling.length()) {
            return spelling.charAt(spelt++);
        }
        if (ended) {
            return -1;
        }
        var c = next();
        if (c < 0) {
            return end();
        }
        if (c == '\\') {
            return backslash();
        }
        return c < 0x80 ? c : spell("\\'" + HEX.charAt(c >> 4) + HEX.charAt(c & 0xF));
    }

    private int end() {
        if (depth != 1) {
            return -1;
        }
        ended = true;
        return '}';
    }

    private int backslash() throws IOException {
        var c = peek();
        if (c == '\\') {
            at++;
            return spell("\\\\");
        }
        if (c != '\r' && c != '\n') {
            return '\\';
        }
        at++;
        if (c == '\r' && peek() == '\n') {
            at++;
        }
        return spell("\\par ");
    }

    private int spell(String characters) {
        spelling = characters;
        spelt = 1;
        return characters.charAt(0);
    }

    @Override
    public void unread(int c) {
        pushed = c;
    }

    @Override
    public int read(byte[] bytes) throws IOException {
        var filled = 0;
        if (pushed >= 0 && bytes.length > 0) {
            bytes[filled++] = (byte) pushed;
            pushed = -1;
        }
        while (filled < bytes.length && peek() >= 0) {
            bytes[filled++] = buffer[at++];
        }
        return filled;
    }

    private int next() throws IOException {
        var c = peek();
        at++;
        return c;
    }

    private int peek() throws IOException {
        if (at >= limit) {
            at = 0;
            limit = Math.max(0, in.read(buffer));
            if (limit == 0) {
                return -1;
            }
        }
        return buffer[at] & 0xFF;
    }
}

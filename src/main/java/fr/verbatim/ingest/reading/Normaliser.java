package fr.verbatim.ingest.reading;

import fr.verbatim.text.OffsetMap;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;

/// Gives every text one form, once, when its file is read.
///
/// Line ends become `\n`; byte order marks, NUL and other control characters, soft hyphens are
/// dropped; a surrogate without its other half becomes U+FFFD; letters and their accents are
/// composed (NFC). Confined to one call.
public final class Normaliser {

    /// Changes whenever the same file would give another text.
    public static final int VERSION = 1;

    private static final char REPLACEMENT = '\uFFFD';

    private final String raw;
    private final StringBuilder text;
    private final OffsetMap.Builder map = new OffsetMap.Builder();
    private final EnumMap<Removal.Kind, Integer> counts = new EnumMap<>(Removal.Kind.class);
    private final StringBuilder piece = new StringBuilder();
    private int[] origins = new int[64];

    private Normaliser(String raw) {
        this.raw = raw;
        text = new StringBuilder(raw.length());
    }

    /// Returns `raw` in its one form, with the way back to its offsets and the list of what was
    /// changed.
    public static Normalised normalise(String raw) {
        return new Normaliser(raw).run();
    }

    private Normalised run() {
        for (var at = 0; at < raw.length(); at++) {
            var c = raw.charAt(at);
            if (c >= ' ' && c < 0x7F) {
                flush();
                keep(c, at);
            } else {
                special(c, at);
            }
        }
        flush();
        map.put(text.length(), raw.length());
        var removals =
                counts.entrySet().stream()
                        .map(count -> new Removal(count.getKey(), count.getValue()))
                        .toList();
        return new Normalised(text.toString(), map.build(), removals);
    }

    private void special(char c, int at) {
        switch (c) {
            case '\t', '\n' -> {
                flush();
                keep(c, at);
            }
            case '\r' -> {
                count(Removal.Kind.LINE_END);
                if (at + 1 == raw.length() || raw.charAt(at + 1) != '\n') {
                    flush();
                    keep('\n', at);
                }
            }
            case '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> {
                count(Removal.Kind.LINE_END);
                flush();
                keep('\n', at);
            }
            case '\uFEFF' -> count(Removal.Kind.BYTE_ORDER_MARK);
            case '\0' -> count(Removal.Kind.NUL);
            case '\u00AD' -> count(Removal.Kind.SOFT_HYPHEN);
            default -> other(c, at);
        }
    }

    private void other(char c, int at) {
        if (Character.isISOControl(c)) {
            count(Removal.Kind.CONTROL);
        } else if (isLoneSurrogate(c, at)) {
            count(Removal.Kind.LONE_SURROGATE);
            keep(REPLACEMENT, at);
        } else {
            keep(c, at);
        }
    }

    private boolean isLoneSurrogate(char c, int at) {
        if (Character.isHighSurrogate(c)) {
            return at + 1 == raw.length() || !Character.isLowSurrogate(raw.charAt(at + 1));
        }
        return Character.isLowSurrogate(c)
                && (at == 0 || !Character.isHighSurrogate(raw.charAt(at - 1)));
    }

    private void keep(char c, int at) {
        if (piece.length() == origins.length) {
            origins = Arrays.copyOf(origins, origins.length * 2);
        }
        origins[piece.length()] = at;
        piece.append(c);
    }

    /// Composes what was kept since the last ASCII character: no composition reaches across one
    /// from the left.
    private void flush() {
        if (piece.isEmpty()) {
            return;
        }
        if (Normalizer.isNormalized(piece, Normalizer.Form.NFC)) {
            for (var i = 0; i < piece.length(); i++) {
                map.put(text.length(), origins[i]);
                text.append(piece.charAt(i));
            }
        } else {
            count(Removal.Kind.COMPOSED);
            map.put(text.length(), origins[0]);
            text.append(Normalizer.normalize(piece, Normalizer.Form.NFC));
        }
        piece.setLength(0);
    }

    private void count(Removal.Kind kind) {
        counts.merge(kind, 1, Integer::sum);
    }
}

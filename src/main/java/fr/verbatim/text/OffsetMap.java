package fr.verbatim.text;

import java.util.Arrays;

/// Leads from offsets in a normalised text back to offsets in the text it was made from. Immutable.
///
/// Both sides count UTF-16 code units. Characters that were dropped belong to the character that
/// follows them, so that the map never goes backwards and the two ends of the texts correspond.
public final class OffsetMap {

    private final int[] normalised;
    private final int[] original;

    private OffsetMap(int[] normalised, int[] original) {
        this.normalised = normalised;
        this.original = original;
    }

    /// Returns the map of a text that was not changed.
    public static OffsetMap identity() {
        return new OffsetMap(new int[] {0}, new int[] {0});
    }

    /// Returns the offset in the original of the character at `offset` in the normalised text.
    public int toOriginal(int offset) {
        var found = Arrays.binarySearch(normalised, offset);
        var run = found >= 0 ? found : -found - 2;
        return original[run] + offset - normalised[run];
    }

    /// Returns the offset in the normalised text of the character at `offset` in the original; a
    /// dropped character answers the place where it would have stood.
    public int toNormalised(int offset) {
        var found = Arrays.binarySearch(original, offset);
        var run = found >= 0 ? found : -found - 2;
        if (run < 0) {
            return 0;
        }
        var moved = normalised[run] + offset - original[run];
        return run + 1 < normalised.length ? Math.min(moved, normalised[run + 1]) : moved;
    }

    public Span toOriginal(Span span) {
        return new Span(toOriginal(span.start()), toOriginal(span.end()));
    }

    /// Collects the runs of a map while a text is being normalised. Confined to one thread.
    public static final class Builder {

        private int[] normalised = {0};
        private int[] original = {0};
        private int runs = 1;

        /// Says that the character at `inNormalised` comes from `inOriginal`; both must not go
        /// back.
        public Builder put(int inNormalised, int inOriginal) {
            var expected = original[runs - 1] + inNormalised - normalised[runs - 1];
            if (expected == inOriginal) {
                return this;
            }
            if (inNormalised < normalised[runs - 1] || inOriginal < original[runs - 1]) {
                throw new IllegalArgumentException(
                        "an offset map does not go back: " + inNormalised + " from " + inOriginal);
            }
            if (normalised[runs - 1] == inNormalised) {
                original[runs - 1] = inOriginal;
                return this;
            }
            if (runs == normalised.length) {
                normalised = Arrays.copyOf(normalised, runs * 2);
                original = Arrays.copyOf(original, runs * 2);
            }
            normalised[runs] = inNormalised;
            original[runs] = inOriginal;
            runs++;
            return this;
        }

        public OffsetMap build() {
            return new OffsetMap(Arrays.copyOf(normalised, runs), Arrays.copyOf(original, runs));
        }
    }
}

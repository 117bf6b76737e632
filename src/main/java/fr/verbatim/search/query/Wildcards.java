package fr.verbatim.search.query;

import java.util.Arrays;

/// A text with `*` for any characters, or none, and `?` for one. Immutable.
///
/// Matching never takes longer than the product of both lengths. A character is a code point.
public final class Wildcards {

    private static final int ANY = -1;
    private static final int ONE = -2;

    private final int[] pattern;

    private Wildcards(int[] pattern) {
        this.pattern = pattern;
    }

    /// Returns the pattern that `text` spells; every `*` and `?` is a wildcard.
    public static Wildcards of(String text) {
        return new Wildcards(text.codePoints().map(Wildcards::wildcard).toArray());
    }

    /// Returns the pattern that `text` spells; a backslash makes the next character stand for
    /// itself.
    static Wildcards escaped(String text) {
        var pattern = new int[text.codePointCount(0, text.length())];
        var length = 0;
        var quoted = false;
        for (int c : text.codePoints().toArray()) {
            if (!quoted && c == '\\') {
                quoted = true;
            } else {
                pattern[length++] = quoted ? c : wildcard(c);
                quoted = false;
            }
        }
        return new Wildcards(Arrays.copyOf(pattern, length));
    }

    private static int wildcard(int c) {
        return switch (c) {
            case '*' -> ANY;
            case '?' -> ONE;
            default -> c;
        };
    }

    public boolean hasWildcard() {
        return Arrays.stream(pattern).anyMatch(c -> c < 0);
    }

    /// Returns whether any word matches, whatever it is.
    public boolean isAnything() {
        return pattern.length > 0 && Arrays.stream(pattern).allMatch(c -> c == ANY);
    }

    /// Returns what every match starts with.
    public String prefix() {
        var length = 0;
        while (length < pattern.length && pattern[length] >= 0) {
            length++;
        }
        return new String(pattern, 0, length);
    }

    /// Returns whether the whole of `text` matches.
    public boolean matches(String text) {
        var letters = text.codePoints().toArray();
        var p = 0;
        var t = 0;
        var star = -1;
        var retry = 0;
        while (t < letters.length) {
            if (p < pattern.length && pattern[p] == ANY) {
                star = p++;
                retry = t;
            } else if (p < pattern.length && (pattern[p] == ONE || pattern[p] == letters[t])) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++retry;
            } else {
                return false;
            }
        }
        while (p < pattern.length && pattern[p] == ANY) {
            p++;
        }
        return p == pattern.length;
    }
}

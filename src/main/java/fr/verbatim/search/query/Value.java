package fr.verbatim.search.query;

import fr.verbatim.language.Fold;

import java.util.regex.Pattern;

/// What stands after the colon in `fonction:gardien`: a text, perhaps with wildcards, compared
/// without accents and case. Immutable.
///
/// @param pattern the text; a backslash takes its meaning from the `*`, `?`, `"` or `\` after it
public record Value(String pattern) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");

    public Value {
        var quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            var c = pattern.charAt(i);
            if (!quoted && c == '"') {
                throw new IllegalArgumentException(
                        "a quotation mark needs a backslash: " + pattern);
            }
            quoted = !quoted && c == '\\';
        }
        if (quoted) {
            throw new IllegalArgumentException("a backslash ends the value: " + pattern);
        }
    }

    /// Returns the value that stands for exactly `text`, whatever characters it holds.
    public static Value of(String text) {
        return new Value(text.replaceAll("([*?\"\\\\])", "\\\\$1"));
    }

    /// Returns whether it can stand for several texts.
    public boolean hasWildcard() {
        return toPattern().hasWildcard();
    }

    /// Returns the text, its backslashes taken away.
    public String text() {
        return pattern.replaceAll("\\\\(.)", "$1");
    }

    /// Returns whether `text` is what is asked for; accents, case and the width of spaces do not
    /// matter.
    public boolean matches(String text) {
        return toPattern().matches(fold(text));
    }

    private Wildcards toPattern() {
        return Wildcards.escaped(fold(pattern));
    }

    private static String fold(String text) {
        return SPACES.matcher(Fold.fold(text)).replaceAll(" ").strip();
    }
}

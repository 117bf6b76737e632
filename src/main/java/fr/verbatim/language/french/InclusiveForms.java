package fr.verbatim.language.french;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Inclusive writing: `habitant·e·s`, `gardien(ne)s`, `citoyen.ne.s`, `agent-e-s` stand for the
/// word before the first sign. Pure functions.
final class InclusiveForms {

    private static final Pattern SIGN = Pattern.compile("[·•‧⋅∙(]|\\.(?=\\p{L})");
    private static final Pattern HYPHENS =
            Pattern.compile(
                    "(?<base>\\p{L}{3,})-(?:e|es|ne|nes|ve|ves|trice|trices|euse|euses)(?:-s)?");

    private InclusiveForms() {}

    /// Returns the masculine words that a form may stand for, the likeliest first; none when it is
    /// not of inclusive writing. `tou·te·s` is `tous`, `heureu·x·se` is `heureux`.
    static List<String> bases(String form) {
        if (form.chars().allMatch(Character::isLetter)) {
            return List.of();
        }
        var word = form.toLowerCase(Locale.FRENCH);
        return cut(word)
                .map(
                        cut -> {
                            var base = word.substring(0, cut);
                            var next = word.substring(cut).replaceAll("[^\\p{L}].*$", "");
                            return Stream.of(base, base + "s", base + "x", base + next)
                                    .distinct()
                                    .toList();
                        })
                .orElse(List.of());
    }

    private static Optional<Integer> cut(String word) {
        if (word.indexOf('@') >= 0 || word.contains("//") || word.startsWith("www")) {
            return Optional.empty();
        }
        var sign = SIGN.matcher(word);
        if (sign.find() && sign.start() > 0 && Character.isLetter(word.charAt(sign.start() - 1))) {
            return Optional.of(sign.start());
        }
        var hyphens = HYPHENS.matcher(word);
        return hyphens.matches() ? Optional.of(hyphens.end("base")) : Optional.empty();
    }

    /// Returns whether a form is plural.
    static boolean isPlural(String form) {
        return form.endsWith("s") || form.endsWith("x");
    }
}

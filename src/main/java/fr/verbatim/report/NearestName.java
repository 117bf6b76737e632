package fr.verbatim.report;

import fr.verbatim.codebook.Codebook;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the name of a code that somebody may have meant.
final class NearestName {
    private static final int LONGEST = 60;

    private NearestName() {}

    /// Returns the name, key or alias nearest to `wanted`; empty when none differs in less than a
    /// third of its letters.
    static Optional<String> to(String wanted, Codebook codebook) {
        var folded = fold(wanted);
        var allowed = Math.max(1, folded.length() / 3);
        return codebook.codes().stream()
                .flatMap(
                        code ->
                                Stream.concat(
                                        Stream.of(code.name(), code.key()),
                                        code.aliases().stream()))
                .map(name -> new Candidate(name, distance(folded, fold(name))))
                .filter(candidate -> candidate.distance() <= allowed)
                .min(Comparator.comparingInt(Candidate::distance))
                .map(Candidate::name);
    }

    private record Candidate(String name, int distance) {}

    /// Returns a name short enough for a message.
    static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private static String fold(String name) {
        return Normalizer.normalize(shortened(name), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /// The number of letters to add, take away or replace (Levenshtein 1966).
    private static int distance(String one, String other) {
        var above = new int[other.length() + 1];
        for (var j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            row[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}

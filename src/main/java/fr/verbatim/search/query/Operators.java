package fr.verbatim.search.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words of the query language that are not words to search for.
final class Operators {

    private static final Set<String> RESERVED = Set.of("AND", "ET", "OR", "OU", "NOT", "SAUF");
    private static final Map<String, String> SYMBOLS =
            Map.of("&&", "ET", "&", "ET", "+", "ET", "||", "OU", "|", "OU", "!", "SAUF");
    private static final List<String> LONG = List.of("AND", "NOT", "SAUF");

    private Operators() {}

    /// Returns whether `text` has to stand between quotation marks to be searched for.
    static boolean isReserved(String text) {
        return RESERVED.contains(text)
                || Keyword.named(text).isPresent()
                || misspelt(text).isPresent();
    }

    /// Returns the operator that `word` probably is: one letter doubled, missing from SAUF or
    /// swapped with its neighbour, a sign that other tools use, or close to `near_by` and its like.
    static Optional<String> misspelt(String word) {
        if (SYMBOLS.containsKey(word)) {
            return Optional.ofNullable(SYMBOLS.get(word));
        }
        var slip = LONG.stream().filter(operator -> isSlip(word, operator)).findFirst();
        return slip.isPresent() || word.indexOf('_') < 0 ? slip : misspeltKeyword(word);
    }

    /// A word with a low line is hardly one to search for.
    private static Optional<String> misspeltKeyword(String word) {
        return Keyword.named(word).isPresent()
                ? Optional.empty()
                : Nearest.to(word, Keyword.names());
    }

    private static boolean isSlip(String word, String operator) {
        if (word.equals(operator) || word.length() < 3) {
            return false;
        }
        var close = Nearest.distance(word, operator, 1) == 1;
        return switch (word.length() - operator.length()) {
            case 0 -> close && sorted(word).equals(sorted(operator));
            case 1 -> close && word.chars().allMatch(c -> operator.indexOf(c) >= 0);
            case -1 -> close;
            default -> false;
        };
    }

    private static String sorted(String word) {
        return word.chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

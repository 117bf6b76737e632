package fr.verbatim.search;

import fr.verbatim.language.Token;
import fr.verbatim.language.Tokeniser;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Hits in their context, one a line: a *concordance*, or KWIC. Immutable.
///
/// @param lines the lines
public record Concordance(List<ConcordanceLine> lines) {

    /// How lines can be ordered.
    public enum Order {
        /// By document and place.
        TEXT,
        /// By the words before the hit, the nearest first.
        LEFT,
        /// By the words of the hit, then by those after it.
        RIGHT
    }

    public Concordance {
        lines = List.copyOf(lines);
    }

    /// Returns the same lines in another order, as a French dictionary would have them; equal ones
    /// stay in the order of the text.
    public Concordance sortedBy(Order order) {
        var inText =
                Comparator.comparing((ConcordanceLine line) -> line.hit().document().path())
                        .thenComparing(line -> line.hit().passage());
        return switch (order) {
            case TEXT -> new Concordance(lines.stream().sorted(inText).toList());
            case LEFT -> sorted(line -> words(line.left()).reversed(), inText);
            case RIGHT ->
                    sorted(
                            line -> {
                                var words = new ArrayList<>(words(line.node()));
                                words.addAll(words(line.right()));
                                return words;
                            },
                            inText);
        };
    }

    private Concordance sorted(
            Function<ConcordanceLine, List<String>> words, Comparator<ConcordanceLine> equalOnes) {
        var letters = keys(Collator.PRIMARY);
        var accentsAndCase = keys(Collator.TERTIARY);
        return new Concordance(
                lines.stream()
                        .map(
                                line -> {
                                    var context = words.apply(line);
                                    return new Keyed(
                                            line,
                                            context.stream().map(letters).toList(),
                                            context.stream().map(accentsAndCase).toList());
                                })
                        .sorted(Keyed.ORDER.thenComparing(Keyed::line, equalOnes))
                        .map(Keyed::line)
                        .toList());
    }

    /// A line with what it is sorted by: accents and case decide only when all letters are the
    /// same.
    private record Keyed(
            ConcordanceLine line, List<CollationKey> letters, List<CollationKey> accentsAndCase) {

        private static final Comparator<Keyed> ORDER =
                Comparator.comparing(Keyed::letters, Concordance::compare)
                        .thenComparing(Keyed::accentsAndCase, Concordance::compare);
    }

    private static Function<String, CollationKey> keys(int strength) {
        var collator = Collator.getInstance(Locale.FRENCH);
        collator.setStrength(strength);
        var known = new HashMap<String, CollationKey>();
        return word -> known.computeIfAbsent(word, collator::getCollationKey);
    }

    private static int compare(List<CollationKey> a, List<CollationKey> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            var difference = a.get(i).compareTo(b.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    private static List<String> words(String text) {
        return new Tokeniser()
                .tokens(text).stream()
                        .map(Token::form)
                        .collect(Collectors.toCollection(ArrayList::new));
    }
}

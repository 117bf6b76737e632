package fr.verbatim.search;

import fr.verbatim.language.Token;
import fr.verbatim.language.Tokeniser;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Orders hits as a French dictionary would have what they are ordered by: accents and case decide
/// only when all letters are the same, and equal ones stay in the order of the text. Confined to
/// one concordance.
final class ConcordanceOrder {

    /// Values that are missing stand last.
    private static final Comparator<Keyed> ORDER =
            Comparator.comparing(Keyed::letters, ConcordanceOrder::compare)
                    .thenComparing(Keyed::accentsAndCase, ConcordanceOrder::compare)
                    .thenComparing(keyed -> keyed.line().hit().document().path())
                    .thenComparing(keyed -> keyed.line().hit().passage());

    private final List<SortKey> keys;
    private final FieldValues values;
    private final Map<String, CollationKey> letters = new HashMap<>();
    private final Map<String, CollationKey> accentsAndCase = new HashMap<>();
    private final Collator primary = collator(Collator.PRIMARY);
    private final Collator tertiary = collator(Collator.TERTIARY);

    /// A line with what it is ordered by, one list for each key.
    private record Keyed(
            ConcordanceLine line,
            List<List<CollationKey>> letters,
            List<List<CollationKey>> accentsAndCase) {}

    ConcordanceOrder(List<SortKey> keys, FieldValues values) {
        this.keys = keys;
        this.values = values;
    }

    /// @param lines in which all that they are ordered by is shown
    Concordance of(List<ConcordanceLine> lines) {
        return new Concordance(
                lines.stream().map(this::keyed).sorted(ORDER).map(Keyed::line).toList());
    }

    private Keyed keyed(ConcordanceLine line) {
        var words = keys.stream().map(key -> words(key, line)).toList();
        return new Keyed(
                line, collated(words, letters, primary), collated(words, accentsAndCase, tertiary));
    }

    private List<String> words(SortKey key, ConcordanceLine line) {
        return switch (key) {
            case SortKey.Text() -> List.of();
            case SortKey.Node() -> words(line.node());
            case SortKey.Left(var from) -> from(from, words(line.left()).reversed());
            case SortKey.Right(var from) -> from(from, words(line.right()));
            case SortKey.By(var field) ->
                    line.hit()
                            .unit()
                            .map(unit -> values.of(field, line.hit().document(), unit))
                            .filter(value -> !value.isEmpty())
                            .map(List::of)
                            .orElse(LAST);
        };
    }

    /// Sorts behind all letters.
    private static final List<String> LAST = List.of("\uFFFF");

    private static List<String> from(int first, List<String> words) {
        return words.subList(Math.min(first - 1, words.size()), words.size());
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (Token token : new Tokeniser().tokens(text)) {
            words.add(token.form());
        }
        return Collections.unmodifiableList(words);
    }

    private static List<List<CollationKey>> collated(
            List<List<String>> words, Map<String, CollationKey> known, Collator collator) {
        return words.stream()
                .map(
                        list ->
                                list.stream()
                                        .map(
                                                word ->
                                                        known.computeIfAbsent(
                                                                word, collator::getCollationKey))
                                        .toList())
                .toList();
    }

    private static Collator collator(int strength) {
        var collator = Collator.getInstance(Locale.FRENCH);
        collator.setStrength(strength);
        return collator;
    }

    private static int compare(List<List<CollationKey>> a, List<List<CollationKey>> b) {
        for (var key = 0; key < a.size(); key++) {
            var difference = compareWords(a.get(key), b.get(key));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static int compareWords(List<CollationKey> a, List<CollationKey> b) {
        for (var i = 0; i < Math.min(a.size(), b.size()); i++) {
            var difference = a.get(i).compareTo(b.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}

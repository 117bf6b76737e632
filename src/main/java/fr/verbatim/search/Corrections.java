package fr.verbatim.search;

import fr.verbatim.search.index.TextIndex;
import fr.verbatim.search.index.WordPattern;
import fr.verbatim.search.query.Nearest;
import fr.verbatim.search.query.Query;
import fr.verbatim.search.query.Term;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the words of the study that come closest to a word that it does not hold.
final class Corrections {

    private final TextIndex index;

    Corrections(TextIndex index) {
        this.index = index;
    }

    /// Returns what was probably meant; empty when every word of the query occurs, or nothing is
    /// close.
    Optional<Correction> of(Query query) {
        return terms(query).stream().flatMap(term -> of(query, term).stream()).findFirst();
    }

    private Optional<Correction> of(Query query, Term term) {
        var words = WordPattern.of(List.of(term));
        if (words.size() != 1 || term.text().contains("*") || term.text().contains("?")) {
            return Optional.empty();
        }
        var written = WordPattern.of(List.of(Term.folded(term.text()))).getFirst().form();
        var occurrences = count(words.getFirst());
        if (occurrences > 0) {
            return Optional.empty();
        }
        return closest(written)
                .map(
                        word ->
                                new Correction(
                                        word,
                                        count(WordPattern.folded(word)),
                                        replaced(query, term, Term.folded(word))));
    }

    /// Returns the word with the fewest differences; among equals, the most frequent.
    private Optional<String> closest(String written) {
        var frequencies = index.frequencies();
        if (frequencies.containsKey(written) && count(WordPattern.folded(written)) > 0) {
            return Optional.of(written);
        }
        var allowed = Nearest.allowed(written.length());
        String best = null;
        var bestDistance = allowed + 1;
        var bestFrequency = 0L;
        for (Map.Entry<String, Long> word : frequencies.entrySet()) {
            var distance = Nearest.distance(written, word.getKey(), allowed);
            var isBetter =
                    distance < bestDistance
                            || (distance == bestDistance && word.getValue() > bestFrequency);
            if (distance <= allowed && isBetter && count(WordPattern.folded(word.getKey())) > 0) {
                best = word.getKey();
                bestDistance = distance;
                bestFrequency = word.getValue();
            }
        }
        return Optional.ofNullable(best);
    }

    private int count(WordPattern word) {
        return (int) index.count(word);
    }

    private static List<Term> terms(Query query) {
        return switch (query) {
            case Query.Phrase(var terms) -> terms;
            case Query.Proximity(var terms, _, _) -> terms;
            case Query.Filter _, Query.Between _, Query.Sequence _ -> List.of();
            case Query.And(var operands) -> all(operands);
            case Query.Or(var operands) -> all(operands);
            case Query.Except(var kept, _) -> terms(kept);
            case Query.Related(var subject, _, _, _, var other) -> all(List.of(subject, other));
        };
    }

    private static List<Term> all(List<Query> queries) {
        return queries.stream().flatMap(query -> terms(query).stream()).toList();
    }

    private static Query replaced(Query query, Term from, Term to) {
        return switch (query) {
            case Query.Phrase(var terms) -> new Query.Phrase(replaced(terms, from, to));
            case Query.Proximity(var terms, var between, var ordered) ->
                    new Query.Proximity(replaced(terms, from, to), between, ordered);
            case Query.Filter _, Query.Between _, Query.Sequence _ -> query;
            case Query.And(var operands) -> new Query.And(inAll(operands, from, to));
            case Query.Or(var operands) -> new Query.Or(inAll(operands, from, to));
            case Query.Except(var kept, var excluded) ->
                    new Query.Except(replaced(kept, from, to), excluded);
            case Query.Related(var subject, var relation, var distance, var scope, var other) ->
                    new Query.Related(
                            replaced(subject, from, to),
                            relation,
                            distance,
                            scope,
                            replaced(other, from, to));
        };
    }

    private static List<Query> inAll(List<Query> queries, Term from, Term to) {
        return queries.stream().map(query -> replaced(query, from, to)).toList();
    }

    private static List<Term> replaced(List<Term> terms, Term from, Term to) {
        var replaced = new ArrayList<>(terms);
        replaced.replaceAll(term -> term.equals(from) ? to : term);
        return replaced;
    }
}

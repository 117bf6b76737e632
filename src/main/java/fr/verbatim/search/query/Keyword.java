package fr.verbatim.search.query;

import fr.verbatim.language.Fold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A word of the language that stands between two passages. Immutable.
///
/// @param relation how the passages have to stand
/// @param scope for [Relation#SAME], in what; else words
record Keyword(Relation relation, Scope scope) {

    private static final Map<String, Keyword> TABLE = new HashMap<>();

    static {
        for (var keyword : all()) {
            for (var inFrench : List.of(true, false)) {
                TABLE.put(Fold.fold(keyword.name(inFrench)), keyword);
            }
        }
    }

    private static List<Keyword> all() {
        var all = new ArrayList<Keyword>();
        for (var relation : Relation.values()) {
            if (relation == Relation.SAME) {
                for (var scope : Scope.values()) {
                    if (scope != Scope.WORD) {
                        all.add(new Keyword(relation, scope));
                    }
                }
            } else {
                all.add(new Keyword(relation, Scope.WORD));
            }
        }
        return all;
    }

    /// Returns the relation that `text` names; it is written in small letters, accents or not.
    static Optional<Keyword> named(String text) {
        return text.equals(text.toLowerCase(Locale.ROOT))
                ? Optional.ofNullable(TABLE.get(Fold.fold(text)))
                : Optional.empty();
    }

    /// Returns the names of all, in French and in English.
    static List<String> names() {
        return TABLE.values().stream()
                .distinct()
                .flatMap(keyword -> Stream.of(keyword.name(true), keyword.name(false)))
                .toList();
    }

    /// Returns the names of all in one language, in the order of the relations.
    static List<String> names(boolean inFrench) {
        return all().stream().map(keyword -> keyword.name(inFrench)).toList();
    }

    String name(boolean inFrench) {
        return relation.name(inFrench) + (relation == Relation.SAME ? scope.name(inFrench) : "");
    }
}

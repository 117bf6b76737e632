package fr.verbatim.search;

import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.CodeId;
import fr.verbatim.codebook.Codebook;
import fr.verbatim.search.query.Value;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the codes that `code:` names.
final class Codes {

    private Codes() {}

    /// Returns the codes with that key, name or alias, and all codes below them; empty when there
    /// is none.
    static Set<CodeId> named(Value value, Codebook codebook) {
        var named = new HashSet<CodeId>();
        if (!value.hasWildcard()) {
            codebook.find(value.text()).ifPresent(code -> named.addAll(codebook.family(code.id())));
        }
        if (named.isEmpty()) {
            codebook.codes().stream()
                    .filter(code -> names(code).anyMatch(value::matches))
                    .forEach(code -> named.addAll(codebook.family(code.id())));
        }
        return named;
    }

    static Stream<String> names(Code code) {
        return Stream.concat(Stream.of(code.key(), code.name()), code.aliases().stream());
    }
}

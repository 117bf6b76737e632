package fr.verbatim.search;

import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.CodeId;
import fr.verbatim.codebook.Codebook;
import fr.verbatim.search.query.Value;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the codes that `code:` names.
final class Codes {

    private Codes() {}

    /// Returns the codes with that key, name or alias; empty when there is none.
    ///
    /// @param isAlone whether the codes below them are left out
    static Set<CodeId> named(Value value, boolean isAlone, Codebook codebook) {
        var named = new HashSet<CodeId>();
        if (!value.hasWildcard()) {
            codebook.find(value.text()).ifPresent(code -> named.add(code.id()));
        }
        if (named.isEmpty()) {
            codebook.codes().stream()
                    .filter(code -> names(code).anyMatch(value::matches))
                    .forEach(code -> named.add(code.id()));
        }
        if (!isAlone) {
            List.copyOf(named).forEach(code -> named.addAll(codebook.family(code)));
        }
        return named;
    }

    static Stream<String> names(Code code) {
        return Stream.concat(Stream.of(code.key(), code.name()), code.aliases().stream());
    }
}

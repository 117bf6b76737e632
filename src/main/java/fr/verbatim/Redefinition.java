package fr.verbatim;

import fr.verbatim.codebook.Code;
import fr.verbatim.study.Meanings.Meaning;

import java.util.List;

/// How what a code means has changed, and the extracts that were coded before. Immutable.
///
/// @param code the code
/// @param meanings what it meant, the oldest first, the last one being what it means now; one alone
///   when it was never redefined
/// @param before the extracts that were given the code when it meant something else: *extraits
///   codés avant la redéfinition*
public record Redefinition(Code code, List<Meaning> meanings, List<Extract> before) {

    public Redefinition {
        meanings = List.copyOf(meanings);
        before = List.copyOf(before);
    }
}

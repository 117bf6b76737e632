package fr.verbatim.language.annotation;

import java.util.Set;

/// The lemmas that a dictionary gives to a form out of context. Thread-safe.
public interface FormDictionary {

    /// Knows no form.
    FormDictionary NONE = _ -> Set.of();

    /// Returns every lemma of a form, however it stands; empty when it is not known.
    ///
    /// @param form the form; one without accents may stand for others that have some, case does not
    ///   matter but to names
    Set<String> lemmas(String form);
}

package fr.verbatim.search.index;

import fr.verbatim.message.VerbatimException;

/// A pattern such as `a*` that fits too many different words: it has to be made more precise.
public final class PatternTooWide extends VerbatimException {

    PatternTooWide(String pattern, int limit) {
        super("search.too-many-words", pattern, limit);
    }
}

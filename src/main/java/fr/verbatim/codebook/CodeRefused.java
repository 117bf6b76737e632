package fr.verbatim.codebook;

import fr.verbatim.message.VerbatimException;

/// What was asked of a code cannot be: it would have no name, stand below itself, or the like. The
/// sentence says what to do.
public final class CodeRefused extends VerbatimException {

    public CodeRefused(String key, Object... arguments) {
        super(key, arguments);
    }
}

package fr.verbatim;

import fr.verbatim.message.VerbatimException;

/// A document, a code, an extract or a person was called by a name that nothing, or several things,
/// answer to: call it by one of the names that the message shows.
public final class NameUnknown extends VerbatimException {

    NameUnknown(String key, Object... arguments) {
        super(key, arguments);
    }
}

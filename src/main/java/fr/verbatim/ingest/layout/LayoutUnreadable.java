package fr.verbatim.ingest.layout;

import fr.verbatim.message.VerbatimException;

/// `verbatim.yaml` does not say how to read files: correct the line that is named.
public final class LayoutUnreadable extends VerbatimException {

    LayoutUnreadable(String key, Object... arguments) {
        super(key, arguments);
    }
}

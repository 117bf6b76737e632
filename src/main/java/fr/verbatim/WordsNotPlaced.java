package fr.verbatim;

import fr.verbatim.message.VerbatimException;

/// Quoted words stand nowhere in the document, or at several places: quote them as the message
/// shows, or say which place is meant.
public final class WordsNotPlaced extends VerbatimException {

    WordsNotPlaced(String key, Object... arguments) {
        super(key, arguments);
    }
}

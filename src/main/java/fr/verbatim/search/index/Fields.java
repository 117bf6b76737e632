package fr.verbatim.search.index;

import fr.verbatim.language.Tokeniser;
import fr.verbatim.search.query.Exactness;

/// The fields of the index's own documents: one for each unit, then one that lists them, together
/// for each document.
final class Fields {

    /// The identity of the study's document; in all.
    static final String OWNER = "owner";

    /// Present in the one that lists the units.
    static final String LIST = "list";

    /// In the list: the revision, the version, the units.
    static final String REVISION = "revision";

    static final String VERSION = "version";
    static final String UNITS = "units";

    /// In a unit: the exact forms, the folded forms at the same positions, and where the words
    /// stand.
    static final String EXACT = "exact";

    static final String FOLDED = "folded";
    static final String PLACES = "places";

    /// What is stored under another version is not understood, and made again.
    static final String CURRENT_VERSION = "1." + Tokeniser.VERSION;

    private Fields() {}

    static String of(WordPattern word) {
        return word.exactness() == Exactness.FOLDED ? FOLDED : EXACT;
    }
}

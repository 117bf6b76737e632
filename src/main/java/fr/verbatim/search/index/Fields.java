package fr.verbatim.search.index;

import fr.verbatim.language.Tokeniser;

/// The fields of the index's own documents: one for each unit, then one that lists them, together
/// for each document.
final class Fields {

    /// The identity of the study's document; in all.
    static final String OWNER = "owner";

    /// Present in the one that lists the units.
    static final String LIST = "list";

    /// In the list: what it was made of, the units, and what is known of the words, if that fits
    /// them.
    static final String HEAD = "head";

    static final String UNITS = "table";
    static final String ANNOTATION = "analysis";

    /// In a unit: the exact forms, the folded forms at the same positions, and where the words
    /// stand.
    static final String EXACT = "exact";

    static final String FOLDED = "folded";

    /// In a unit, at the same positions: the folded lemmas, or in a text that is not annotated the
    /// folded forms, marked; and the parts of speech, in annotated texts only.
    static final String LEMMA = "lemma";

    static final String TAG = "tag";

    /// In a unit of an annotated text: each folded form with each folded lemma that it has there.
    static final String READING = "reading";

    static final String PLACES = "places";

    /// Comes before a form that stands for its unknown lemma, and between a form and its lemma.
    static final char MARK = '\u0001';

    /// What is stored under another version is not understood, and made again.
    static final String CURRENT_VERSION = "4." + Tokeniser.VERSION;

    private Fields() {}
}

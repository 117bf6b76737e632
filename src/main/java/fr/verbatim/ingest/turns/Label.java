package fr.verbatim.ingest.turns;

/// A label that may begin a turn, as one grammar sees it on one line. Immutable; offsets count in
/// the line.
///
/// @param name the name, without its punctuation
/// @param start where the label begins
/// @param end where its punctuation ends
/// @param key what makes two spellings one name: `Interviewee 2` and `interviewee2`
record Label(String name, int start, int end, String key) {

    Label(String name, int start, int end) {
        this(name, start, end, Names.key(name));
    }

    /// Returns the label of a line that has none: whose it is shows otherwise.
    static Label unwritten(String name) {
        return new Label(name, 0, 0);
    }

    boolean isWritten() {
        return end > 0;
    }
}

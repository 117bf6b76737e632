package fr.verbatim.search;

/// What a query speaks of. In a conjunction the highest grade says which passages are answered; the
/// others only keep or drop them.
enum Grade {
    /// Whole units: who speaks, where.
    UNITS,
    /// Passages that people marked: codes, situations.
    MARKED,
    /// Words.
    WORDS;

    Grade or(Grade other) {
        return compareTo(other) >= 0 ? this : other;
    }
}

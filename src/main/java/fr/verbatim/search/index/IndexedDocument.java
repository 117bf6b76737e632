package fr.verbatim.search.index;

import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.text.Span;

import java.util.List;

/// A document as the index knows it. Immutable.
public final class IndexedDocument {

    private final int number;
    private final DocumentId id;
    private final RevisionId revision;
    private final boolean isAnnotated;
    private final boolean isUnfit;
    private final LazyUnits units;

    IndexedDocument(
            int number,
            DocumentId id,
            RevisionId revision,
            boolean isAnnotated,
            boolean isUnfit,
            LazyUnits units) {
        this.number = number;
        this.id = id;
        this.revision = revision;
        this.isAnnotated = isAnnotated;
        this.isUnfit = isUnfit;
        this.units = units;
    }

    /// Returns its place, from 0, among the documents that the index was opened with.
    public int number() {
        return number;
    }

    public DocumentId id() {
        return id;
    }

    /// Returns the text that was indexed.
    public RevisionId revision() {
        return revision;
    }

    /// Returns whether the lemmas of its words are known.
    public boolean isAnnotated() {
        return isAnnotated;
    }

    /// Returns whether there was an annotation that does not fit its words, or cannot be read.
    public boolean hasUnfitAnnotation() {
        return isUnfit;
    }

    /// Returns its units, in the order of the text, made when looked at.
    public List<Unit> units() {
        return table();
    }

    /// Returns how many units it has.
    int size() {
        return units.size();
    }

    /// Returns who speaks in it, each once.
    public List<UnitVoice> voices() {
        return table().voices();
    }

    /// Returns the place among [#voices()] of who speaks in a unit.
    public int voice(int unit) {
        return table().voice(unit);
    }

    /// Returns the units that share at least one character with `span`.
    public List<Unit> over(Span span) {
        var from = firstEndingAfter(span.start());
        var to = firstStartingFrom(span.end(), from);
        return span.isEmpty() || from == to ? List.of() : List.copyOf(units().subList(from, to));
    }

    /// Returns the number of the first unit that ends after `offset`.
    public int firstEndingAfter(int offset) {
        return table().firstEndingAfter(offset);
    }

    /// Returns the number of the first unit from `unit` on that starts at `offset` or after.
    public int firstStartingFrom(int offset, int unit) {
        var first = unit;
        var all = table();
        while (first < all.size() && all.start(first) < offset) {
            first++;
        }
        return first;
    }

    UnitTable table() {
        return units.table();
    }
}

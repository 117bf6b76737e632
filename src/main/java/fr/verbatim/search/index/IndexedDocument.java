package fr.verbatim.search.index;

import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.text.Span;

import java.util.List;

/// A document as the index knows it. Immutable.
///
/// @param id the document
/// @param revision the text that was indexed
/// @param pipeline what had annotated that text; empty when nothing had
/// @param isAnnotated whether the lemmas of its words are known
/// @param units its units, in the order of the text
public record IndexedDocument(
        DocumentId id,
        RevisionId revision,
        String pipeline,
        boolean isAnnotated,
        List<Unit> units) {

    public IndexedDocument {
        units = List.copyOf(units);
    }

    /// Returns the units that share at least one character with `span`.
    public List<Unit> over(Span span) {
        var from = firstEndingAfter(span.start());
        var to = from;
        while (to < units.size() && units.get(to).span().overlaps(span)) {
            to++;
        }
        return units.subList(from, to);
    }

    /// Returns the number, among the words of the document, of the first word of a unit.
    public int firstWord(Unit unit) {
        return units.subList(0, unit.ordinal()).stream().mapToInt(Unit::words).sum();
    }

    /// Returns how many words all units have.
    public int words() {
        return units.stream().mapToInt(Unit::words).sum();
    }

    private int firstEndingAfter(int offset) {
        var low = 0;
        var high = units.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (units.get(middle).span().end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}

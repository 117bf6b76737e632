package fr.verbatim.search;

import fr.verbatim.coding.Passage;
import fr.verbatim.corpus.Document;
import fr.verbatim.search.index.IndexedDocument;
import fr.verbatim.search.index.Unit;
import fr.verbatim.text.Span;

import java.util.List;
import java.util.Optional;

/// One passage that answers a query. Immutable.
///
/// @param passage where it stands
/// @param document the document it stands in
/// @param units the units that it touches, in order; none when it stands outside all of them
public record Hit(Passage passage, Document document, List<Unit> units) {

    public Hit {
        units = List.copyOf(units);
    }

    /// Returns the hit that a span of a document makes.
    static Hit of(Document document, IndexedDocument indexed, Span span) {
        return new Hit(new Passage(document.id(), span), document, indexed.over(span));
    }

    /// Returns the unit in which it starts.
    public Optional<Unit> unit() {
        return units.stream().findFirst();
    }
}

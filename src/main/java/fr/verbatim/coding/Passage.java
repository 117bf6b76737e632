package fr.verbatim.coding;

import fr.verbatim.corpus.DocumentId;
import fr.verbatim.text.Span;

import java.util.Comparator;

/// A stretch of a document's current text. Immutable; ordered by document, then by place.
public record Passage(DocumentId document, Span span) implements Comparable<Passage> {

    private static final Comparator<Passage> ORDER =
            Comparator.comparing((Passage passage) -> passage.document().value())
                    .thenComparing(Passage::span);

    public boolean overlaps(Passage other) {
        return document.equals(other.document) && span.overlaps(other.span);
    }

    @Override
    public int compareTo(Passage other) {
        return ORDER.compare(this, other);
    }
}

package fr.verbatim.search.index;

import fr.verbatim.corpus.DocumentId;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/// Reads the entries of a segment that list the units of documents, in their order.
final class Lists {

    private final LeafReader leaf;
    private final @Nullable BinaryDocValues heads;
    private final @Nullable BinaryDocValues units;
    private final @Nullable BinaryDocValues annotations;

    Lists(LeafReader leaf) throws IOException {
        this.leaf = leaf;
        this.heads = leaf.getBinaryDocValues(Fields.HEAD);
        this.units = leaf.getBinaryDocValues(Fields.UNITS);
        this.annotations = leaf.getBinaryDocValues(Fields.ANNOTATION);
    }

    /// Returns the document that an entry lists, if it is held as it is wanted.
    Optional<IndexedDocument> read(int list, Map<DocumentId, Wanted> wanted) throws IOException {
        if (heads == null || units == null || !heads.advanceExact(list)) {
            return Optional.empty();
        }
        var head = ListHead.decode(heads.binaryValue());
        var owner = wanted.get(head.owner());
        if (owner == null || !head.equals(ListHead.of(owner)) || !units.advanceExact(list)) {
            return Optional.empty();
        }
        var isAnnotated = annotations != null && annotations.advanceExact(list);
        return Optional.of(
                new IndexedDocument(
                        owner.number(),
                        owner.document().id(),
                        owner.document().revision(),
                        isAnnotated,
                        !isAnnotated && !owner.pipeline().isEmpty(),
                        new LazyUnits(units.binaryValue())));
    }

    /// Returns the identity of the document that an entry lists, whatever it is.
    DocumentId owner(int list) throws IOException {
        return new DocumentId(leaf.storedFields().document(list).get(Fields.OWNER));
    }
}

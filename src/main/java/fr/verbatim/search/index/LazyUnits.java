package fr.verbatim.search.index;

import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;

/// The units of a document as the index keeps them, understood when they are first looked at: of
/// many documents, most searches look at few. Thread-safe.
final class LazyUnits {

    private final BytesRef encoded;
    private final int size;
    private volatile @Nullable UnitTable table;

    /// @param encoded what [UnitTable#encode] wrote; copied
    LazyUnits(BytesRef encoded) {
        this.encoded = BytesRef.deepCopyOf(encoded);
        this.size = UnitTable.size(encoded);
    }

    int size() {
        return size;
    }

    UnitTable table() {
        var known = table;
        if (known == null) {
            try {
                known = UnitTable.decode(encoded);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            table = known;
        }
        return known;
    }
}

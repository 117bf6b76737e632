package fr.verbatim.search;

import fr.verbatim.corpus.Document;
import fr.verbatim.search.index.IndexedDocument;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/// The passages that were found, as hits made when they are looked at. Immutable.
final class HitList extends AbstractList<Hit> implements RandomAccess {

    private final Found found;
    private final List<Document> documents;

    /// The documents that have any, in order.
    private final List<IndexedDocument> indexed;

    /// For each of them, how many hits there are up to its last.
    private final int[] upTo;

    /// @param documents the documents by their number in the index
    /// @param indexed those of the index, in their order
    HitList(Found found, List<Document> documents, List<IndexedDocument> indexed) {
        var having = new ArrayList<IndexedDocument>();
        for (var document : indexed) {
            if (!found.in(document.number()).isEmpty()) {
                having.add(document);
            }
        }
        this.found = found;
        this.documents = documents;
        this.indexed = having;
        this.upTo = new int[having.size()];
        var count = 0;
        for (int i = 0; i < upTo.length; i++) {
            count += found.in(having.get(i).number()).size();
            upTo[i] = count;
        }
    }

    @Override
    public Hit get(int index) {
        var place = Arrays.binarySearch(upTo, index + 1);
        var at = place < 0 ? -place - 1 : place;
        var document = indexed.get(at);
        var span = found.in(document.number()).get(index - (at == 0 ? 0 : upTo[at - 1]));
        return Hit.of(documents.get(document.number()), document, span);
    }

    /// Returns how many documents have any.
    int documentsFound() {
        return indexed.size();
    }

    @Override
    public int size() {
        return upTo.length == 0 ? 0 : upTo[upTo.length - 1];
    }
}

package fr.verbatim.bench;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.spans.SpanCollector;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanWeight;
import org.apache.lucene.queries.spans.Spans;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.FSDirectory;

import java.io.IOException;
import java.nio.file.Path;

/// Searches the index as one would with Lucene alone: it answers units by their number, or the
/// offsets of the words in them. It knows no study.
final class HandWritten implements AutoCloseable {

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Query respondents;

    HandWritten(Path index) throws IOException {
        reader = DirectoryReader.open(FSDirectory.open(index));
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        respondents = new RespondentUnits(reader);
    }

    /// Returns how many units answer.
    int count(Question question) throws IOException {
        return searcher.count(question.units(respondents));
    }

    /// Returns the places of the words in the first 20 units that answer, in the index's order.
    Places first(Question question) throws IOException {
        var top = searcher.search(question.units(respondents), 20, Sort.INDEXORDER).scoreDocs;
        var words = weight(question.words());
        var places = new Places();
        for (var leaf : reader.leaves()) {
            var spans = words.getSpans(leaf, SpanWeight.Postings.OFFSETS);
            for (var unit : top) {
                var entry = unit.doc - leaf.docBase;
                if (spans != null && entry >= spans.docID() && entry < leaf.reader().maxDoc()) {
                    addUnit(spans, entry, places);
                }
            }
        }
        return places;
    }

    /// Returns the places of the words in all units that answer.
    Places all(Question question) throws IOException {
        var units =
                searcher.createWeight(
                        searcher.rewrite(question.units(respondents)),
                        ScoreMode.COMPLETE_NO_SCORES,
                        1);
        var words = weight(question.words());
        var places = new Places();
        for (LeafReaderContext leaf : reader.leaves()) {
            var scorer = units.scorer(leaf);
            var spans = words.getSpans(leaf, SpanWeight.Postings.OFFSETS);
            if (scorer != null && spans != null) {
                var entries = scorer.iterator();
                while (entries.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    addUnit(spans, entries.docID(), places);
                }
            }
        }
        return places;
    }

    private SpanWeight weight(SpanQuery words) throws IOException {
        var rewritten = (SpanQuery) searcher.rewrite(words);
        return rewritten.createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    private static void addUnit(Spans spans, int entry, Places places) throws IOException {
        if (spans.docID() < entry) {
            spans.advance(entry);
        }
        if (spans.docID() == entry) {
            while (spans.nextStartPosition() != Spans.NO_MORE_POSITIONS) {
                places.count++;
                spans.collect(places);
            }
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /// How many places, and something made of their offsets, so that they are read.
    static final class Places implements SpanCollector {

        private int count;
        private int offsets;

        int count() {
            return count;
        }

        int offsets() {
            return offsets;
        }

        @Override
        public void collectLeaf(PostingsEnum postings, int position, Term term) throws IOException {
            offsets += postings.startOffset() ^ postings.endOffset();
        }

        @Override
        public void reset() {
            count = 0;
            offsets = 0;
        }
    }
}

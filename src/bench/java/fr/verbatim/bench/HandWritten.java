package fr.verbatim.bench;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.spans.SpanCollector;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanWeight;
import org.apache.lucene.queries.spans.Spans;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

    /// Returns how many places the words have in the units that answer: from the dictionary, where
    /// it knows; else by how often they stand in each unit, where that is enough; else by their
    /// positions.
    long countPlaces(Question question) throws IOException {
        var words = question.singleWords();
        if (words.isEmpty()) {
            return places(question, SpanWeight.Postings.POSITIONS);
        }
        var count = 0L;
        var units = question.isWordsOnly() ? null : weight(question.units(respondents));
        for (var leaf : reader.leaves()) {
            count += units == null ? inDictionary(leaf, words) : inUnits(leaf, words, units);
        }
        return count;
    }

    private static long inDictionary(LeafReaderContext leaf, List<String> words)
            throws IOException {
        var count = 0L;
        var terms = leaf.reader().terms(Question.FIELD).iterator();
        for (var word : words) {
            if (!word.endsWith("*")) {
                count += terms.seekExact(new BytesRef(word)) ? terms.totalTermFreq() : 0;
                continue;
            }
            var start = new BytesRef(word.substring(0, word.length() - 1));
            var term = terms.seekCeil(start) == TermsEnum.SeekStatus.END ? null : terms.term();
            while (term != null && StringHelper.startsWith(term, start)) {
                count += terms.totalTermFreq();
                term = terms.next();
            }
        }
        return count;
    }

    private static long inUnits(LeafReaderContext leaf, List<String> words, Weight units)
            throws IOException {
        var scorer = units.scorer(leaf);
        if (scorer == null) {
            return 0;
        }
        var postings = new ArrayList<PostingsEnum>();
        for (var word : words) {
            var found = leaf.reader().postings(new Term(Question.FIELD, word), PostingsEnum.FREQS);
            if (found != null) {
                postings.add(found);
            }
        }
        var count = 0L;
        var entries = scorer.iterator();
        for (var entry = entries.nextDoc();
                entry != DocIdSetIterator.NO_MORE_DOCS;
                entry = entries.nextDoc()) {
            for (var word : postings) {
                if (word.docID() < entry) {
                    word.advance(entry);
                }
                count += word.docID() == entry ? word.freq() : 0;
            }
        }
        return count;
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
                    addUnit(spans, entry, places, SpanWeight.Postings.OFFSETS);
                }
            }
        }
        return places;
    }

    /// Returns the places of the words in all units that answer.
    Places all(Question question) throws IOException {
        var places = new Places();
        addAll(question, SpanWeight.Postings.OFFSETS, places);
        return places;
    }

    private long places(Question question, SpanWeight.Postings detail) throws IOException {
        var places = new Places();
        addAll(question, detail, places);
        return places.count();
    }

    private void addAll(Question question, SpanWeight.Postings detail, Places places)
            throws IOException {
        var units = weight(question.units(respondents));
        var words = weight(question.words());
        for (LeafReaderContext leaf : reader.leaves()) {
            var scorer = units.scorer(leaf);
            var spans = words.getSpans(leaf, detail);
            if (scorer != null && spans != null) {
                var entries = scorer.iterator();
                while (entries.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    addUnit(spans, entries.docID(), places, detail);
                }
            }
        }
    }

    private Weight weight(Query query) throws IOException {
        return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    private SpanWeight weight(SpanQuery words) throws IOException {
        var rewritten = (SpanQuery) searcher.rewrite(words);
        return rewritten.createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    private static void addUnit(Spans spans, int entry, Places places, SpanWeight.Postings detail)
            throws IOException {
        if (spans.docID() < entry) {
            spans.advance(entry);
        }
        if (spans.docID() == entry) {
            while (spans.nextStartPosition() != Spans.NO_MORE_POSITIONS) {
                places.count++;
                if (detail == SpanWeight.Postings.OFFSETS) {
                    spans.collect(places);
                }
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

package fr.verbatim.search.index;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The different words of an index, and their places.
final class Vocabulary {

    /// How many different words a pattern may stand for.
    static final int WIDEST = 2_000;

    private final List<Shelf> shelves;

    Vocabulary(List<Shelf> shelves) {
        this.shelves = shelves;
    }

    /// Returns the words that a pattern stands for.
    ///
    /// @throws PatternTooWide when they are too many
    Set<String> fitting(WordPattern word) throws IOException {
        if (word.isOneForm()) {
            return Set.of(word.form());
        }
        var test = word.test();
        var prefix = word.prefix();
        var words = new TreeSet<String>();
        for (var leaf : leaves()) {
            var terms = terms(leaf, Fields.of(word));
            var status = terms.seekCeil(new BytesRef(prefix));
            while (status != TermsEnum.SeekStatus.END) {
                var form = terms.term().utf8ToString();
                if (!form.startsWith(prefix)) {
                    break;
                }
                if (test.test(form) && words.add(form) && words.size() > WIDEST) {
                    throw new PatternTooWide(word.form(), WIDEST);
                }
                status = terms.next() == null ? TermsEnum.SeekStatus.END : status;
            }
        }
        return words;
    }

    /// Returns the places of those words in one segment.
    static Slot slot(LeafReader leaf, String field, Set<String> words) throws IOException {
        var postings = new ArrayList<PostingsEnum>();
        var terms = terms(leaf, field);
        for (var word : words) {
            if (terms.seekExact(new BytesRef(word))) {
                postings.add(terms.postings(null, PostingsEnum.OFFSETS));
            }
        }
        return new Slot(postings);
    }

    /// Returns the folded words with how often they occur; words of texts no longer wanted may be
    /// among them.
    Map<String, Long> frequencies() throws IOException {
        var frequencies = new HashMap<String, Long>();
        for (var leaf : leaves()) {
            var terms = terms(leaf, Fields.FOLDED);
            while (terms.next() != null) {
                frequencies.merge(terms.term().utf8ToString(), terms.totalTermFreq(), Long::sum);
            }
        }
        return new TreeMap<>(frequencies);
    }

    private static TermsEnum terms(LeafReader leaf, String field) throws IOException {
        var terms = leaf.terms(field);
        return terms == null ? TermsEnum.EMPTY : terms.iterator();
    }

    private List<LeafReader> leaves() {
        return shelves.stream()
                .flatMap(shelf -> shelf.segments().stream())
                .map(Shelf.Segment::leaf)
                .toList();
    }
}

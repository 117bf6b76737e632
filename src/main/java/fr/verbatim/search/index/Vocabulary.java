package fr.verbatim.search.index;

import fr.verbatim.language.annotation.FormDictionary;
import fr.verbatim.search.query.Exactness;

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
import java.util.function.Supplier;

/// The different words of an index, and their places.
final class Vocabulary {

    /// How many different words a pattern may stand for.
    static final int WIDEST = 2_000;

    private final List<Shelf> shelves;
    private final Lemmas lemmas;

    /// @param dictionary gives the dictionary when it is needed
    Vocabulary(List<Shelf> shelves, Supplier<FormDictionary> dictionary) {
        this.shelves = shelves;
        this.lemmas = new Lemmas(shelves, dictionary);
    }

    /// What a pattern stands for.
    ///
    /// @param field where to look
    /// @param terms any of which will do
    record Sought(String field, Set<String> terms) {}

    /// Returns what a pattern stands for: an exact form, the forms that fit a wildcard, else a form
    /// with all that have its lemmas.
    ///
    /// @throws PatternTooWide when they are too many
    Sought sought(WordPattern word) throws IOException {
        return word.isOneForm() && word.exactness() == Exactness.FOLDED
                ? new Sought(Fields.LEMMA, lemmas.terms(word))
                : byForm(word);
    }

    /// Returns the forms that a pattern stands for.
    ///
    /// @throws PatternTooWide when they are too many
    Sought byForm(WordPattern word) throws IOException {
        var field = word.exactness() == Exactness.FOLDED ? Fields.FOLDED : Fields.EXACT;
        return new Sought(
                field, word.isOneForm() ? Set.of(word.form()) : fitting(word, field, false));
    }

    /// Returns the lemmas that a pattern stands for, and in texts that are not annotated the forms.
    ///
    /// @param word a pattern that leaves accents and case aside
    /// @throws PatternTooWide when they are too many
    Sought byLemma(WordPattern word) throws IOException {
        if (word.isOneForm()) {
            return new Sought(Fields.LEMMA, Set.of(word.form(), Fields.MARK + word.form()));
        }
        var lemmas = new TreeSet<>(fitting(word, Fields.LEMMA, false));
        lemmas.addAll(fitting(word, Fields.LEMMA, true));
        return new Sought(Fields.LEMMA, lemmas);
    }

    /// Returns the lemmas by which a word is sought in annotated texts, folded.
    Set<String> lemmas(WordPattern word) throws IOException {
        return lemmas.of(word);
    }

    /// @param marked whether forms are looked at that stand for a lemma, or all others
    private Set<String> fitting(WordPattern word, String field, boolean marked) throws IOException {
        var test = word.test();
        var mark = marked ? String.valueOf(Fields.MARK) : "";
        var prefix = mark + word.prefix();
        var words = new TreeSet<String>();
        for (var leaf : leaves()) {
            var terms = terms(leaf, field);
            var status = terms.seekCeil(new BytesRef(prefix));
            while (status != TermsEnum.SeekStatus.END) {
                var form = terms.term().utf8ToString();
                if (!form.startsWith(prefix)) {
                    break;
                }
                if (test.test(form.substring(mark.length()))
                        && words.add(form)
                        && words.size() > WIDEST) {
                    throw new PatternTooWide(word.form(), WIDEST);
                }
                status = terms.next() == null ? TermsEnum.SeekStatus.END : status;
            }
        }
        return words;
    }

    /// What is to be known of the places of words.
    enum Detail {
        COUNT(PostingsEnum.FREQS),
        POSITIONS(PostingsEnum.POSITIONS),
        CHARACTERS(PostingsEnum.OFFSETS);

        private final int flags;

        Detail(int flags) {
            this.flags = flags;
        }
    }

    /// Returns the places of those words in one segment.
    static Slot slot(LeafReader leaf, Sought sought, Detail detail) throws IOException {
        var postings = new ArrayList<PostingsEnum>();
        var terms = terms(leaf, sought.field());
        for (var word : sought.terms()) {
            if (terms.seekExact(new BytesRef(word))) {
                postings.add(terms.postings(null, detail.flags));
            }
        }
        return new Slot(postings, detail == Detail.CHARACTERS);
    }

    /// Returns how many places those words have in one segment.
    static long count(LeafReader leaf, Sought sought) throws IOException {
        var count = 0L;
        var terms = terms(leaf, sought.field());
        for (var word : sought.terms()) {
            count += terms.seekExact(new BytesRef(word)) ? terms.totalTermFreq() : 0;
        }
        return count;
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

    static TermsEnum terms(LeafReader leaf, String field) throws IOException {
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

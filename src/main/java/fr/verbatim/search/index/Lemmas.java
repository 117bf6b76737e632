package fr.verbatim.search.index;

import fr.verbatim.language.Fold;
import fr.verbatim.language.annotation.FormDictionary;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/// Tells by which lemmas a form is sought: those that it has in the annotated texts; when it stands
/// in none of them, those of the dictionary, and itself.
final class Lemmas {

    private final List<Shelf> shelves;
    private final Supplier<FormDictionary> dictionary;
    private final boolean isAnyAnnotated;

    Lemmas(List<Shelf> shelves, Supplier<FormDictionary> dictionary) {
        this.shelves = shelves;
        this.dictionary = dictionary;
        this.isAnyAnnotated =
                shelves.stream()
                        .flatMap(shelf -> shelf.blocks().values().stream())
                        .anyMatch(block -> block.document().isAnnotated());
    }

    /// Returns the terms that stand for a word: its lemmas, and its form in texts that are not
    /// annotated.
    Set<String> terms(WordPattern word) throws IOException {
        var terms = new HashSet<>(of(word));
        terms.add(Fields.MARK + word.form());
        return terms;
    }

    /// Returns the lemmas of a word, folded; none when no text is annotated.
    Set<String> of(WordPattern word) throws IOException {
        if (!isAnyAnnotated) {
            return Set.of();
        }
        var observed = observed(word.form());
        if (!observed.isEmpty()) {
            return observed;
        }
        var lemmas = new TreeSet<String>();
        lemmas.add(word.form());
        dictionary.get().lemmas(word.written()).forEach(it -> lemmas.add(Fold.fold(it)));
        return lemmas;
    }

    private Set<String> observed(String form) throws IOException {
        var observed = new TreeSet<String>();
        var prefix = form + Fields.MARK;
        for (var shelf : shelves) {
            for (var segment : shelf.segments()) {
                var terms = Vocabulary.terms(segment.leaf(), Fields.READING);
                var status = terms.seekCeil(new BytesRef(prefix));
                while (status != TermsEnum.SeekStatus.END) {
                    var reading = terms.term().utf8ToString();
                    if (!reading.startsWith(prefix)) {
                        break;
                    }
                    if (isWanted(segment, terms)) {
                        observed.add(reading.substring(prefix.length()));
                    }
                    status = terms.next() == null ? TermsEnum.SeekStatus.END : status;
                }
            }
        }
        return observed;
    }

    /// Texts that are no longer wanted stay in the index until Lucene makes it smaller.
    private static boolean isWanted(Shelf.Segment segment, TermsEnum terms) throws IOException {
        var live = segment.leaf().getLiveDocs();
        var entries = terms.postings(null, PostingsEnum.NONE);
        for (var entry = entries.nextDoc();
                entry != DocIdSetIterator.NO_MORE_DOCS;
                entry = entries.nextDoc()) {
            if ((live == null || live.get(entry)) && segment.isWanted(entry)) {
                return true;
            }
        }
        return false;
    }
}

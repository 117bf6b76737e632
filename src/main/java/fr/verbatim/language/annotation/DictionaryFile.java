package fr.verbatim.language.annotation;

import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A dictionary of forms, in the format of morfologik. Thread-safe.
public final class DictionaryFile {

    private final DictionaryLookup lookup;
    private final FoldedForms folded;

    /// What the dictionary says of a form, in its own tags.
    public record Line(String lemma, String tag) {}

    /// @param resource the dictionary, inside the program; its `.info` stands beside it
    public DictionaryFile(String resource) {
        var dictionary = DictionaryFile.class.getResource(resource);
        if (dictionary == null) {
            throw new IllegalStateException(resource + " is not in the program");
        }
        try {
            var read = Dictionary.read(dictionary);
            this.lookup = new DictionaryLookup(read);
            this.folded = new FoldedForms(read.fsa, read.metadata.getSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns the forms of the dictionary that are, without accents and case, this one.
    ///
    /// @param form a form as [fr.verbatim.language.Fold#fold] leaves it
    public Set<String> folded(String form) {
        return folded.of(form);
    }

    /// Returns what the dictionary says of exactly this form. Its own reader is for one thread, and
    /// uses its list again.
    public synchronized List<Line> lines(String form) {
        var lines = new ArrayList<Line>();
        for (var word : lookup.lookup(form)) {
            var tag = word.getTag();
            var lemma = word.getStem();
            if (tag != null && !tag.isEmpty() && lemma != null) {
                lines.add(new Line(lemma.toString(), tag.toString()));
            }
        }
        return lines;
    }
}

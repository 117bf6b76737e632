package fr.verbatim.language.annotation;

import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// A dictionary of forms, in the format of morfologik. Thread-safe.
public final class DictionaryFile {

    private final DictionaryLookup lookup;

    /// What the dictionary says of a form, in its own tags.
    public record Line(String lemma, String tag) {}

    /// @param resource the dictionary, inside the program; its `.info` stands beside it
    public DictionaryFile(String resource) {
        var dictionary = DictionaryFile.class.getResource(resource);
        if (dictionary == null) {
            throw new IllegalStateException(resource + " is not in the program");
        }
        try {
            this.lookup = new DictionaryLookup(Dictionary.read(dictionary));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

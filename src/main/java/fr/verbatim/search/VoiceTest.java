package fr.verbatim.search;

import fr.verbatim.corpus.Document;
import fr.verbatim.search.index.IndexedDocument;
import fr.verbatim.search.index.UnitConditions;
import fr.verbatim.search.index.UnitVoice;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.BiPredicate;

/// Tells of which units a condition holds that depends on who speaks and in which document; it
/// remembers what it told. Confined to one thread.
final class VoiceTest implements UnitConditions.Test {

    private final List<Document> documents;
    private final BiPredicate<Document, UnitVoice> test;
    private final boolean[] @Nullable [] known;

    /// @param documents the documents of the study, by their number in the index
    VoiceTest(List<Document> documents, BiPredicate<Document, UnitVoice> test) {
        this.documents = documents;
        this.test = test;
        this.known = new boolean[documents.size()][];
    }

    @Override
    public boolean[] voices(IndexedDocument document) {
        var told = known[document.number()];
        if (told == null) {
            told = told(document);
            known[document.number()] = told;
        }
        return told;
    }

    private boolean[] told(IndexedDocument document) {
        var voices = document.voices();
        var told = new boolean[voices.size()];
        for (int i = 0; i < told.length; i++) {
            told[i] = test.test(documents.get(document.number()), voices.get(i));
        }
        return told;
    }
}

package fr.verbatim;

import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.language.Tokeniser;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// How long texts are, each counted once: a text never changes. Thread-safe.
final class Lengths {

    private final Map<RevisionId, Length> known = new ConcurrentHashMap<>();

    /// @param turns turns of speech
    /// @param words words of everybody; labels, times and notes are none
    record Length(int turns, int words) {}

    Length of(RevisionId revision, Function<RevisionId, DocumentText> texts) {
        return known.computeIfAbsent(revision, id -> count(texts.apply(id)));
    }

    private static Length count(DocumentText text) {
        return new Length(text.layers().turns().size(), new Tokeniser().words(text).size());
    }
}

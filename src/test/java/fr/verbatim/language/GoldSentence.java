package fr.verbatim.language;

import fr.verbatim.text.Span;

import java.util.List;
import java.util.Set;

/// One sentence of the gold set, annotated by hand. Immutable.
///
/// @param origin the function of who speaks, or the kind of writing
/// @param words the words of the surface, in order, punctuation included
record GoldSentence(
        String id, String text, String origin, Set<String> phenomena, List<Word> words) {

    GoldSentence {
        phenomena = Set.copyOf(phenomena);
        words = List.copyOf(words);
    }

    /// A word as it is written.
    ///
    /// @param span where it stands in the sentence
    /// @param tags its annotation: one, or two for a contraction (`du` is `de` and `le`)
    record Word(Span span, String form, List<Tag> tags) {
        Word {
            tags = List.copyOf(tags);
        }

        boolean isContraction() {
            return tags.size() > 1;
        }
    }

    /// A lemma and a part of speech, with those that are accepted beside them.
    ///
    /// @param form the word; for each half of a contraction, what that half would be alone
    record Tag(String form, Reading reading, List<Reading> accepted) {
        Tag {
            accepted = List.copyOf(accepted);
        }

        String lemma() {
            return reading.lemma();
        }

        String upos() {
            return reading.upos();
        }
    }

    record Reading(String upos, String lemma) {}
}

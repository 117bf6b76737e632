package fr.verbatim.suggestion;

import fr.verbatim.codebook.Code;
import fr.verbatim.coding.Passage;
import fr.verbatim.text.Span;

import java.util.List;

/// A passage to read, because words in it match a cue of a code. It is not coded. Immutable.
///
/// @param code the code whose cues match
/// @param passage the paragraph of a turn, or of a note, in which they match
/// @param words where the matching words stand, inside the passage, in order
/// @param cues the cues that match, as the codebook has them
public record Suggestion(Code code, Passage passage, List<Span> words, List<String> cues) {

    public Suggestion {
        words = List.copyOf(words);
        cues = List.copyOf(cues);
    }
}

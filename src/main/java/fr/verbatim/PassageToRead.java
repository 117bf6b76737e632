package fr.verbatim;

import fr.verbatim.coding.Quotation;
import fr.verbatim.text.Span;

import java.util.List;

/// A passage that the cues of a code propose to read. It is not coded. Immutable.
///
/// @param id names it as long as the cues and the text stay as they are
/// @param code the code's key
/// @param codeName the code's name
/// @param quotation the passage with its reference
/// @param words where the matching words stand in the document's text
/// @param cues the cues that match
public record PassageToRead(
        String id,
        String code,
        String codeName,
        Quotation quotation,
        List<Span> words,
        List<String> cues) {

    public PassageToRead {
        words = List.copyOf(words);
        cues = List.copyOf(cues);
    }
}

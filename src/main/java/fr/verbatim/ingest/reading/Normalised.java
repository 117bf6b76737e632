package fr.verbatim.ingest.reading;

import fr.verbatim.text.OffsetMap;

import java.util.List;

/// A text in its one form. Immutable.
///
/// @param text the text
/// @param map the way back to the offsets of the text it was made from
/// @param removals what was dropped or replaced
public record Normalised(String text, OffsetMap map, List<Removal> removals) {

    public Normalised {
        removals = List.copyOf(removals);
    }
}

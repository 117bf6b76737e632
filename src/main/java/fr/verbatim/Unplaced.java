package fr.verbatim;

import fr.verbatim.coding.Coder;
import fr.verbatim.coding.Passage;
import fr.verbatim.corpus.DocumentId;

import org.jspecify.annotations.Nullable;

/// Something whose words were edited, and that has to be placed again. Immutable.
///
/// @param id its identity: a coding's, a memo's, that of a passage of a situation
/// @param kind what it is
/// @param document where it stood
/// @param name its code, its situation, the type of the memo
/// @param coder whose it is
/// @param text its words as they stood when it was last placed
/// @param prefix a few characters that stood before them
/// @param suffix a few characters that stood after them
/// @param likely what stands in its place now, to be proposed; null when nothing does
public record Unplaced(
        String id,
        Kind kind,
        DocumentId document,
        String name,
        Coder coder,
        String text,
        String prefix,
        String suffix,
        @Nullable Passage likely) {

    /// What has to be placed again.
    public enum Kind {
        EXTRACT,
        SITUATION,
        MEMO
    }
}

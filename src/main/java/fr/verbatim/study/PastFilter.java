package fr.verbatim.study;

import fr.verbatim.coding.Coder;

import org.jspecify.annotations.Nullable;

/// Which lines of the journal are looked for. Immutable.
///
/// @param coder whose; null for everybody's
/// @param about on what; null for everything
public record PastFilter(@Nullable Coder coder, @Nullable About about) {

    /// Every line.
    public static final PastFilter NONE = new PastFilter(null, null);

    /// What a change can be about.
    public enum About {
        CODINGS,
        CODEBOOK,
        CORPUS,
        MEMOS,
        SITUATIONS,
        /// Guides, saved searches, pseudonyms.
        OTHER
    }

    boolean isOf(Coder who) {
        return coder == null || coder.equals(who);
    }

    /// @param change the plain change: of an undo, the one that it undoes
    boolean isAbout(Change change) {
        return about == null || about == about(change);
    }

    private static About about(Change change) {
        return switch (change) {
            case CodingChange _ -> About.CODINGS;
            case CodebookChange _ -> About.CODEBOOK;
            case CorpusChange _ -> About.CORPUS;
            case MemoChange _ -> About.MEMOS;
            case SituationChange _ -> About.SITUATIONS;
            case GuideChange _, SearchChange _, PseudonymChange _, Undo _ -> About.OTHER;
        };
    }
}

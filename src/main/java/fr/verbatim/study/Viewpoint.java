package fr.verbatim.study;

import fr.verbatim.coding.Coder;

import java.util.Set;

/// Whose codings, situations and memos are seen: everybody's, or some coders' only, for coding
/// blind. Immutable.
public sealed interface Viewpoint {

    /// Everything is seen.
    record Everyone() implements Viewpoint {}

    /// Only the work of these coders is seen.
    record Only(Set<Coder> coders) implements Viewpoint {
        public Only {
            coders = Set.copyOf(coders);
        }
    }

    static Viewpoint everyone() {
        return new Everyone();
    }

    static Viewpoint only(Coder... coders) {
        return new Only(Set.of(coders));
    }

    /// Returns whether the work of `coder` is seen.
    default boolean shows(Coder coder) {
        return switch (this) {
            case Everyone() -> true;
            case Only(var coders) -> coders.contains(coder);
        };
    }

    /// Returns whether a line of the journal is seen: everybody's work on the corpus and the
    /// codebook is, and nothing tells what a hidden coder coded.
    default boolean shows(JournalEntry entry) {
        return shows(entry.coder())
                || switch (entry.change()) {
                    case CorpusChange _,
                            GuideChange _,
                            CodebookChange _,
                            SearchChange _,
                            PseudonymChange _ ->
                            true;
                    case CodingChange _, SituationChange _, MemoChange _ -> false;
                    case Undo _ -> false;
                };
    }
}

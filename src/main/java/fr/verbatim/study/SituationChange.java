package fr.verbatim.study;

import fr.verbatim.coding.Situation;
import fr.verbatim.coding.SituationId;
import fr.verbatim.coding.SituationPassage;
import fr.verbatim.text.Span;

/// Changes to situations.
public sealed interface SituationChange extends Change {

    /// A situation is named with its first passage.
    record Add(Situation situation, SituationPassage passage, Span span)
            implements SituationChange {
        public Add {
            if (!passage.situation().equals(situation.id())) {
                throw new IllegalArgumentException("the passage belongs to another situation");
            }
        }
    }

    /// One more passage belongs to a situation.
    record AddPassage(SituationPassage passage, Span span) implements SituationChange {}

    /// A passage of a situation is placed on another stretch of its document's current text.
    record MovePassage(String passage, Span span) implements SituationChange {}

    /// A passage no longer belongs to its situation; with its last passage a situation goes.
    record RemovePassage(String passage) implements SituationChange {}

    /// A situation gets another name.
    record Rename(SituationId situation, String name) implements SituationChange {}

    /// A situation is no longer marked; its codings stay.
    record Remove(SituationId situation) implements SituationChange {}
}

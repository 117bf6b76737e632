package fr.verbatim.study;

import fr.verbatim.corpus.GuideId;
import fr.verbatim.corpus.InterviewGuide;

/// Changes to the interview guides.
public sealed interface GuideChange extends Change {

    /// A guide is added, or changes in any of its parts.
    record Put(InterviewGuide guide) implements GuideChange {}

    /// A guide leaves the study. Nothing else does: what was asked is told from the texts.
    record Remove(GuideId guide) implements GuideChange {}
}

package fr.verbatim.ingest.guide;

import fr.verbatim.corpus.GuideId;
import fr.verbatim.corpus.InterviewGuide;

import java.util.List;

/// A guide as its file says it, before the study gives an identity. Immutable.
///
/// @param name what the guide is called
/// @param instruction the opening instruction; empty when there is none
/// @param themes the themes, in order
public record GuideDraft(String name, String instruction, List<InterviewGuide.Theme> themes) {

    public GuideDraft {
        themes = List.copyOf(themes);
    }

    public InterviewGuide toGuide(GuideId id) {
        return new InterviewGuide(id, name, instruction, themes);
    }
}

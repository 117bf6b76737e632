package fr.verbatim.analysis.guide;

import fr.verbatim.corpus.GuideId;
import fr.verbatim.corpus.Section;

/// A question of a guide, as it was asked in an interview. Immutable.
///
/// @param guide the guide
/// @param theme the number of the theme in the guide, from 0
/// @param themeName what the theme is called
/// @param kind which part of the guide was recognised
/// @param guideText that part, as the guide writes it
/// @param section from the question to the next one recognised: a [Section.Kind#QUESTION] whose
///   title is the question as it was asked
/// @param likeness how like the two are, from [InterviewReading#LEAST_LIKENESS] to 1
public record Asked(
        GuideId guide,
        int theme,
        String themeName,
        Kind kind,
        String guideText,
        Section section,
        double likeness) {

    /// Which part of a guide is recognised.
    public enum Kind {
        /// The theme's name, as a title of the transcript.
        THEME,
        QUESTION,
        FOLLOW_UP
    }
}

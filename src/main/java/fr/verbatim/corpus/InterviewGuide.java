package fr.verbatim.corpus;

import java.util.List;

/// What an interviewer means to speak of: an opening instruction, then themes. Immutable.
///
/// Themes have an order on paper; in an interview they come in any order, or never.
///
/// @param id the guide's identity
/// @param name what people call it; unique in the study
/// @param instruction the opening instruction (*consigne*); empty when there is none
/// @param themes the themes, in the order of the guide
public record InterviewGuide(GuideId id, String name, String instruction, List<Theme> themes) {

    public InterviewGuide {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a guide has a name");
        }
        themes = List.copyOf(themes);
    }

    /// What some questions have in common. Immutable.
    ///
    /// @param name what the theme is called
    /// @param questions the questions, in order
    /// @param cues queries that find what is said of the theme; without any, its words do
    public record Theme(String name, List<Question> questions, List<String> cues) {

        public Theme {
            if (name.isBlank()) {
                throw new IllegalArgumentException("a theme has a name");
            }
            questions = List.copyOf(questions);
            cues = List.copyOf(cues);
        }
    }

    /// One question. Immutable.
    ///
    /// @param text the question as the guide writes it, without its number
    /// @param followUps what may be asked next (*relances*), in order
    public record Question(String text, List<String> followUps) {

        public Question {
            if (text.isBlank()) {
                throw new IllegalArgumentException("a question has words");
            }
            followUps = List.copyOf(followUps);
        }
    }
}

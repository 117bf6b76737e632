package fr.verbatim.corpus;

/// What a document is, in the words of fieldwork.
public enum DocumentKind {
    /// One respondent, or a couple, with an interviewer.
    INTERVIEW,
    /// Several respondents at once.
    GROUP_INTERVIEW,
    /// Notes of an observation.
    OBSERVATION,
    /// A document of the organisation studied.
    INTERNAL_DOCUMENT,
    /// Contributions of a workshop: post-its, boards.
    WORKSHOP,
    /// Answers to open questions.
    SURVEY,
    /// The researcher's field diary.
    FIELD_DIARY,
    /// Not said yet.
    OTHER;

    /// Returns whether somebody is interviewed in it.
    public boolean isInterview() {
        return this == INTERVIEW || this == GROUP_INTERVIEW;
    }

    /// Returns whether people answer in it, to an interviewer or in writing: it has respondents.
    public boolean hasRespondents() {
        return isInterview() || this == SURVEY;
    }
}

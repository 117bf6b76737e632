package fr.verbatim.corpus;

/// What a speaker does in a document.
public enum Role {
    INTERVIEWER,
    RESPONDENT,
    /// Present and speaking, neither interviewing nor interviewed.
    THIRD_PARTY,
    /// Not known yet.
    UNKNOWN
}

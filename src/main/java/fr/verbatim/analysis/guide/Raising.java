package fr.verbatim.analysis.guide;

/// How a theme comes into what a respondent says. The last four are the kinds of absence.
public enum Raising {
    /// The respondent speaks of it before anything of the theme is asked.
    SPONTANEOUS,
    /// A question of the theme comes first, and is answered.
    ON_QUESTION,
    /// A follow-up of the theme comes first, and is answered.
    ON_FOLLOW_UP,
    /// Something of the theme is asked, and this respondent says nothing.
    NO_ANSWER,
    /// Nothing of the theme is asked, and none of its words are said.
    NOT_RAISED,
    /// The interview follows another guide.
    NOT_CONCERNED,
    /// The interview has no turns: nobody can be told apart in it.
    NOT_READ;

    /// Returns whether the respondent says something of the theme.
    public boolean isRaised() {
        return this == SPONTANEOUS || this == ON_QUESTION || this == ON_FOLLOW_UP;
    }
}

package fr.verbatim.ingest.reading;

import fr.verbatim.corpus.Role;

import java.util.List;

/// How sure the turns of a document are, and why. Immutable.
///
/// The confidence is `p × (0.4 a + 0.3 r + 0.2 (1 − u) + 0.1 s)`, where `a` is the alternation
/// divided by 0.8, at most 1; `r` the recurrence; `u` the share of unlabelled text; `s` 1 when
/// labels or a legend say who interviews, 0.5 when it was guessed, 0 when nobody does; and `p` what
/// the style is worth: 1 where names have a punctuation of their own, less where words can look
/// like names, least where there are no names.
///
/// @param style how the document says who speaks
/// @param confidence from 0 to 1; 0 when nobody speaks
/// @param alternation the share of turns whose speaker is not that of the turn before, from 0 to 1
/// @param recurrence the share of turns whose speaker has three turns or more, from 0 to 1
/// @param unlabelled the share of the characters of the turns that stand on lines without label,
///   from 0 to 1; the first line below a label that stands alone is not one of them
/// @param roles the speakers, in the order of their first turn
/// @param likenesses labels so near that they may be one speaker's
public record Recognition(
        LabelStyle style,
        double confidence,
        double alternation,
        double recurrence,
        double unlabelled,
        List<Attribution> roles,
        List<Likeness> likenesses) {

    /// Below this confidence the researcher is asked to check.
    public static final double LOW = 0.6;

    public Recognition {
        roles = List.copyOf(roles);
        likenesses = List.copyOf(likenesses);
    }

    /// What one speaker was taken for. Immutable.
    ///
    /// @param label the speaker's label
    /// @param role what the speaker does
    /// @param reason why
    /// @param turns how many turns
    /// @param words how many words, roughly: what blanks separate
    public record Attribution(String label, Role role, RoleReason reason, int turns, int words) {}

    /// Two labels that may be one speaker's. Immutable.
    ///
    /// @param rare the label with fewer turns
    /// @param rareTurns how many it has
    /// @param usual the other label
    /// @param usualTurns how many it has
    public record Likeness(String rare, int rareTurns, String usual, int usualTurns) {}
}

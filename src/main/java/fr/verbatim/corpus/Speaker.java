package fr.verbatim.corpus;

import org.jspecify.annotations.Nullable;

/// Someone who speaks in one document. `E` in two files is two speakers, until both are joined to
/// one case.
///
/// Immutable.
///
/// @param id the speaker's identity
/// @param document the only document in which this speaker speaks
/// @param label the name as the transcript writes it, without its punctuation
/// @param role what the speaker does there
/// @param person the case the speaker is joined to, if any
public record Speaker(
        SpeakerId id, DocumentId document, String label, Role role, @Nullable CaseId person) {

    /// Returns the same speaker under another name.
    public Speaker withLabel(String label) {
        return new Speaker(id, document, label, role, person);
    }

    /// Returns the same speaker in another role.
    public Speaker withRole(Role role) {
        return new Speaker(id, document, label, role, person);
    }

    /// Returns the same speaker joined to a case, or to none.
    public Speaker withPerson(@Nullable CaseId person) {
        return new Speaker(id, document, label, role, person);
    }
}

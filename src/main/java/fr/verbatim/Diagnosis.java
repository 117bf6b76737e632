package fr.verbatim;

import fr.verbatim.message.Message;

import java.util.List;

/// What was found when a study was checked. Immutable.
///
/// @param findings what is not as it should be, and what to do
/// @param repairs what was put right
public record Diagnosis(List<Message> findings, List<Message> repairs) {

    public Diagnosis {
        findings = List.copyOf(findings);
        repairs = List.copyOf(repairs);
    }

    /// Returns whether there is nothing to do.
    public boolean isSound() {
        return findings.isEmpty();
    }
}

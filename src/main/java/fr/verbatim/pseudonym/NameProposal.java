package fr.verbatim.pseudonym;

import fr.verbatim.coding.NameForm;
import fr.verbatim.coding.NameKind;
import fr.verbatim.coding.Passage;
import fr.verbatim.coding.Sex;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A name that may have to be hidden, and what could stand in its place. Nothing is decided.
/// Immutable.
///
/// @param kind what it seems to be the name of
/// @param sex the sex of a person, where it is known
/// @param forms how it is written, with what is proposed instead; the first is the name itself
/// @param occurrences how often it is written in the texts
/// @param documents in how many documents
/// @param example where it is written first; null when only labels, names of files, variables or
///   memos have it
public record NameProposal(
        NameKind kind,
        @Nullable Sex sex,
        List<NameForm> forms,
        int occurrences,
        int documents,
        @Nullable Passage example) {

    public NameProposal {
        forms = List.copyOf(forms);
    }

    /// Returns the name itself, as it is written.
    public String name() {
        return forms.getFirst().written();
    }

    /// Returns what could stand in the place of the name itself.
    public String mask() {
        return forms.getFirst().mask();
    }
}

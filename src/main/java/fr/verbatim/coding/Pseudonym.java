package fr.verbatim.coding;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What people decided about a name: what stands in its place in files that leave the study, or
/// that it is left as it is. Texts are never rewritten. Immutable.
///
/// @param id its identity: a GUID, given once and kept for ever
/// @param kind what it is the name of
/// @param sex the sex of a person, where it is known
/// @param isMasked whether other words stand in its place
/// @param forms how it is written, at least once; the first is the name itself, the others are
///   aliases
public record Pseudonym(
        String id, NameKind kind, @Nullable Sex sex, boolean isMasked, List<NameForm> forms) {

    public Pseudonym {
        forms = List.copyOf(forms);
        if (id.isBlank() || forms.isEmpty()) {
            throw new IllegalArgumentException("a pseudonym has an identity and a name");
        }
        for (var form : forms) {
            if (form.mask().isBlank() == isMasked) {
                throw new IllegalArgumentException("each form is masked, or none is");
            }
        }
    }

    /// Returns the name itself, as it is written.
    public String name() {
        return forms.getFirst().written();
    }

    /// Returns what stands in the place of the name itself; empty when it is left as it is.
    public String mask() {
        return forms.getFirst().mask();
    }
}

package fr.verbatim.codebook;

import java.util.LinkedHashSet;
import java.util.List;

/// Codes that are looked at together, wherever they stand in the tree; a code may be in several
/// groups. Immutable.
///
/// @param id its identity: a GUID, given once and kept for ever
/// @param name what people call it; unique in the study
/// @param codes the codes, each once
public record CodeGroup(String id, String name, List<CodeId> codes) {

    /// @throws CodeRefused when the name is blank, or has line breaks
    public CodeGroup {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a group has an identity");
        }
        name = CodeEdit.validName(name);
        codes = List.copyOf(new LinkedHashSet<>(codes));
    }

    /// Returns the same group with other codes.
    public CodeGroup withCodes(List<CodeId> codes) {
        return new CodeGroup(id, name, codes);
    }

    /// Returns the same group with a code in it or not.
    public CodeGroup with(CodeId code, boolean isIn) {
        var changed = new LinkedHashSet<>(codes);
        if (isIn) {
            changed.add(code);
        } else {
            changed.remove(code);
        }
        return withCodes(List.copyOf(changed));
    }
}

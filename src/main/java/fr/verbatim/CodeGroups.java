package fr.verbatim;

import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.CodeGroup;
import fr.verbatim.study.CodebookChange;
import fr.verbatim.study.NotInStudy;
import fr.verbatim.study.Study;

import java.util.List;

/// The groups of codes of a study: codes that are looked at together, wherever they stand in the
/// tree. Thread-safe as [Study] is.
///
/// Each method is one change. A [CodeGroup] given to it names the group; what the study says of it
/// now counts.
public final class CodeGroups {

    private final Study study;

    CodeGroups(Study study) {
        this.study = study;
    }

    /// Returns the groups, ordered by name.
    public List<CodeGroup> all() {
        return study.snapshot().codeGroups();
    }

    /// Makes a group.
    ///
    /// @throws fr.verbatim.codebook.CodeRefused when the name is blank
    /// @throws fr.verbatim.study.StudyConflict when another group has that name
    public CodeGroup create(String name, List<Code> codes) {
        var group =
                new CodeGroup(
                        study.newId(), Typed.text(name), codes.stream().map(Code::id).toList());
        return put(group);
    }

    /// Gives a group another name.
    ///
    /// @throws fr.verbatim.codebook.CodeRefused when the name is blank
    /// @throws fr.verbatim.study.StudyConflict when another group has that name
    public CodeGroup rename(CodeGroup group, String name) {
        return study.together(
                () -> put(new CodeGroup(group.id(), Typed.text(name), now(group).codes())));
    }

    /// Puts a code in a group, or takes it out of it.
    public CodeGroup set(CodeGroup group, Code code, boolean isIn) {
        return study.together(() -> put(now(group).with(code.id(), isIn)));
    }

    /// Keeps a group no longer; its codes stay.
    public void remove(CodeGroup group) {
        study.apply(new CodebookChange.RemoveGroup(group.id()));
    }

    private CodeGroup put(CodeGroup group) {
        if (!all().contains(group)) {
            study.apply(new CodebookChange.PutGroup(group));
        }
        return group;
    }

    private CodeGroup now(CodeGroup group) {
        return all().stream()
                .filter(it -> it.id().equals(group.id()))
                .findFirst()
                .orElseThrow(() -> new NotInStudy("study.missing.group", group.id()));
    }
}

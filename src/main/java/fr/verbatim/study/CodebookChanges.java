package fr.verbatim.study;

import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.CodeGroup;
import fr.verbatim.codebook.CodeId;
import fr.verbatim.codebook.Codebook;
import fr.verbatim.codebook.Rearrangement;
import fr.verbatim.coding.Memo;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/// Does to the rows what a [CodebookChange] says. Confined to one transaction.
final class CodebookChanges {

    private final Transaction rows;

    CodebookChanges(Transaction rows) {
        this.rows = rows;
    }

    void apply(CodebookChange change) {
        switch (change) {
            case CodebookChange.PutCodes(var codes) -> {
                codes.forEach(code -> rows.put(Tables.CODE, code));
                check();
            }
            case CodebookChange.RemoveCode(var id) -> remove(id);
            case CodebookChange.PutGroup(var group) -> {
                rows.put(Tables.CODE_GROUP, group);
                check();
            }
            case CodebookChange.RemoveGroup(var id) -> {
                group(id);
                rows.remove(Tables.CODE_GROUP, id);
            }
            case CodebookChange.MergeCodes(var id, var into, var union) ->
                    merge(code(id), code(into), union);
        }
    }

    private void merge(Code code, Code into, boolean union) {
        var id = code.id();
        Rearrangement.merged(new Codebook(rows.all(Tables.CODE)), code, into)
                .forEach(changed -> rows.put(Tables.CODE, changed));
        new CodingChanges(rows).handOver(code, into, union);
        rows.all(Tables.MEMO).stream()
                .filter(memo -> memo.subject() == Memo.Subject.CODE)
                .filter(memo -> memo.about().equals(id.value()))
                .forEach(memo -> rows.put(Tables.MEMO, memo.withAbout(into.id().value())));
        inGroups(id, into.id());
        rows.remove(Tables.CODE, id.value());
        check();
    }

    /// Takes a code out of its groups; another one, if there is one, comes in its place.
    private void inGroups(CodeId code, @Nullable CodeId other) {
        rows.all(Tables.CODE_GROUP).stream()
                .filter(group -> group.codes().contains(code))
                .map(
                        group ->
                                group.withCodes(
                                        group.codes().stream()
                                                .map(it -> it.equals(code) ? other : it)
                                                .filter(Objects::nonNull)
                                                .toList()))
                .forEach(group -> rows.put(Tables.CODE_GROUP, group));
    }

    private CodeGroup group(String id) {
        return rows.find(Tables.CODE_GROUP, id)
                .orElseThrow(() -> new NotInStudy("study.missing.group", id));
    }

    private Code code(CodeId id) {
        return rows.find(Tables.CODE, id.value())
                .orElseThrow(() -> new NotInStudy("study.missing.code", id.value()));
    }

    private void remove(CodeId id) {
        var code = code(id);
        if (rows.all(Tables.CODE).stream().anyMatch(child -> id.equals(child.parent()))) {
            throw new StudyConflict("study.code-has-children", code.name());
        }
        var codings = new CodingChanges(rows);
        rows.all(Tables.CODING).stream()
                .filter(coding -> coding.code().equals(id))
                .forEach(coding -> codings.remove(coding.id()));
        rows.all(Tables.DECISION).stream()
                .filter(decision -> decision.code().equals(id))
                .forEach(
                        decision -> {
                            new Anchors(rows).remove(decision.id());
                            rows.remove(Tables.DECISION, decision.id());
                        });
        rows.all(Tables.MEMO).stream()
                .filter(memo -> memo.about().equals(id.value()))
                .forEach(memo -> rows.remove(Tables.MEMO, memo.id().value()));
        inGroups(id, null);
        rows.remove(Tables.CODE, id.value());
    }

    /// Refuses a codebook in which keys or names are taken twice, codes stand in a circle, or a
    /// group has a code that is not there.
    void check() {
        checkGroups();
        var keys = new HashSet<String>();
        var names = new HashSet<List<@Nullable Object>>();
        var codes = rows.all(Tables.CODE);
        for (var code : codes) {
            if (!keys.add(code.key())) {
                throw new StudyConflict("study.code-key-taken", code.key());
            }
            if (!names.add(Arrays.asList(code.parent(), code.name()))) {
                throw new StudyConflict("study.code-name-taken", code.name());
            }
            var parent = code.parent();
            if (parent != null && rows.find(Tables.CODE, parent.value()).isEmpty()) {
                throw new NotInStudy("study.missing.code", parent.value());
            }
            circle(code);
        }
    }

    private void checkGroups() {
        var names = new HashSet<String>();
        for (var group : rows.all(Tables.CODE_GROUP)) {
            if (!names.add(group.name())) {
                throw new StudyConflict("study.group-name-taken", group.name());
            }
            group.codes().forEach(this::code);
        }
    }

    private void circle(Code code) {
        var seen = new HashSet<CodeId>();
        CodeId next = code.id();
        while (next != null) {
            if (!seen.add(next)) {
                throw new StudyConflict("study.codes-in-circle", code.name());
            }
            next = rows.find(Tables.CODE, next.value()).map(Code::parent).orElse(null);
        }
    }
}

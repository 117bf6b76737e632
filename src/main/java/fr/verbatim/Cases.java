package fr.verbatim;

import fr.verbatim.coding.Memo;
import fr.verbatim.corpus.Case;
import fr.verbatim.corpus.CaseId;
import fr.verbatim.corpus.Description;
import fr.verbatim.corpus.Document;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.study.CorpusChange;
import fr.verbatim.study.NotInStudy;
import fr.verbatim.study.Snapshot;
import fr.verbatim.study.Study;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The cases of a study, and the variables of cases and documents. Thread-safe as [Study] is.
///
/// A variable has no declared type: [Verbatim#variables()] tells what nearly all its values are,
/// and which are not.
public final class Cases {

    private final Study study;
    private final Supplier<Snapshot> snapshots;
    private final Corrections corrections;

    Cases(Study study, Supplier<Snapshot> snapshots, Corrections corrections) {
        this.study = study;
        this.snapshots = snapshots;
        this.corrections = corrections;
    }

    /// Returns the cases, ordered by name.
    public List<Case> all() {
        return snapshots.get().cases();
    }

    /// Adds a case without variables.
    ///
    /// @throws VerbatimException when another has that name, or the name is empty
    public Case create(String name) {
        return study.together(
                () -> put(new Case(new CaseId(study.newId()), free(line(name), null), Map.of())));
    }

    /// Gives a case another name.
    ///
    /// @throws VerbatimException when another has that name, or the name is empty
    public Case rename(Case person, String name) {
        return study.together(() -> put(now(person).withName(free(line(name), person.id()))));
    }

    /// Returns what hangs on a case.
    public CaseUse use(Case person) {
        var now = study.snapshot();
        var speakers =
                now.documents().stream()
                        .flatMap(
                                document ->
                                        now.speakers(document.id()).stream()
                                                .filter(it -> person.id().equals(it.person()))
                                                .map(it -> it.label() + ", " + document.name()))
                        .toList();
        return new CaseUse(
                now(person),
                speakers,
                (int)
                        now.memos().stream()
                                .filter(memo -> memo.subject() == Memo.Subject.CASE)
                                .filter(memo -> memo.about().equals(person.id().value()))
                                .count());
    }

    /// Removes a case with the memos about it; its speakers stay, joined to nobody.
    public void remove(Case person) {
        study.apply(new CorpusChange.RemoveCase(person.id()));
    }

    /// Gives a case a value of a variable; an empty one takes the variable away from it.
    public Case set(Case person, String variable, String value) {
        return study.together(
                () -> {
                    var now = now(person);
                    var changed = with(now, Map.of(variable, value));
                    return changed.equals(now) ? now : put(changed);
                });
    }

    private static Case with(Case person, Map<String, String> values) {
        var variables = new LinkedHashMap<>(person.variables());
        values.forEach(
                (variable, value) -> {
                    var name = known(variables, line(variable));
                    var written = value(value);
                    if (written.isEmpty()) {
                        variables.remove(name);
                    } else {
                        variables.put(name, written);
                    }
                });
        return person.withVariables(variables);
    }

    /// Gives cases several values at once, all or none, as one change to undo; an empty value takes
    /// the variable away from the case.
    ///
    /// @param values by case, then by variable
    public void fill(Map<CaseId, Map<String, String>> values) {
        study.together(
                () -> {
                    var changes = new ArrayList<CorpusChange.PutCase>();
                    values.forEach(
                            (id, its) -> {
                                var now = now(id);
                                var filled = with(now, its);
                                if (!filled.equals(now)) {
                                    changes.add(new CorpusChange.PutCase(filled));
                                }
                            });
                    return changes.isEmpty() ? List.of() : study.applyAll(changes);
                });
    }

    /// Gives a document a value of a variable; an empty one takes the variable away from it. It
    /// holds when the file is read again.
    public Document set(Document document, String variable, String value) {
        return study.together(
                () -> {
                    var now =
                            study.snapshot()
                                    .document(document.id())
                                    .orElseThrow(
                                            () ->
                                                    new NotInStudy(
                                                            "study.missing.document",
                                                            document.name()));
                    var name = known(now.variables(), line(variable));
                    return corrections.describe(
                            now,
                            new Description(
                                    now.id(), null, null, null, null, Map.of(name, value(value))));
                });
    }

    /// Gives a variable another name, in all documents and cases; it may be that of another
    /// variable, and they are one then.
    ///
    /// @throws NameUnknown when there is no such variable
    /// @throws VerbatimException when a document or a case has a value of both, and not the same
    public void renameVariable(String variable, String name) {
        study.together(
                () -> {
                    var to = line(name);
                    var names = VariableNames.of(study.snapshot(), variable);
                    names.refuseTwo(study.snapshot(), to);
                    return study.apply(new CorpusChange.RenameVariable(names.written(), to));
                });
    }

    /// Takes a variable off all documents and cases, with its values.
    ///
    /// @throws NameUnknown when there is no such variable
    public void removeVariable(String variable) {
        study.together(
                () ->
                        study.apply(
                                new CorpusChange.RemoveVariable(
                                        VariableNames.of(study.snapshot(), variable).written())));
    }

    private static String known(Map<String, String> variables, String name) {
        return variables.keySet().stream()
                .filter(key -> VariableNames.isSame(key, name))
                .findFirst()
                .orElse(name);
    }

    private Case put(Case person) {
        study.apply(new CorpusChange.PutCase(person));
        return person;
    }

    private Case now(Case person) {
        return study.snapshot()
                .person(person.id())
                .orElseThrow(() -> new NotInStudy("study.missing.case", person.name()));
    }

    private Case now(CaseId id) {
        return study.snapshot()
                .person(id)
                .orElseThrow(() -> new NotInStudy("study.missing.case", id.value()));
    }

    private String free(String name, @Nullable CaseId id) {
        var taken =
                study.snapshot().cases().stream()
                        .filter(other -> !other.id().equals(id))
                        .anyMatch(other -> other.name().equals(name));
        if (taken) {
            throw new VerbatimException("verbatim.case-name-taken", name);
        }
        return name;
    }

    private static String line(String name) {
        var line = value(name);
        if (line.isEmpty()) {
            throw new VerbatimException("verbatim.empty-name");
        }
        return line;
    }

    private static String value(String typed) {
        return Typed.text(typed).replace('\n', ' ').strip();
    }
}

package fr.verbatim;

import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.CodeEdit;
import fr.verbatim.codebook.CodeId;
import fr.verbatim.codebook.CodeKey;
import fr.verbatim.codebook.CodeRefused;
import fr.verbatim.codebook.Codebook;
import fr.verbatim.codebook.Rearrangement;
import fr.verbatim.coding.Memo;
import fr.verbatim.coding.Passage;
import fr.verbatim.study.CodebookChange;
import fr.verbatim.study.CodingChange;
import fr.verbatim.study.Meanings;
import fr.verbatim.study.NotInStudy;
import fr.verbatim.study.Snapshot;
import fr.verbatim.study.Study;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// Edits the codebook of a study: its codes, their tree, and what passes from one to another.
/// Thread-safe as [Study] is.
///
/// Each method is one change, undone as a whole. A [Code] given to it names the code; what the
/// codebook says of it now counts, not what it said when it was read.
public final class CodebookEditor {

    private static final int LONGEST_IN_VIVO = 80;

    private final Study study;
    private final Codings codings;
    private final Doubles doubles;
    private final CodeGroups groups;

    CodebookEditor(Study study, Codings codings) {
        this.study = study;
        this.codings = codings;
        this.doubles = new Doubles(study, codings);
        this.groups = new CodeGroups(study);
    }

    /// Returns the groups of codes: to read, make, change and remove them.
    public CodeGroups groups() {
        return groups;
    }

    /// Adds a provisional code, the last below its parent; its key is made from its name.
    ///
    /// @param parent the code above it; null at the top
    /// @throws fr.verbatim.study.StudyConflict when a code beside it has that name
    public Code create(String name, @Nullable Code parent) {
        return study.together(
                () -> {
                    var code = provisional(name, parent);
                    study.apply(new CodebookChange.PutCodes(List.of(code)));
                    return code;
                });
    }

    /// Codes a passage *in vivo*: with the code that is called as the passage reads, which is added
    /// when missing. A long passage gives its first words.
    ///
    /// @param parent the code above it when it is added; null at the top
    public Extract createInVivo(Passage passage, @Nullable Code parent) {
        return study.together(
                () -> {
                    var name = inVivo(study.quote(passage).text());
                    var known =
                            codebook().codes().stream()
                                    .filter(Code::applied)
                                    .filter(code -> code.name().equals(name))
                                    .findFirst();
                    if (known.isPresent()) {
                        return codings.code(passage, List.of(known.get()), Marking.NONE).getFirst();
                    }
                    var code = provisional(name, parent);
                    var add = codings.coding(passage, code);
                    study.applyAll(List.of(new CodebookChange.PutCodes(List.of(code)), add));
                    return codings.extract(add.coding().id().value());
                });
    }

    private Code provisional(String name, @Nullable Code parent) {
        var codebook = codebook();
        var line = CodeEdit.validName(Typed.text(name));
        var above = parent == null ? null : now(parent).id();
        var last = codebook.below(above).stream().mapToInt(Code::position).max().orElse(-1);
        return Code.provisional(
                new CodeId(study.newId()), CodeKey.free(codebook, line), line, above, last + 1);
    }

    private static String inVivo(String words) {
        var line = CodeEdit.validName(Typed.text(words));
        if (line.length() <= LONGEST_IN_VIVO) {
            return line;
        }
        var blank = line.lastIndexOf(' ', LONGEST_IN_VIVO);
        var end = blank > 0 ? blank : LONGEST_IN_VIVO;
        while (end > 1 && !Character.isLetterOrDigit(line.codePointBefore(end))) {
            end--;
        }
        return line.substring(0, end) + "…";
    }

    /// Changes what is said of a code. Links of other codes follow its key.
    ///
    /// @return the code as it is now
    /// @throws fr.verbatim.codebook.CodeRefused when a code cannot be so
    /// @throws fr.verbatim.study.StudyConflict when another code has that key, or one beside it
    ///   that name
    public Code edit(Code code, CodeEdit edit) {
        return study.together(
                () ->
                        put(
                                code,
                                Rearrangement.edited(
                                        codebook(), now(code), edit.withTexts(Typed::text))));
    }

    /// Gives a code another place in the tree, with all that stand below it.
    ///
    /// @param parent the code above it; null at the top
    /// @param position its place among its new siblings, from 0; those too large mean the end
    /// @return the code as it is now
    /// @throws fr.verbatim.codebook.CodeRefused when it would stand below itself
    public Code move(Code code, @Nullable Code parent, int position) {
        return study.together(
                () ->
                        put(
                                code,
                                Rearrangement.moved(
                                        codebook(),
                                        now(code),
                                        parent == null ? null : now(parent).id(),
                                        position)));
    }

    private Code put(Code code, List<Code> changed) {
        if (!changed.isEmpty()) {
            study.apply(new CodebookChange.PutCodes(changed));
        }
        return now(code);
    }

    /// Returns what hangs on a code, and would leave the study with it.
    public CodeUse use(Code code) {
        return CodeUse.of(study.snapshot(), now(code));
    }

    /// Returns how the definition of a code has changed, or the rules of its use, and which
    /// extracts were coded before. A definition taken back counts as if it had never been changed.
    public Redefinition redefinition(Code code) {
        var now = codings.now();
        return redefinition(now, now(code), study.meanings());
    }

    /// Returns the same of all codes some of whose extracts were coded before, in the order of the
    /// codebook.
    public List<Redefinition> redefinitions() {
        var meanings = study.meanings();
        var now = codings.now();
        return now.codebook().codes().stream()
                .map(code -> redefinition(now, code, meanings))
                .filter(redefinition -> !redefinition.before().isEmpty())
                .toList();
    }

    private Redefinition redefinition(Snapshot now, Code code, Map<CodeId, Meanings> all) {
        var meanings = all.get(code.id());
        if (meanings == null) {
            return new Redefinition(code, List.of(), List.of());
        }
        return new Redefinition(
                code,
                meanings.all(),
                now.codings().stream()
                        .filter(coding -> coding.code().equals(code.id()))
                        .filter(meanings::isOutdated)
                        .map(coding -> codings.extract(now, coding))
                        .toList());
    }

    /// Takes a code out of the codebook, with its extracts, those of all coders; see [#use].
    ///
    /// @throws fr.verbatim.study.StudyConflict when codes stand below it
    public void remove(Code code) {
        study.apply(new CodebookChange.RemoveCode(code.id()));
    }

    /// Returns what [#merge] would do, and does nothing.
    public MergePreview previewMerge(Code code, Code into) {
        var now = study.snapshot();
        return new MergePreview(
                now(code),
                now(into),
                (int) now.codings().stream().filter(it -> it.code().equals(code.id())).count(),
                doubles.between(code, into, false),
                doubles.between(code, into, true),
                (int)
                        now.memos().stream()
                                .filter(memo -> memo.subject() == Memo.Subject.CODE)
                                .filter(memo -> memo.about().equals(code.id().value()))
                                .count(),
                now.codebook().children(code).size());
    }

    /// Makes a code part of another: its extracts, suggestions set aside, memos, examples, cues and
    /// the codes below it go over; its name becomes an alias; it leaves the codebook.
    ///
    /// @param union whether, where a coder gave both to passages that overlap, one extract on all
    ///   of them takes their place; else only those on the very same passage become one
    /// @return the other code as it is now
    /// @throws fr.verbatim.codebook.CodeRefused when the other code stands below it
    public Code merge(Code code, Code into, boolean union) {
        if (code.id().equals(into.id())) {
            throw new CodeRefused("codebook.merge-itself", code.name());
        }
        study.apply(new CodebookChange.MergeCodes(code.id(), into.id(), union));
        return now(into);
    }

    /// Gives some extracts another code, all or none; where the same coder gave that code to the
    /// very same passage already, two become one.
    ///
    /// @return the extracts of the other code that they are now
    public List<Extract> split(List<Extract> extracts, Code to) {
        return study.together(
                () -> {
                    var batch = study.newId();
                    recode(extracts, now(to), batch);
                    return doubles.joinTwins(extracts, now(to), batch);
                });
    }

    /// Gives some extracts a new provisional code.
    ///
    /// @param parent the code above the new one; null at the top
    /// @return the new code
    public Code splitToNew(List<Extract> extracts, String name, @Nullable Code parent) {
        return study.together(
                () -> {
                    var batch = study.newId();
                    var code = provisional(name, parent);
                    study.apply(new CodebookChange.PutCodes(List.of(code)), batch);
                    recode(extracts, code, batch);
                    return code;
                });
    }

    private void recode(List<Extract> extracts, Code code, String batch) {
        for (var extract : extracts) {
            study.apply(new CodingChange.Recode(extract.id(), code.id()), batch);
        }
    }

    /// Returns the extracts that one coder coded with a code on passages that overlap, those that
    /// hang together as one group.
    public List<List<Extract>> doubles(Code code) {
        return doubles.of(code);
    }

    /// Makes one extract of each group of [#doubles], on all of its passages: all in one batch.
    ///
    /// @return the extracts that were made
    public List<Extract> joinDoubles(Code code) {
        return doubles.joinAll(code);
    }

    /// Makes one extract of several, on all of their passages; what was said of them is said of it,
    /// their memos are about it.
    ///
    /// @throws fr.verbatim.study.StudyConflict when they have not the same code and coder, or some
    ///   stand apart from the others
    public Extract join(List<Extract> extracts) {
        return doubles.join(extracts);
    }

    private Codebook codebook() {
        return study.snapshot().codebook();
    }

    private Code now(Code code) {
        return codebook()
                .find(code.id())
                .orElseThrow(() -> new NotInStudy("study.missing.code", code.name()));
    }
}

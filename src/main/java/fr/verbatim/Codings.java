package fr.verbatim;

import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.Palette;
import fr.verbatim.coding.Anchor;
import fr.verbatim.coding.Coding;
import fr.verbatim.coding.CodingId;
import fr.verbatim.coding.Passage;
import fr.verbatim.coding.Register;
import fr.verbatim.coding.Tone;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.study.Change;
import fr.verbatim.study.CodingChange;
import fr.verbatim.study.Snapshot;
import fr.verbatim.study.Study;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Codes passages, and reads what is coded. Thread-safe as [Study] is.
final class Codings {

    private static final int SHORTEST_START = 4;

    private final Study study;
    private final Supplier<Snapshot> snapshots;
    private final Situations situations;

    Codings(Study study, Supplier<Snapshot> snapshots, Situations situations) {
        this.study = study;
        this.situations = situations;
        this.snapshots = snapshots;
    }

    /// Returns the study's state as it is seen now.
    Snapshot now() {
        return snapshots.get();
    }

    List<Extract> extracts() {
        var now = snapshots.get();
        return now.codings().stream().map(coding -> extract(now, coding)).toList();
    }

    List<Extract> extracts(Code code) {
        var now = snapshots.get();
        var family = now.codebook().family(code.id());
        return now.codings().stream()
                .filter(coding -> family.contains(coding.code()))
                .map(coding -> extract(now, coding))
                .toList();
    }

    List<Extract> extracts(Document document) {
        var now = snapshots.get();
        return now.codings(document.id()).stream().map(coding -> extract(now, coding)).toList();
    }

    List<CodeCounts> uses() {
        var now = snapshots.get();
        var byCode = now.codings().stream().collect(Collectors.groupingBy(Coding::code));
        return now.codebook().codes().stream()
                .map(code -> use(now, code, byCode.getOrDefault(code.id(), List.of())))
                .toList();
    }

    private CodeCounts use(Snapshot now, Code code, List<Coding> codings) {
        var passages = codings.stream().flatMap(coding -> now.passage(coding).stream()).toList();
        return new CodeCounts(
                code,
                Palette.of(now.codebook(), code),
                now.respondents().in(passages, study::text).size(),
                codings.size(),
                (int) codings.stream().map(Coding::document).distinct().count());
    }

    /// Returns the extract whose identity is `start`, or is the only one to begin so.
    Extract extract(String start) {
        var now = snapshots.get();
        var found =
                now.codings().stream()
                        .filter(coding -> coding.id().value().startsWith(start))
                        .toList();
        if (start.length() < SHORTEST_START || found.isEmpty()) {
            throw new NameUnknown("verbatim.no-such-extract", start);
        }
        if (found.size() > 1) {
            throw new NameUnknown("verbatim.several-extracts", start, found.size());
        }
        return extract(now, found.getFirst());
    }

    /// Codes a passage with all the codes, and marks its situation: all in one change, or nothing.
    List<Extract> code(Passage passage, List<Code> codes, Marking marking) {
        return study.together(() -> codeNow(passage, codes, marking));
    }

    private List<Extract> codeNow(Passage passage, List<Code> codes, Marking marking) {
        var now = snapshots.get();
        var changes = new ArrayList<Change>();
        if (!marking.situation().isEmpty()) {
            changes.add(
                    situations.change(
                            marking.situation(), register(now, passage, marking), passage));
        }
        var added = new ArrayList<Coding>();
        for (var code : codes) {
            var add = coding(passage, code);
            var coding =
                    add.coding()
                            .withQualities(marking.register(), marking.tone(), marking.retained());
            added.add(coding);
            changes.add(new CodingChange.Add(coding, passage.span()));
        }
        study.applyAll(changes);
        return extracts(added);
    }

    /// Returns what coding passages would do: those that the coder has coded so before stay as they
    /// are.
    CodingOfHits preview(List<Passage> passages, Code code) {
        var coded = coded(code);
        var wanted = passages.stream().distinct().toList();
        var open = wanted.stream().filter(passage -> !coded.contains(passage)).toList();
        return new CodingOfHits(code, open, wanted.size() - open.size());
    }

    /// Codes the passages of a preview, all in one batch.
    List<Extract> code(CodingOfHits preview) {
        return add(preview.passages().stream().map(it -> change(it, preview.code())).toList());
    }

    /// Returns the passages that the coder has given a code.
    Set<Passage> coded(Code code) {
        var now = snapshots.get();
        var coded = new HashSet<Passage>();
        now.codings().stream()
                .filter(coding -> coding.code().equals(code.id()))
                .filter(coding -> coding.coder().equals(study.coder()))
                .forEach(coding -> now.passage(coding).ifPresent(coded::add));
        return coded;
    }

    /// Applies codings, all or none.
    List<Extract> add(List<CodingChange.Add> changes) {
        study.applyAll(changes);
        return extracts(changes.stream().map(CodingChange.Add::coding).toList());
    }

    /// Returns the change that codes a passage.
    CodingChange.Add coding(Passage passage, Code code) {
        refuseTwice(snapshots.get(), passage, code);
        return change(passage, code);
    }

    private CodingChange.Add change(Passage passage, Code code) {
        return new CodingChange.Add(
                new Coding(
                        new CodingId(study.newId()),
                        passage.document(),
                        code.id(),
                        study.coder(),
                        study.now(),
                        null,
                        null,
                        false),
                passage.span());
    }

    private List<Extract> extracts(List<Coding> added) {
        var after = snapshots.get();
        return added.stream().map(coding -> extract(after, coding)).toList();
    }

    /// A situation is observed where the document is an observation, unless it is said otherwise.
    private static Register register(Snapshot now, Passage passage, Marking marking) {
        var said = marking.register();
        if (said == Register.TOLD || said == Register.OBSERVED) {
            return said;
        }
        var observed =
                now.document(passage.document())
                        .filter(document -> document.kind() == DocumentKind.OBSERVATION)
                        .isPresent();
        return observed ? Register.OBSERVED : Register.TOLD;
    }

    private void refuseTwice(Snapshot now, Passage passage, Code code) {
        var already =
                now.codings(passage.document()).stream()
                        .filter(coding -> coding.code().equals(code.id()))
                        .filter(coding -> coding.coder().equals(study.coder()))
                        .anyMatch(
                                coding -> now.passage(coding).filter(passage::equals).isPresent());
        if (already) {
            throw new VerbatimException("verbatim.already-coded", code.name(), study.coder());
        }
    }

    void uncode(List<Extract> extracts) {
        study.applyAll(
                extracts.stream().map(extract -> new CodingChange.Remove(extract.id())).toList());
    }

    Extract recode(Extract extract, Code code) {
        study.apply(new CodingChange.Recode(extract.id(), code.id()));
        return extract(extract.id().value());
    }

    Extract move(Extract extract, Passage passage) {
        study.apply(new CodingChange.Move(extract.id(), passage.span()));
        return extract(extract.id().value());
    }

    /// Changes an extract in all the ways asked for, or in none.
    Extract edit(Extract extract, ExtractEdit edit) {
        var changes = new ArrayList<Change>();
        var code = edit.code();
        if (code != null) {
            changes.add(new CodingChange.Recode(extract.id(), code.id()));
        }
        var passage = edit.passage();
        if (passage != null) {
            changes.add(new CodingChange.Move(extract.id(), passage.span()));
        }
        var said = edit.qualities();
        if (said != null) {
            changes.add(
                    new CodingChange.Qualify(
                            extract.id(), said.register(), said.tone(), said.retained()));
        }
        study.applyAll(changes);
        return extract(extract.id().value());
    }

    Extract qualify(
            Extract extract, @Nullable Register register, @Nullable Tone tone, boolean retained) {
        study.apply(new CodingChange.Qualify(extract.id(), register, tone, retained));
        return extract(extract.id().value());
    }

    Extract extract(Snapshot now, Coding coding) {
        var document = now.document(coding.document());
        var code = now.codebook().find(coding.code());
        var words =
                now.anchor(coding.document(), coding.id().value()).map(Anchor::quote).orElse("");
        return new Extract(
                coding.id(),
                code.map(Code::key).orElse(coding.code().value()),
                code.map(Code::name).orElse(coding.code().value()),
                coding.coder(),
                coding.created(),
                coding.register(),
                coding.tone(),
                coding.retained(),
                document.map(Document::name).orElse(coding.document().value()),
                words,
                now.passage(coding).map(study::quote).orElse(null));
    }
}

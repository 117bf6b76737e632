package fr.verbatim;

import fr.verbatim.codebook.Code;
import fr.verbatim.coding.Anchor;
import fr.verbatim.coding.Coding;
import fr.verbatim.coding.CodingId;
import fr.verbatim.coding.Passage;
import fr.verbatim.coding.Register;
import fr.verbatim.coding.Tone;
import fr.verbatim.corpus.Document;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.study.CodingChange;
import fr.verbatim.study.Snapshot;
import fr.verbatim.study.Study;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/// Codes passages, and reads what is coded. Thread-safe as [Study] is.
final class Codings {

    private static final int SHORTEST_START = 4;

    private final Study study;
    private final Supplier<Snapshot> snapshots;

    Codings(Study study, Supplier<Snapshot> snapshots) {
        this.study = study;
        this.snapshots = snapshots;
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

    Extract code(Passage passage, Code code) {
        var now = snapshots.get();
        var already =
                now.codings(passage.document()).stream()
                        .filter(coding -> coding.code().equals(code.id()))
                        .filter(coding -> coding.coder().equals(study.coder()))
                        .anyMatch(
                                coding -> now.passage(coding).filter(passage::equals).isPresent());
        if (already) {
            throw new VerbatimException("verbatim.already-coded", code.name(), study.coder());
        }
        var coding =
                new Coding(
                        new CodingId(study.newId()),
                        passage.document(),
                        code.id(),
                        study.coder(),
                        study.now(),
                        null,
                        null,
                        false);
        study.apply(new CodingChange.Add(coding, passage.span()));
        return extract(snapshots.get(), coding);
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

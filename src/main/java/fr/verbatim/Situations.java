package fr.verbatim;

import fr.verbatim.coding.Anchor;
import fr.verbatim.coding.Passage;
import fr.verbatim.coding.Quotation;
import fr.verbatim.coding.Register;
import fr.verbatim.coding.Situation;
import fr.verbatim.coding.SituationId;
import fr.verbatim.coding.SituationPassage;
import fr.verbatim.corpus.Document;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.study.SituationChange;
import fr.verbatim.study.Snapshot;
import fr.verbatim.study.Study;
import fr.verbatim.text.Span;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The situations of a study: named episodes, each made of passages. Thread-safe.
public final class Situations {

    private final Study study;
    private final Supplier<Snapshot> snapshots;

    Situations(Study study, Supplier<Snapshot> snapshots) {
        this.study = study;
        this.snapshots = snapshots;
    }

    /// Returns the situations that are seen, ordered by name.
    public List<Situation> all() {
        return snapshots.get().situations();
    }

    /// Returns the situation called so, or the only one whose name begins so.
    ///
    /// @throws NameUnknown when there is none, or several
    public Situation named(String name) {
        var now = snapshots.get();
        var found = Names.find(now.situations(), situation -> List.of(situation.name()), name);
        if (found.isEmpty()) {
            var names = now.situations().stream().map(Situation::name).toList();
            throw names.isEmpty()
                    ? new NameUnknown("verbatim.no-situations", name)
                    : new NameUnknown(
                            "verbatim.no-such-situation", name, Names.nearest(names, name));
        }
        if (found.size() > 1) {
            var names = found.stream().map(Situation::name).toList();
            throw new NameUnknown("verbatim.several-situations", name, Names.nearest(names, name));
        }
        return found.getFirst();
    }

    /// Returns the passages of a situation, quoted, in the order of the corpus.
    public List<Quotation> quotations(Situation situation) {
        return snapshots.get().passages(situation.id()).stream().map(study::quote).toList();
    }

    /// Returns the situations that are seen with their passages, ordered by name.
    public List<SituationView> views() {
        var now = snapshots.get();
        return all().stream()
                .map(
                        situation ->
                                new SituationView(
                                        situation,
                                        quotations(situation),
                                        now.situationPassages(situation.id()).stream()
                                                .filter(part -> now.passage(part).isEmpty())
                                                .map(SituationPassage::document)
                                                .toList()))
                .toList();
    }

    /// Adds a passage to the coder's situation of that name, which is made when missing.
    ///
    /// @param register [Register#TOLD] or [Register#OBSERVED]; a situation known already keeps its
    ///   own
    public Situation mark(String name, Register register, Passage passage) {
        return study.together(
                () -> {
                    study.apply(change(name, register, passage));
                    return mine(name).orElseThrow();
                });
    }

    /// Returns the change that adds a passage to the coder's situation of that name.
    SituationChange change(String name, Register register, Passage passage) {
        var part = study.newId();
        return mine(name)
                .<SituationChange>map(
                        known ->
                                new SituationChange.AddPassage(
                                        new SituationPassage(part, known.id(), passage.document()),
                                        passage.span()))
                .orElseGet(
                        () -> {
                            var id = new SituationId(study.newId());
                            return new SituationChange.Add(
                                    new Situation(id, name.strip(), register, study.coder()),
                                    new SituationPassage(part, id, passage.document()),
                                    passage.span());
                        });
    }

    private Optional<Situation> mine(String name) {
        return snapshots.get().situations().stream()
                .filter(situation -> situation.coder().equals(study.coder()))
                .filter(situation -> situation.name().equals(name.strip()))
                .findFirst();
    }

    /// Returns the passages of situations in a document, in the order of its text; those to be
    /// placed again come first.
    public List<SituationPart> parts(Document document) {
        var now = snapshots.get();
        return parts(now, now.situationPassages(document.id()));
    }

    /// Returns the passages of a situation, those to be placed again included, in the order of the
    /// corpus.
    public List<SituationPart> parts(Situation situation) {
        var now = snapshots.get();
        return parts(now, now.situationPassages(situation.id()));
    }

    private static List<SituationPart> parts(Snapshot now, List<SituationPassage> passages) {
        var situations =
                now.situations().stream()
                        .collect(Collectors.toMap(Situation::id, Function.identity()));
        return passages.stream()
                .flatMap(
                        it ->
                                Optional.ofNullable(situations.get(it.situation())).stream()
                                        .map(situation -> part(now, situation, it)))
                .toList();
    }

    private static SituationPart part(Snapshot now, Situation situation, SituationPassage it) {
        return new SituationPart(
                it.id(),
                situation,
                it.document(),
                now.passage(it).orElse(null),
                now.anchor(it.document(), it.id()).map(Anchor::quote).orElse(""));
    }

    /// Adds a passage to a situation, whoever marked it.
    public Situation add(Situation situation, Passage passage) {
        study.apply(
                new SituationChange.AddPassage(
                        new SituationPassage(study.newId(), situation.id(), passage.document()),
                        passage.span()));
        return situation;
    }

    /// Places a passage of a situation on another stretch of its document: also one whose words
    /// were edited.
    public void move(SituationPart part, Span span) {
        study.apply(new SituationChange.MovePassage(part.id(), span));
    }

    /// Takes a passage out of its situation; with its last passage a situation goes.
    public void remove(SituationPart part) {
        study.apply(new SituationChange.RemovePassage(part.id()));
    }

    /// Gives a situation another name.
    ///
    /// @throws VerbatimException when who marked it has another of that name
    public Situation rename(Situation situation, String name) {
        var line = Typed.text(name).replace('\n', ' ').strip();
        if (line.isEmpty()) {
            throw new VerbatimException("verbatim.empty-name");
        }
        study.together(
                () -> {
                    var taken =
                            study.snapshot().situations().stream()
                                    .filter(it -> !it.id().equals(situation.id()))
                                    .filter(it -> it.coder().equals(situation.coder()))
                                    .anyMatch(it -> it.name().equals(line));
                    if (taken) {
                        throw new VerbatimException("verbatim.situation-name-taken", line);
                    }
                    return study.apply(new SituationChange.Rename(situation.id(), line));
                });
        return new Situation(situation.id(), line, situation.register(), situation.coder());
    }

    /// No longer marks a situation; the codings of its passages stay.
    public void remove(Situation situation) {
        study.apply(new SituationChange.Remove(situation.id()));
    }
}

package fr.verbatim;

import fr.verbatim.corpus.Case;
import fr.verbatim.corpus.CaseId;
import fr.verbatim.corpus.Description;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Speaker;
import fr.verbatim.corpus.SpeakerId;
import fr.verbatim.corpus.SpeakerRule;
import fr.verbatim.corpus.SpeakerRules;
import fr.verbatim.ingest.SpeakerCount;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.study.Change;
import fr.verbatim.study.CorpusChange;
import fr.verbatim.study.Snapshot;
import fr.verbatim.study.Study;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Corrects what an import understood of a document: who speaks, and what the document is. Texts
/// stay as they are; what is corrected holds when the file is read again. Thread-safe as [Study]
/// is.
public final class Corrections {

    private final Study study;
    private final Supplier<Snapshot> snapshots;

    Corrections(Study study, Supplier<Snapshot> snapshots) {
        this.study = study;
        this.snapshots = snapshots;
    }

    /// Returns who speaks in a document, in the order of their first turn; then who has no turn.
    public List<SpeakerView> speakers(Document document) {
        var now = snapshots.get();
        return SpeakerCount.of(now, document, text(now, document)).stream()
                .map(
                        it ->
                                new SpeakerView(
                                        document.name(),
                                        it.label(),
                                        it.role(),
                                        it.person(),
                                        it.turns(),
                                        it.words()))
                .toList();
    }

    /// Gives a speaker a name that nobody has in the document.
    ///
    /// @throws NameUnknown when nobody there is called `label`
    public SpeakerView rename(Document document, String label, String name) {
        var speaker = speaker(document, label);
        var rule = rule(document, speaker.label(), named(name), null, 0);
        var corrected = corrected(text(snapshots.get(), document), List.of(rule));
        study.apply(new CorpusChange.RenameSpeaker(rule, study.store(corrected)));
        return view(document, rule.speaker());
    }

    /// Gives all turns of some speakers to another one of the document.
    ///
    /// @throws NameUnknown when nobody there is called so
    public SpeakerView merge(Document document, List<String> labels, String into) {
        var to = speaker(document, into);
        var rules = new ArrayList<SpeakerRule>();
        for (var label : labels) {
            var from = speaker(document, label);
            if (from.equals(to)) {
                throw new VerbatimException("verbatim.merge-with-itself", to.label());
            }
            rules.add(rule(document, from.label(), to.label(), null, rules.size()));
        }
        var changes = new ArrayList<Change>();
        var text = text(snapshots.get(), document);
        for (var rule : rules) {
            text = corrected(text, List.of(rule));
            changes.add(new CorpusChange.GiveTurns(rule, study.store(text), to));
        }
        study.applyAll(changes);
        return view(document, to.label());
    }

    /// Gives what one speaker says in some paragraphs to another, who may be new there. A turn that
    /// goes on before or after them is cut.
    ///
    /// @param from the number of the first paragraph, from 1
    /// @param to the number of the last one
    /// @throws NameUnknown when nobody there is called `label`
    public SpeakerView split(Document document, String label, String other, int from, int to) {
        var now = snapshots.get();
        var text = text(now, document);
        var paragraphs = text.layers().paragraphs();
        if (from < 1 || to < from || to > paragraphs.size()) {
            throw new VerbatimException(
                    "verbatim.no-such-paragraphs", document.name(), from, to, paragraphs.size());
        }
        var speaker = speaker(document, label);
        var receiver =
                Names.find(now.speakers(document.id()), it -> List.of(it.label()), named(other));
        var given =
                receiver.size() == 1
                        ? receiver.getFirst()
                        : new Speaker(
                                new SpeakerId(study.newId()),
                                document.id(),
                                named(other),
                                speaker.role(),
                                null);
        if (given.equals(speaker)) {
            throw new VerbatimException("verbatim.merge-with-itself", given.label());
        }
        var reach = paragraphs.get(from - 1).span().cover(paragraphs.get(to - 1).span());
        var rule = rule(document, speaker.label(), given.label(), reach, 0);
        study.apply(
                new CorpusChange.GiveTurns(
                        rule, study.store(corrected(text, List.of(rule))), given));
        return view(document, given.label());
    }

    /// Says what a speaker does in the document.
    public SpeakerView role(Document document, String label, Role role) {
        var speaker = speaker(document, label);
        study.apply(new CorpusChange.PutSpeaker(speaker.withRole(role)));
        return view(document, speaker.label());
    }

    /// Joins a speaker to a case of the study; to none when `person` is null.
    public SpeakerView join(Document document, String label, @Nullable Case person) {
        var speaker = speaker(document, label);
        study.apply(
                new CorpusChange.PutSpeaker(
                        speaker.withPerson(person == null ? null : person.id())));
        return view(document, speaker.label());
    }

    /// Joins a speaker to a new case of that name.
    public SpeakerView joinToNew(Document document, String label, String name) {
        var speaker = speaker(document, label);
        var person = new Case(new CaseId(study.newId()), named(name), Map.of());
        study.applyAll(
                List.of(
                        new CorpusChange.PutCase(person),
                        new CorpusChange.PutSpeaker(speaker.withPerson(person.id()))));
        return view(document, speaker.label());
    }

    /// Says what a document is. What is null in `said` stays; a variable with an empty value is
    /// taken away.
    public Document describe(Document document, Description said) {
        var described = said.applyTo(document);
        if (!described.equals(document)) {
            study.apply(
                    new CorpusChange.DescribeDocument(
                            document.id(),
                            described.kind(),
                            described.words(),
                            described.language(),
                            described.variables()));
        }
        return described;
    }

    private static DocumentText corrected(DocumentText text, List<SpeakerRule> rules) {
        return new SpeakerRules(rules).apply(text);
    }

    private SpeakerRule rule(
            Document document, String label, String speaker, @Nullable Span reach, int further) {
        if (label.equals(speaker)) {
            throw new VerbatimException("verbatim.merge-with-itself", label);
        }
        var rules = snapshots.get().speakerRules(document.id()).rules();
        var last = rules.isEmpty() ? 0 : rules.getLast().position();
        return new SpeakerRule(
                study.newId(), document.id(), last + 1 + further, label, speaker, reach);
    }

    private Speaker speaker(Document document, String label) {
        var all = snapshots.get().speakers(document.id());
        var found = Names.find(all, it -> List.of(it.label()), label);
        if (found.size() != 1) {
            throw new NameUnknown(
                    "verbatim.no-such-speaker",
                    label,
                    document.name(),
                    all.stream().map(Speaker::label).collect(Collectors.joining(", ")),
                    all.size());
        }
        return found.getFirst();
    }

    private static String named(String name) {
        if (name.isBlank()) {
            throw new VerbatimException("verbatim.empty-name");
        }
        return name.strip();
    }

    private DocumentText text(Snapshot now, Document document) {
        return study.text(now.document(document.id()).orElse(document).revision());
    }

    private SpeakerView view(Document document, String label) {
        return speakers(document).stream()
                .filter(it -> it.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}

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
import fr.verbatim.text.Edit;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Corrects what an import understood of a document: who speaks, what the document is, and its text
/// itself. What is corrected of speakers and documents holds when the file is read again; a text
/// corrected here is no longer what its file says. Thread-safe as [Study] is.
public final class Corrections {

    private final Study study;
    private final Supplier<Snapshot> snapshots;
    private final Placing placing;
    private final TextEditor texts;

    Corrections(Study study, Supplier<Snapshot> snapshots) {
        this.study = study;
        this.snapshots = snapshots;
        this.placing = new Placing(study, snapshots);
        this.texts = new TextEditor(study, placing);
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
        return split(document, label, other, from, to, study.newId());
    }

    private SpeakerView split(
            Document document, String label, String other, int from, int to, String batch) {
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
                corrected(text, List.of(rule)),
                revision -> new CorpusChange.GiveTurns(rule, revision, given),
                batch);
        return view(document, given.label());
    }

    /// Cuts the turn at an offset in two: what follows is another speaker's, who may be new there.
    /// It begins a paragraph, which is made when none begins there.
    ///
    /// @param offset where the second part begins
    /// @throws VerbatimException when no turn that has a speaker is there, or nothing of it
    ///   precedes the offset
    public SpeakerView splitAt(Document document, int offset, String other) {
        return study.together(
                () -> {
                    var now = texts.now(document);
                    var turns = study.text(now.revision()).layers().turns();
                    var at = TextEditor.turnAt(turns, offset);
                    var speaker = at < 0 ? null : turns.get(at).speaker();
                    if (speaker == null
                            || offset <= turns.get(at).speech().start()
                            || offset >= turns.get(at).speech().end()) {
                        throw new VerbatimException("verbatim.no-turn-here", now.name());
                    }
                    var batch = study.newId();
                    var broken = texts.breakAt(now, offset, batch);
                    var layers = study.text(broken.document().revision()).layers();
                    var turn =
                            layers.turns().get(TextEditor.turnAt(layers.turns(), broken.offset()));
                    var from = 0;
                    var to = 0;
                    for (var i = 0; i < layers.paragraphs().size(); i++) {
                        var start = layers.paragraphs().get(i).span().start();
                        from = start <= broken.offset() ? i + 1 : from;
                        to = start < turn.span().end() ? i + 1 : to;
                    }
                    return split(broken.document(), speaker, other, from, to, batch);
                });
    }

    /// Gives the turn at an offset, all of it, to another speaker, who may be new there.
    ///
    /// @throws VerbatimException when no turn that has a speaker is there, or the text has changed
    ///   since it was read
    public SpeakerView giveTurn(Document document, int offset, String other) {
        return study.together(
                () -> {
                    var now = texts.now(document);
                    var layers = study.text(now.revision()).layers();
                    var at = TextEditor.turnAt(layers.turns(), offset);
                    var speaker = at < 0 ? null : layers.turns().get(at).speaker();
                    if (speaker == null) {
                        throw new VerbatimException("verbatim.no-turn-here", now.name());
                    }
                    var turn = layers.turns().get(at).span();
                    var from = 0;
                    var to = 0;
                    for (var i = 0; i < layers.paragraphs().size(); i++) {
                        var paragraph = layers.paragraphs().get(i).span();
                        from = paragraph.start() <= turn.start() ? i + 1 : from;
                        to = paragraph.start() < turn.end() ? i + 1 : to;
                    }
                    return split(now, speaker, other, from, to);
                });
    }

    /// Makes one turn of the turn at an offset and the one before it; both are then spoken by who
    /// speaks first. The text stays.
    ///
    /// @throws VerbatimException when no turn is there, or none before it
    public EditedDocument joinTurn(Document document, int offset) {
        return texts.join(document, offset);
    }

    /// Replaces a stretch of a document's text; see [#edit(Document, List)].
    public EditedDocument edit(Document document, Span span, String words) {
        return edit(document, List.of(new Edit(span, words)));
    }

    /// Corrects a document's text at some places at once, in the study and not in its file. Turns,
    /// paragraphs, marks, sections, pages follow the edits themselves; codings keep to their words,
    /// and those whose words were edited have to be placed again.
    ///
    /// @param document the document as it was read: the spans count in its text
    /// @param edits in any order, all counting in the text before any of them
    /// @throws VerbatimException when the text has changed since it was read, nothing would be left
    ///   of it, or edits meet
    /// @throws fr.verbatim.corpus.TurnsWouldJoin when paragraphs of two turns would become one
    public EditedDocument edit(Document document, List<Edit> edits) {
        return texts.edit(document, edits);
    }

    /// Returns what has to be placed again in a document: extracts first, then situations, then
    /// memos.
    public List<Unplaced> unplaced(Document document) {
        return placing.of(document);
    }

    /// Places on a stretch of its document what had to be placed again.
    public void place(Unplaced unplaced, Span span) {
        placing.place(unplaced, span);
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

package fr.verbatim.ingest;

import fr.verbatim.corpus.Case;
import fr.verbatim.corpus.CaseId;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.Speaker;
import fr.verbatim.corpus.SpeakerId;
import fr.verbatim.ingest.layout.Layout;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Voice;
import fr.verbatim.ingest.turns.Portrait;
import fr.verbatim.language.Tokeniser;
import fr.verbatim.message.Message;
import fr.verbatim.study.CorpusChange;
import fr.verbatim.study.JournalEntry;
import fr.verbatim.study.Study;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Applies readings to a study, each in one change of the same batch. Confined to one thread.
final class Intake {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    private final Study study;
    private final String batch;
    private final @Nullable String asked;
    private final Map<String, String> names = new HashMap<>();

    /// @param asked the layout asked for by hand for all files; null for none
    Intake(Study study, String batch, @Nullable String asked) {
        this.study = study;
        this.batch = batch;
        this.asked = asked;
        study.snapshot().documents().forEach(it -> names.put(it.name(), it.path()));
    }

    /// Adds a new document.
    ImportResult add(String path, String hash, Reading reading, Layout layout) {
        if (!WORD.matcher(reading.text().text()).find()) {
            return new ImportResult.Failed(path, Message.of("ingest.no-words", path));
        }
        var id = new DocumentId(study.newId());
        var portrait = layout.applyTo(Portrait.of(reading, path));
        var name = nameOf(path);
        var speakers = speakers(id, reading);
        var entry =
                study.apply(
                        reading.text(),
                        revision ->
                                new CorpusChange.AddDocument(
                                        new Document(
                                                id,
                                                path,
                                                name,
                                                portrait.kind(),
                                                portrait.words(),
                                                portrait.language(),
                                                revision,
                                                false,
                                                hash,
                                                Plan.signature(reading.mediaType(), layout),
                                                reading.mediaType(),
                                                reading.metadata()),
                                        speakers),
                        ReadingAccount.of(reading).toJson(),
                        batch);
        keepLayout(id);
        return imported(added(entry), speakers, false, reading);
    }

    /// Gives a document the text of its changed file.
    ImportResult again(Document document, String hash, Reading reading, Layout layout) {
        if (!WORD.matcher(reading.text().text()).find()) {
            return new ImportResult.Failed(
                    document.path(), Message.of("ingest.no-words", document.path()));
        }
        var corrected = corrected(document, reading);
        var speakers = speakers(document.id(), corrected);
        study.apply(
                corrected.text(),
                revision ->
                        new CorpusChange.ReadAgain(
                                document.id(),
                                revision,
                                hash,
                                Plan.signature(reading.mediaType(), layout),
                                reading.mediaType(),
                                reading.metadata(),
                                speakers),
                ReadingAccount.of(corrected).toJson(),
                batch);
        portray(document.id(), layout.applyTo(Portrait.of(reading, document.path())));
        keepLayout(document.id());
        var now = study.snapshot();
        return imported(
                now.document(document.id()).orElse(document),
                now.speakers(document.id()),
                true,
                corrected);
    }

    /// Returns the reading with the corrections of who speaks applied to it.
    private Reading corrected(Document document, Reading reading) {
        var rules = study.snapshot().speakerRules(document.id());
        if (rules.rules().isEmpty()) {
            return reading;
        }
        var carried = rules.carried(study.text(document.revision()).text(), reading.text().text());
        var text = carried.apply(reading.text());
        return reading.withTurns(text.layers(), Voice.of(text, reading.speakers()))
                .withDoubts(
                        carried.idle(reading.text()).stream()
                                .map(
                                        rule ->
                                                Message.of(
                                                        "ingest.idle-rule",
                                                        rule.label(),
                                                        rule.speaker()))
                                .toList());
    }

    /// Has the document read with the layout asked for by hand the next times too.
    private void keepLayout(DocumentId id) {
        var wanted = Import.NO_LAYOUT.equals(asked) ? null : asked;
        if (asked != null && !Objects.equals(study.snapshot().description(id).layout(), wanted)) {
            study.apply(new CorpusChange.SetLayout(id, wanted), batch);
        }
    }

    /// Says what a document is taken for now, where that has changed.
    private void portray(DocumentId id, Portrait portrait) {
        var now = study.snapshot();
        var document = now.document(id).orElseThrow();
        var taken =
                now.description(id)
                        .applyTo(
                                document.withDescription(
                                        portrait.kind(),
                                        portrait.words(),
                                        portrait.language(),
                                        document.variables()));
        if (!taken.equals(document)) {
            study.apply(
                    new CorpusChange.PortrayDocument(
                            id, portrait.kind(), portrait.words(), portrait.language()),
                    batch);
        }
    }

    ImportResult move(Document document, String path) {
        names.remove(document.name(), document.path());
        var name = nameOf(path);
        study.apply(new CorpusChange.MoveDocument(document.id(), path, name), batch);
        return new ImportResult.Moved(document.withPath(path, name), document.path());
    }

    private static Document added(JournalEntry entry) {
        if (entry.change() instanceof CorpusChange.AddDocument(var document, var _)) {
            return document;
        }
        throw new IllegalStateException("a journal line of another change: " + entry.number());
    }

    private ImportResult imported(
            Document document, List<Speaker> speakers, boolean again, Reading reading) {
        var words = new Tokeniser().words(reading.text());
        return new ImportResult.Imported(
                document,
                again,
                reading.encoding(),
                SpeakerCount.of(speakers, this::personName, reading.text(), words),
                reading.text().layers().sections(),
                reading.doubts(),
                reading.removed(),
                reading.text().layers().turns().size(),
                words.size(),
                reading.recognition());
    }

    private @Nullable String personName(CaseId id) {
        return study.snapshot().person(id).map(Case::name).orElse(null);
    }

    private List<Speaker> speakers(DocumentId document, Reading reading) {
        var cases = new SurveyCases(study, batch).of(reading);
        return reading.speakers().stream()
                .map(
                        voice ->
                                new Speaker(
                                        new SpeakerId(study.newId()),
                                        document,
                                        voice.label(),
                                        voice.role(),
                                        cases.get(voice.label())))
                .toList();
    }

    /// Returns the file's name without its ending; the path without its ending where that name is
    /// taken.
    private String nameOf(String path) {
        var whole = withoutEnding(path);
        var name = whole.substring(whole.lastIndexOf('/') + 1);
        for (var candidate : List.of(name, whole)) {
            if (names.putIfAbsent(candidate, path) == null || path.equals(names.get(candidate))) {
                return candidate;
            }
        }
        return path;
    }

    private static String withoutEnding(String path) {
        var dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
    }
}

package fr.verbatim.ingest;

import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.Speaker;
import fr.verbatim.corpus.SpeakerId;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.turns.Portrait;
import fr.verbatim.message.Message;
import fr.verbatim.study.CorpusChange;
import fr.verbatim.study.Study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Applies readings to a study, each in one change of the same batch. Confined to one thread.
final class Intake {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final Study study;
    private final String batch;
    private final Map<String, String> names = new HashMap<>();

    Intake(Study study, String batch) {
        this.study = study;
        this.batch = batch;
        study.snapshot().documents().forEach(it -> names.put(it.name(), it.path()));
    }

    /// Adds a new document.
    ImportResult add(String path, String hash, Reading reading) {
        if (words(reading) == 0) {
            return new ImportResult.Failed(path, Message.of("ingest.no-words", path));
        }
        var id = new DocumentId(study.newId());
        var portrait = Portrait.of(reading, path);
        var document =
                new Document(
                        id,
                        path,
                        nameOf(path),
                        portrait.kind(),
                        portrait.words(),
                        portrait.language(),
                        study.store(reading.text()),
                        false,
                        hash,
                        Plan.signature(reading.mediaType()),
                        reading.mediaType(),
                        reading.metadata());
        study.apply(new CorpusChange.AddDocument(document, speakers(id, reading)), batch);
        return imported(document, false, reading);
    }

    /// Gives a document the text of its changed file.
    ImportResult again(Document document, String hash, Reading reading) {
        if (words(reading) == 0) {
            return new ImportResult.Failed(
                    document.path(), Message.of("ingest.no-words", document.path()));
        }
        study.apply(
                new CorpusChange.ReadAgain(
                        document.id(),
                        study.store(reading.text()),
                        hash,
                        Plan.signature(reading.mediaType()),
                        reading.mediaType(),
                        reading.metadata(),
                        speakers(document.id(), reading)),
                batch);
        return imported(study.snapshot().document(document.id()).orElse(document), true, reading);
    }

    ImportResult move(Document document, String path) {
        names.remove(document.name(), document.path());
        var name = nameOf(path);
        study.apply(new CorpusChange.MoveDocument(document.id(), path, name), batch);
        return new ImportResult.Moved(document.withPath(path, name), document.path());
    }

    private static ImportResult imported(Document document, boolean again, Reading reading) {
        return new ImportResult.Imported(
                document,
                again,
                reading.doubts(),
                reading.removed(),
                reading.text().layers().turns().size(),
                words(reading));
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

    private static int words(Reading reading) {
        return (int) WORD.matcher(reading.text().text()).results().count();
    }
}

package fr.verbatim.ingest;

import fr.verbatim.corpus.Document;
import fr.verbatim.ingest.reading.MessageTrees;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Recognition;
import fr.verbatim.message.Message;
import fr.verbatim.study.Json;
import fr.verbatim.study.Study;
import fr.verbatim.study.StudyUnreadable;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;

/// What the import told of a file that it read, as the study keeps it with the document. Immutable.
///
/// @param encoding the character set of a text file; null for the others
/// @param doubts what the researcher should check
/// @param removed what was set aside or replaced
/// @param recognition how sure the turns are, and why
public record ReadingAccount(
        @Nullable String encoding,
        List<Message> doubts,
        List<Message> removed,
        @Nullable Recognition recognition) {

    /// Says nothing: of a file read before the study kept what is told.
    public static final ReadingAccount NONE = new ReadingAccount(null, List.of(), List.of(), null);

    public ReadingAccount {
        doubts = List.copyOf(doubts);
        removed = List.copyOf(removed);
    }

    /// The stored form: messages hold arguments of several types, and are kept as trees.
    private record Stored(
            @Nullable String encoding,
            JsonNode doubts,
            JsonNode removed,
            @Nullable Recognition recognition) {}

    static ReadingAccount of(Reading reading) {
        return new ReadingAccount(
                reading.encoding(), reading.doubts(), reading.removed(), reading.recognition());
    }

    /// Returns what was told of the reading that a document has now; empty when the study did not
    /// keep it yet.
    ///
    /// @throws StudyUnreadable when what it kept makes no sense
    public static Optional<ReadingAccount> find(Study study, Document document) {
        try {
            return study.readingAccount(document).map(ReadingAccount::parse);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new StudyUnreadable(
                    "study.damaged",
                    study.folder().resolve(Study.FILE),
                    String.valueOf(e.getMessage()));
        }
    }

    static ReadingAccount parse(String json) {
        var stored = Json.MAPPER.readValue(json, Stored.class);
        return new ReadingAccount(
                stored.encoding(),
                MessageTrees.toMessages(stored.doubts()),
                MessageTrees.toMessages(stored.removed()),
                stored.recognition());
    }

    String toJson() {
        return Json.MAPPER.writeValueAsString(
                new Stored(
                        encoding,
                        MessageTrees.toTree(doubts),
                        MessageTrees.toTree(removed),
                        recognition));
    }
}

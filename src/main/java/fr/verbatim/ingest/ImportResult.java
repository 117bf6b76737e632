package fr.verbatim.ingest;

import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.Section;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.Recognition;
import fr.verbatim.message.Message;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What became of one file. Immutable.
public sealed interface ImportResult {

    /// Returns the file's path, inside `corpus/` where it is there.
    String path();

    /// The file was read, for the first time or again after it had changed.
    ///
    /// @param document the document as it is now
    /// @param again whether the document was known before
    /// @param encoding the character set of a text file; null for the others
    /// @param speakers who speaks, in the order of their first turn
    /// @param sections its parts: header, headings, questions
    /// @param doubts what the researcher should check
    /// @param removed what was set aside or replaced
    /// @param turns how many turns of speech it has
    /// @param words words of everybody; labels, times and notes are none
    /// @param recognition how sure its turns are, and why
    record Imported(
            Document document,
            boolean again,
            @Nullable String encoding,
            List<SpeakerCount> speakers,
            List<Section> sections,
            List<Message> doubts,
            List<Message> removed,
            int turns,
            int words,
            @Nullable Recognition recognition)
            implements ImportResult {
        public Imported {
            speakers = List.copyOf(speakers);
            sections = List.copyOf(sections);
            doubts = List.copyOf(doubts);
            removed = List.copyOf(removed);
        }

        @Override
        public String path() {
            return document.path();
        }
    }

    /// The file is as it was.
    record Unchanged(Document document) implements ImportResult {
        @Override
        public String path() {
            return document.path();
        }
    }

    /// The file has moved inside `corpus/`, or got another name.
    ///
    /// @param from the path it had
    record Moved(Document document, String from) implements ImportResult {
        @Override
        public String path() {
            return document.path();
        }
    }

    /// The file was left aside.
    record Skipped(String path, Message reason) implements ImportResult {}

    /// The file should have been read and could not be.
    ///
    /// @param problem what is the matter, and what can be done
    /// @param detail what went wrong inside, in the words of a library; null when there is no more
    ///   to know
    record Failed(String path, Message problem, @Nullable String detail) implements ImportResult {

        public Failed(String path, Message problem) {
            this(path, problem, null);
        }

        static Failed of(String path, DocumentUnreadable refusal) {
            return new Failed(path, refusal.toMessage(), refusal.detail().orElse(null));
        }
    }
}

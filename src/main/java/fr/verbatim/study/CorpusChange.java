package fr.verbatim.study;

import fr.verbatim.corpus.Case;
import fr.verbatim.corpus.CaseId;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.corpus.Speaker;
import fr.verbatim.corpus.SpeakerRule;
import fr.verbatim.corpus.WordStatus;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Changes to documents, speakers and cases.
public sealed interface CorpusChange extends Change {

    /// A file comes into the study. Its text has been stored before, by [Study#store].
    record AddDocument(Document document, List<Speaker> speakers) implements CorpusChange {
        public AddDocument {
            speakers = speakersOf(document.id(), speakers);
        }
    }

    /// A document's file changed and was read again: its codings are carried to the new text.
    ///
    /// @param document the document
    /// @param revision the new text, stored before
    /// @param source the SHA-256 of the file's bytes
    /// @param reading how it was read
    /// @param mediaType what the file is
    /// @param variables the variables found in it; those known before stay where it is silent, and
    ///   those that somebody said
    /// @param speakers the speakers found in it, corrected by the document's rules; one with a
    ///   label known before keeps its identity, role and case
    record ReadAgain(
            DocumentId document,
            RevisionId revision,
            String source,
            String reading,
            String mediaType,
            Map<String, String> variables,
            List<Speaker> speakers)
            implements CorpusChange {
        public ReadAgain {
            variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
            speakers = speakersOf(document, speakers);
        }
    }

    /// A document's text is corrected in the study, not in its file: its codings are carried to the
    /// new text.
    record EditText(DocumentId document, RevisionId revision) implements CorpusChange {}

    /// A document's file has moved inside the corpus.
    record MoveDocument(DocumentId document, String path, String name) implements CorpusChange {}

    /// What is said about a document as a whole. What differs from what it was holds from now on,
    /// whatever its file is read to say.
    record DescribeDocument(
            DocumentId document,
            DocumentKind kind,
            WordStatus words,
            String language,
            Map<String, String> variables)
            implements CorpusChange {
        public DescribeDocument {
            variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        }
    }

    /// What a document is taken for, now that its file was read anew; what somebody said of it
    /// holds.
    record PortrayDocument(
            DocumentId document, DocumentKind kind, WordStatus words, String language)
            implements CorpusChange {}

    /// A document's file is read with that layout from now on.
    ///
    /// @param layout the name of a way of writing who speaks; null to find out again
    record SetLayout(DocumentId document, @Nullable String layout) implements CorpusChange {}

    /// A document leaves the study, with all that was said of it. Its file stays.
    record RemoveDocument(DocumentId document) implements CorpusChange {}

    /// A case is added, or its name or variables change.
    record PutCase(Case person) implements CorpusChange {}

    /// A case leaves the study; its speakers stay, joined to nobody.
    record RemoveCase(CaseId person) implements CorpusChange {}

    /// A variable of documents and cases gets another name. Who has one of that name already, with
    /// a value, keeps it.
    ///
    /// @param names the names it has, as they are written here and there
    record RenameVariable(List<String> names, String name) implements CorpusChange {
        public RenameVariable {
            names = List.copyOf(names);
        }
    }

    /// A variable is taken off all documents and cases, with its values.
    ///
    /// @param names the names it has, as they are written here and there
    record RemoveVariable(List<String> names) implements CorpusChange {
        public RemoveVariable {
            names = List.copyOf(names);
        }
    }

    /// A speaker's label, role or case changes.
    record PutSpeaker(Speaker speaker) implements CorpusChange {}

    /// A speaker gets another name, which nobody has in the document.
    ///
    /// @param rule the rule that says so, for this reading and the next ones; it reaches the whole
    ///   text
    /// @param revision the text with the rule applied to it, stored before
    record RenameSpeaker(SpeakerRule rule, RevisionId revision) implements CorpusChange {
        public RenameSpeaker {
            if (rule.reach() != null) {
                throw new IllegalArgumentException("a speaker is renamed in the whole text");
            }
        }
    }

    /// Turns of one speaker are given to another: all of them, and the first speaker is gone; or
    /// those in the rule's reach.
    ///
    /// @param rule the rule that says so, for this reading and the next ones
    /// @param revision the text with the rule applied to it, stored before
    /// @param to the other speaker, who is added when not known yet
    record GiveTurns(SpeakerRule rule, RevisionId revision, Speaker to) implements CorpusChange {
        public GiveTurns {
            if (!to.document().equals(rule.document()) || !to.label().equals(rule.speaker())) {
                throw new IllegalArgumentException("the rule gives the turns to somebody else");
            }
        }
    }

    private static List<Speaker> speakersOf(DocumentId document, List<Speaker> speakers) {
        if (!speakers.stream().allMatch(speaker -> speaker.document().equals(document))) {
            throw new IllegalArgumentException("a speaker belongs to another document");
        }
        return List.copyOf(speakers);
    }
}

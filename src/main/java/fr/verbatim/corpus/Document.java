package fr.verbatim.corpus;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A file of fieldwork as the study knows it. Immutable.
///
/// @param id the document's identity
/// @param path where its file is, inside `corpus/`, with `/` between folders; unique in the study
/// @param name what people call it: the file's name without its ending, or its path where two would
///   be alike
/// @param kind what it is
/// @param words the status of its words
/// @param language `fr`, `en`, or `und` when not known
/// @param revision its text
/// @param edited whether that text was corrected in the study, so that it is no longer what the
///   file says
/// @param source the SHA-256 of the file's bytes, in hexadecimal
/// @param reading how the file was read: the reader's name, its version and its options
/// @param mediaType what the file is, such as `application/pdf`
/// @param variables values by name, such as `date` or `lieu`, from the header block or a table
public record Document(
        DocumentId id,
        String path,
        String name,
        DocumentKind kind,
        WordStatus words,
        String language,
        RevisionId revision,
        boolean edited,
        String source,
        String reading,
        String mediaType,
        Map<String, String> variables) {

    public Document {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /// Returns the same document with a text corrected in the study.
    public Document withEdited(RevisionId revision) {
        return new Document(
                id, path, name, kind, words, language, revision, true, source, reading, mediaType,
                variables);
    }

    /// Returns the same document with a text read again from its file.
    public Document withRead(RevisionId revision, String source, String reading, String mediaType) {
        return new Document(
                id, path, name, kind, words, language, revision, false, source, reading, mediaType,
                variables);
    }

    /// Returns the same document with other layers over the same text.
    public Document withRevision(RevisionId revision) {
        return new Document(
                id, path, name, kind, words, language, revision, edited, source, reading, mediaType,
                variables);
    }

    /// Returns the same document at another place of the corpus.
    public Document withPath(String path, String name) {
        return new Document(
                id, path, name, kind, words, language, revision, edited, source, reading, mediaType,
                variables);
    }

    public Document withVariables(Map<String, String> variables) {
        return new Document(
                id, path, name, kind, words, language, revision, edited, source, reading, mediaType,
                variables);
    }

    /// Returns the same document with other things said about it as a whole.
    public Document withDescription(
            DocumentKind kind, WordStatus words, String language, Map<String, String> variables) {
        return new Document(
                id, path, name, kind, words, language, revision, edited, source, reading, mediaType,
                variables);
    }
}

package fr.verbatim.web.api;

import fr.verbatim.Verbatim;
import fr.verbatim.coding.Passage;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.study.NotInStudy;
import fr.verbatim.text.Span;
import fr.verbatim.web.http.Call;
import fr.verbatim.web.http.Refusal;

/// Finds documents and their passages for requests.
final class Documents {

    private Documents() {}

    /// Returns the document that the address names by its `id`.
    static Document named(Call call) {
        return with(call.study(), call.path("id"));
    }

    static Document with(Verbatim study, String id) {
        return study.snapshot()
                .document(new DocumentId(id))
                .orElseThrow(() -> new NotInStudy("study.missing.document", id));
    }

    /// Returns the document that the address names, as the page sees it.
    ///
    /// @param revision the text that the page shows: spans of another one would mean other words
    static Document named(Call call, RevisionId revision) {
        return checked(named(call), revision);
    }

    /// Returns a passage of a document as the page sees it.
    ///
    /// @param revision the text that the page shows
    static Passage passage(Document document, RevisionId revision, int start, int end) {
        return new Passage(checked(document, revision).id(), span(start, end));
    }

    static Span span(int start, int end) {
        if (start < 0 || end < start) {
            throw new Refusal(400, "web.wrong-span", start, end);
        }
        return new Span(start, end);
    }

    private static Document checked(Document document, RevisionId revision) {
        if (!document.revision().equals(revision)) {
            throw new Refusal(409, "web.text-changed", document.name());
        }
        return document;
    }
}

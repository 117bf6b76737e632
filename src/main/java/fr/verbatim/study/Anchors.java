package fr.verbatim.study;

import fr.verbatim.coding.Anchor;
import fr.verbatim.coding.Memo;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.text.Realignment;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Places things on texts, and carries them from one revision of a text to the next. Confined to
/// one transaction.
final class Anchors {

    private final Transaction rows;

    Anchors(Transaction rows) {
        this.rows = rows;
    }

    /// Places `owner` at `span` of the document's current text.
    void place(String owner, DocumentId id, Span span) {
        var document = document(id);
        var text = rows.text(document.revision()).text();
        if (span.isEmpty() || span.end() > text.length()) {
            throw new StudyConflict(
                    "study.outside-text", span.start(), span.end(), document.name(), text.length());
        }
        rows.put(Tables.ANCHOR, Anchor.at(owner, document.revision(), span, text));
    }

    /// Gives everything anchored in the document an anchor in another revision of its text; what
    /// was edited there is left to be placed again.
    void carry(Document document, RevisionId to) {
        var before = rows.text(document.revision()).text();
        var after = rows.text(to).text();
        var realignment = Realignment.between(before, after);
        for (var owner : owners(document.id())) {
            var from = rows.find(Tables.ANCHOR, Anchor.idOf(owner, document.revision()));
            var known = rows.find(Tables.ANCHOR, Anchor.idOf(owner, to)).flatMap(Anchor::place);
            from.map(
                            anchor ->
                                    anchor.place()
                                            .flatMap(realignment::find)
                                            .or(() -> known)
                                            .or(() -> asQuoted(anchor, after))
                                            .map(span -> Anchor.at(owner, to, span, after))
                                            .orElseGet(() -> anchor.unplaced(to)))
                    .ifPresent(anchor -> rows.put(Tables.ANCHOR, anchor));
        }
    }

    /// Removes every anchor of `owner`, in all revisions.
    void remove(String owner) {
        rows.all(Tables.ANCHOR).stream()
                .filter(anchor -> anchor.owner().equals(owner))
                .forEach(anchor -> rows.remove(Tables.ANCHOR, anchor.id()));
    }

    /// Returns what is anchored in a document: codings, passages of situations, memos, decisions.
    List<String> owners(DocumentId document) {
        var owners = new ArrayList<String>();
        Stream.of(
                        rows.all(Tables.CODING).stream()
                                .filter(row -> row.document().equals(document))
                                .map(row -> row.id().value()),
                        rows.all(Tables.SITUATION_PASSAGE).stream()
                                .filter(row -> row.document().equals(document))
                                .map(row -> row.id()),
                        rows.all(Tables.MEMO).stream()
                                .filter(row -> row.subject() == Memo.Subject.PASSAGE)
                                .filter(row -> row.about().equals(document.value()))
                                .map(row -> row.id().value()),
                        rows.all(Tables.DECISION).stream()
                                .filter(row -> row.document().equals(document))
                                .map(row -> row.id()))
                .flatMap(ids -> ids)
                .sorted()
                .forEach(owners::add);
        return owners;
    }

    private static Optional<Span> asQuoted(Anchor anchor, String text) {
        var whole = anchor.prefix() + anchor.quote() + anchor.suffix();
        var at = text.indexOf(whole);
        var once = at >= 0 && text.indexOf(whole, at + 1) < 0;
        return once && anchor.place().isEmpty()
                ? Optional.of(Span.at(at + anchor.prefix().length(), anchor.quote().length()))
                : Optional.empty();
    }

    private Document document(DocumentId id) {
        return rows.find(Tables.DOCUMENT, id.value())
                .orElseThrow(() -> new NotInStudy("study.missing.document", id.value()));
    }
}

package fr.verbatim.study;

import fr.verbatim.coding.Anchor;
import fr.verbatim.coding.Coding;
import fr.verbatim.coding.Decision;
import fr.verbatim.coding.Memo;
import fr.verbatim.coding.SituationPassage;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.text.Realignment;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
        if (cuts(text, span.start()) || cuts(text, span.end())) {
            throw new StudyConflict(
                    "study.cuts-character", span.start(), span.end(), document.name());
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
            rows.find(Tables.ANCHOR, Anchor.idOf(owner, document.revision()))
                    .map(anchor -> carried(anchor, to, after, realignment))
                    .ifPresent(anchor -> rows.put(Tables.ANCHOR, anchor));
        }
    }

    /// Gives an anchor to what has none in its document's current text: what was coded in another
    /// text since the entry that is being undone, or was not there while that text came.
    void complete(JournalEntry undone) {
        for (var id : touched()) {
            rows.find(Tables.DOCUMENT, id.value())
                    .ifPresent(document -> complete(document, undone));
        }
    }

    private void complete(Document document, JournalEntry undone) {
        var to = document.revision();
        var missing =
                owners(document.id()).stream()
                        .filter(owner -> rows.find(Tables.ANCHOR, Anchor.idOf(owner, to)).isEmpty())
                        .toList();
        if (missing.isEmpty()) {
            return;
        }
        var after = rows.text(to).text();
        var then = textsOf(document.id(), undone);
        var anchors =
                rows.all(Tables.ANCHOR).stream()
                        .sorted(Comparator.comparing(Anchor::id))
                        .collect(Collectors.groupingBy(Anchor::owner));
        var realignments = new HashMap<RevisionId, Realignment>();
        for (var owner : missing) {
            anchors.getOrDefault(owner, List.of()).stream()
                    .min(Comparator.comparingInt(anchor -> rank(then, anchor.revision())))
                    .map(
                            anchor ->
                                    carried(
                                            anchor,
                                            to,
                                            after,
                                            realignments.computeIfAbsent(
                                                    anchor.revision(),
                                                    from ->
                                                            Realignment.between(
                                                                    rows.text(from).text(),
                                                                    after))))
                    .ifPresent(anchor -> rows.put(Tables.ANCHOR, anchor));
        }
    }

    private static int rank(List<RevisionId> preferred, RevisionId revision) {
        var place = preferred.indexOf(revision);
        return place < 0 ? preferred.size() : place;
    }

    /// Returns the document's texts right after that entry and right before the present change.
    private List<RevisionId> textsOf(DocumentId id, JournalEntry entry) {
        var address = new Address(Tables.DOCUMENT.name(), id.value());
        var then =
                rows.entriesAfter(entry.number()).stream()
                        .flatMap(later -> later.images().stream())
                        .filter(image -> image.address().equals(address))
                        .map(RowImage::before)
                        .limit(1);
        return Stream.concat(then, Stream.of(address).map(rows::before))
                .filter(Objects::nonNull)
                .map(row -> Tables.DOCUMENT.cast(row).revision())
                .toList();
    }

    private Set<DocumentId> touched() {
        var documents = new TreeSet<DocumentId>(Comparator.comparing(DocumentId::value));
        for (var image : rows.images()) {
            switch (image.after()) {
                case Document document -> documents.add(document.id());
                case Coding coding -> documents.add(coding.document());
                case SituationPassage passage -> documents.add(passage.document());
                case Decision decision -> documents.add(decision.document());
                case Memo memo when memo.subject() == Memo.Subject.PASSAGE ->
                        documents.add(new DocumentId(memo.about()));
                case null, default -> {}
            }
        }
        return documents;
    }

    /// Removes every anchor of `owner`, in all revisions.
    void remove(String owner) {
        remove(Set.of(owner));
    }

    /// Removes every anchor of these owners, in all revisions.
    void remove(Set<String> owners) {
        rows.all(Tables.ANCHOR).stream()
                .filter(anchor -> owners.contains(anchor.owner()))
                .forEach(anchor -> rows.remove(Tables.ANCHOR, anchor.id()));
    }

    /// A place known in that text from before counts only for the words that are meant now.
    private Anchor carried(Anchor from, RevisionId to, String after, Realignment realignment) {
        var known =
                rows.find(Tables.ANCHOR, Anchor.idOf(from.owner(), to))
                        .filter(anchor -> anchor.quote().equals(from.quote()))
                        .flatMap(Anchor::place);
        return from.place()
                .flatMap(realignment::find)
                .or(() -> known)
                .or(() -> asQuoted(from, after))
                .map(span -> Anchor.at(from.owner(), to, span, after))
                .orElseGet(() -> from.unplaced(to));
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

    private static boolean cuts(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
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

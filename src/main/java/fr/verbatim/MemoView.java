package fr.verbatim;

import fr.verbatim.coding.Anchor;
import fr.verbatim.coding.Coding;
import fr.verbatim.coding.Memo;
import fr.verbatim.coding.Passage;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.study.Snapshot;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/// A memo of a document, with its place there. Immutable.
///
/// @param memo the memo
/// @param passage where it stands, or where its extract does; null when it is about the document as
///   a whole, and when its words were edited and it has to be placed again
/// @param text the words there, as they stood when last placed; empty when it is about the document
public record MemoView(Memo memo, @Nullable Passage passage, String text) {

    static final Comparator<MemoView> ORDER =
            Comparator.comparing((MemoView view) -> view.memo().subject() != Memo.Subject.DOCUMENT)
                    .thenComparing(MemoView::span)
                    .thenComparing(view -> view.memo().created())
                    .thenComparing(view -> view.memo().id().value());

    /// Returns whether it has to be placed again.
    public boolean isUnplaced() {
        return passage == null && memo.subject() != Memo.Subject.DOCUMENT;
    }

    private Span span() {
        return passage == null ? new Span(0, 0) : passage.span();
    }

    /// Returns the view of a memo, if it belongs to the document.
    ///
    /// @param codings the document's codings by their identity
    static Optional<MemoView> of(
            Snapshot now, DocumentId document, Map<String, Coding> codings, Memo memo) {
        return switch (memo.subject()) {
            case DOCUMENT ->
                    memo.about().equals(document.value())
                            ? Optional.of(new MemoView(memo, null, ""))
                            : Optional.empty();
            case PASSAGE ->
                    memo.about().equals(document.value())
                            ? Optional.of(at(now, document, memo, memo.id().value()))
                            : Optional.empty();
            case CODING ->
                    codings.containsKey(memo.about())
                            ? Optional.of(at(now, document, memo, memo.about()))
                            : Optional.empty();
            case CODE, CASE, STUDY -> Optional.empty();
        };
    }

    private static MemoView at(Snapshot now, DocumentId document, Memo memo, String owner) {
        var anchor = now.anchor(document, owner);
        return new MemoView(
                memo,
                anchor.flatMap(Anchor::place).map(span -> new Passage(document, span)).orElse(null),
                anchor.map(Anchor::quote).orElse(""));
    }
}

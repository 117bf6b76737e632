package fr.verbatim.study;

import fr.verbatim.coding.Passage;
import fr.verbatim.coding.Quotation;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.Page;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Speaker;
import fr.verbatim.corpus.Turn;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// Makes quotations of passages. Immutable: it belongs to one snapshot.
final class Quotations {

    private final Snapshot snapshot;
    private final Function<RevisionId, DocumentText> texts;

    Quotations(Snapshot snapshot, Function<RevisionId, DocumentText> texts) {
        this.snapshot = snapshot;
        this.texts = texts;
    }

    Quotation of(Passage passage) {
        var document =
                snapshot.document(passage.document())
                        .orElseThrow(
                                () ->
                                        new NotInStudy(
                                                "study.missing.document",
                                                passage.document().value()));
        var text = texts.apply(document.revision());
        var span = passage.span();
        if (span.end() > text.text().length()) {
            throw new StudyConflict(
                    "study.outside-text",
                    span.start(),
                    span.end(),
                    document.name(),
                    text.text().length());
        }
        var isNote = text.layers().transcribed().isEmpty();
        var turns =
                text.layers().turns().stream().filter(turn -> isHeard(turn, span, isNote)).toList();
        var label = onlySpeaker(turns);
        var speaker = snapshot.speaker(document.id(), label);
        return new Quotation(
                passage,
                span.in(text.text()),
                document.name(),
                document.kind(),
                document.words(),
                snapshot.person(document.id(), label).map(person -> person.name()).orElse(label),
                speaker.map(Speaker::role).orElse(Role.UNKNOWN),
                snapshot.variables(document, label),
                paragraph(text, span.start()),
                text.layers().pages().stream()
                        .filter(page -> page.span().contains(span.start()))
                        .findFirst()
                        .map(Page::number)
                        .orElse(null),
                turns.stream().findFirst().map(Turn::startMs).orElse(null));
    }

    /// What notes quote is not what they tell around it.
    private static boolean isHeard(Turn turn, Span span, boolean isNote) {
        return isNote ? turn.span().contains(span) : turn.span().overlaps(span);
    }

    private static @Nullable String onlySpeaker(List<Turn> turns) {
        var labels = turns.stream().map(Turn::speaker).filter(Objects::nonNull).distinct().toList();
        return labels.size() == 1 ? labels.getFirst() : null;
    }

    private static int paragraph(DocumentText text, int offset) {
        var before =
                text.layers().paragraphs().stream()
                        .filter(paragraph -> paragraph.span().start() <= offset)
                        .count();
        return Math.max(1, Math.toIntExact(before));
    }
}

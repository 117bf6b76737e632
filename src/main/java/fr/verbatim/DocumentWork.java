package fr.verbatim;

import fr.verbatim.codebook.CodeId;
import fr.verbatim.coding.Anchor;
import fr.verbatim.coding.Coder;
import fr.verbatim.coding.Coding;
import fr.verbatim.coding.CodingId;
import fr.verbatim.coding.Memo;
import fr.verbatim.coding.Passage;
import fr.verbatim.coding.Register;
import fr.verbatim.coding.SituationId;
import fr.verbatim.coding.Tone;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.study.Snapshot;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What researchers have done on one document, without its text: what a reading screen draws over
/// it. Immutable.
///
/// @param number the number of the study's last change
/// @param revision the text that the spans count in
/// @param extracts the extracts that are seen, in the order of the text; those to be placed again
///   come first
/// @param situations the passages of situations, in the order of the text
/// @param memos the memos on the document, on its passages and on its extracts, the oldest first
public record DocumentWork(
        long number,
        RevisionId revision,
        List<Coded> extracts,
        List<Episode> situations,
        List<Note> memos) {

    /// An extract.
    ///
    /// @param span where it stands; null when its words were edited and it has to be placed again
    /// @param quote its words, when it has to be placed again; empty otherwise
    public record Coded(
            CodingId id,
            CodeId code,
            Coder coder,
            @Nullable Span span,
            @Nullable Register register,
            @Nullable Tone tone,
            boolean retained,
            String quote) {}

    /// A passage of a situation.
    public record Episode(SituationId situation, String name, Register register, Span span) {}

    /// A memo.
    ///
    /// @param span where it stands in the text; null when it is on the document as a whole, or has
    ///   to be placed again
    public record Note(Memo memo, @Nullable Span span) {}

    public DocumentWork {
        extracts = List.copyOf(extracts);
        situations = List.copyOf(situations);
        memos = List.copyOf(memos);
    }

    static DocumentWork of(Snapshot now, Document document) {
        return new DocumentWork(
                now.number(),
                document.revision(),
                now.codings(document.id()).stream().map(coding -> coded(now, coding)).toList(),
                now.situations().stream()
                        .flatMap(
                                situation ->
                                        now.passages(situation.id()).stream()
                                                .filter(it -> isIn(document, it))
                                                .map(
                                                        passage ->
                                                                new Episode(
                                                                        situation.id(),
                                                                        situation.name(),
                                                                        situation.register(),
                                                                        passage.span())))
                        .sorted((a, b) -> a.span().compareTo(b.span()))
                        .toList(),
                now.memos().stream().flatMap(memo -> note(now, document, memo)).toList());
    }

    private static Coded coded(Snapshot now, Coding coding) {
        var span = now.passage(coding).map(Passage::span);
        return new Coded(
                coding.id(),
                coding.code(),
                coding.coder(),
                span.orElse(null),
                coding.register(),
                coding.tone(),
                coding.retained(),
                span.isPresent()
                        ? ""
                        : now.anchor(coding.document(), coding.id().value())
                                .map(Anchor::quote)
                                .orElse(""));
    }

    private static Stream<Note> note(Snapshot now, Document document, Memo memo) {
        return switch (memo.subject()) {
            case DOCUMENT -> about(memo, document, null);
            case PASSAGE -> about(memo, document, span(now.passage(memo)));
            case CODING ->
                    now.codings(document.id()).stream()
                            .filter(coding -> coding.id().value().equals(memo.about()))
                            .map(coding -> new Note(memo, span(now.passage(coding))));
            case CODE, CASE, STUDY -> Stream.empty();
        };
    }

    private static Stream<Note> about(Memo memo, Document document, @Nullable Span span) {
        return memo.about().equals(document.id().value())
                ? Stream.of(new Note(memo, span))
                : Stream.empty();
    }

    private static @Nullable Span span(Optional<Passage> passage) {
        return passage.map(Passage::span).orElse(null);
    }

    private static boolean isIn(Document document, Passage passage) {
        return passage.document().equals(document.id());
    }
}

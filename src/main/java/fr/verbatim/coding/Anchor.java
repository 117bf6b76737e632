package fr.verbatim.coding;

import fr.verbatim.corpus.RevisionId;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Ties a coding, a passage of a situation or a memo to one revision of a document's text.
/// Immutable.
///
/// It keeps the words and their surroundings, so that any drift is detected and a person can place
/// the passage again.
///
/// @param id `owner@revision`
/// @param owner the identity of what is anchored
/// @param revision the text in which `span` counts
/// @param span where the passage stands; null when its words were edited and it has to be placed
///   again
/// @param quote the words, as they stood when the passage was last placed
/// @param prefix up to 40 UTF-16 code units before it
/// @param suffix up to 40 UTF-16 code units after it
public record Anchor(
        String id,
        String owner,
        RevisionId revision,
        @Nullable Span span,
        String quote,
        String prefix,
        String suffix) {

    private static final int SURROUNDINGS = 40;

    /// Returns the anchor of `owner` at `span` of `text`, which is the text of `revision`.
    public static Anchor at(String owner, RevisionId revision, Span span, String text) {
        return new Anchor(
                idOf(owner, revision),
                owner,
                revision,
                span,
                span.in(text),
                text.substring(
                        whole(text, Math.max(0, span.start() - SURROUNDINGS), 1), span.start()),
                text.substring(
                        span.end(),
                        whole(text, Math.min(text.length(), span.end() + SURROUNDINGS), -1)));
    }

    /// Returns the offset itself, or the next one in that direction when it would cut a character
    /// in two.
    private static int whole(String text, int offset, int direction) {
        var cuts =
                offset > 0
                        && offset < text.length()
                        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
        return cuts ? offset + direction : offset;
    }

    /// Returns the identity of the anchor of `owner` in `revision`.
    public static String idOf(String owner, RevisionId revision) {
        return owner + "@" + revision.value();
    }

    /// Returns this anchor carried to a revision where its words are no longer found.
    public Anchor unplaced(RevisionId revision) {
        return new Anchor(idOf(owner, revision), owner, revision, null, quote, prefix, suffix);
    }

    /// Returns where the passage stands; empty when it has to be placed again.
    public Optional<Span> place() {
        return Optional.ofNullable(span);
    }
}

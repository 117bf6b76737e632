package fr.verbatim;

import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.EditedText;
import fr.verbatim.corpus.Turn;
import fr.verbatim.ingest.reading.Blanks;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.study.CorpusChange;
import fr.verbatim.study.NotInStudy;
import fr.verbatim.study.Study;
import fr.verbatim.study.StudyConflict;
import fr.verbatim.text.Edit;
import fr.verbatim.text.Edits;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Corrects the texts of documents. Thread-safe as [Study] is.
final class TextEditor {

    private final Study study;
    private final Placing placing;

    TextEditor(Study study, Placing placing) {
        this.study = study;
        this.placing = placing;
    }

    EditedDocument edit(Document document, List<Edit> edits) {
        return study.together(
                () -> {
                    var now = now(document);
                    var text = study.text(now.revision());
                    return put(
                            now,
                            EditedText.of(text, edits(now, text.text(), edits)),
                            study.newId());
                });
    }

    /// Makes a paragraph begin at an offset, if none does.
    ///
    /// @return the document, and where the paragraph begins now
    Broken breakAt(Document document, int offset, String batch) {
        var text = study.text(document.revision());
        var begins =
                text.layers().paragraphs().stream().anyMatch(it -> it.span().start() == offset);
        if (begins) {
            return new Broken(document, offset);
        }
        var start = offset;
        var end = offset;
        while (start > 0 && isInnerBlank(text.text(), start - 1)) {
            start--;
        }
        while (end < text.text().length() && isInnerBlank(text.text(), end)) {
            end++;
        }
        var edits = edits(document, text.text(), List.of(new Edit(new Span(start, end), "\n")));
        return new Broken(put(document, EditedText.of(text, edits), batch).document(), start + 1);
    }

    /// A document, and where a paragraph of it begins.
    record Broken(Document document, int offset) {}

    private static boolean isInnerBlank(String text, int offset) {
        return text.charAt(offset) != '\n' && Blanks.isBlank(text.charAt(offset));
    }

    /// Makes one turn of the turn at an offset and the one before it, spoken by who speaks first.
    EditedDocument join(Document document, int offset) {
        return study.together(
                () -> {
                    var now = now(document);
                    var text = study.text(now.revision());
                    var turns = new ArrayList<>(text.layers().turns());
                    var at = turnAt(turns, offset);
                    if (at < 1) {
                        throw new VerbatimException("verbatim.no-turn-here", now.name());
                    }
                    var second = turns.remove(at);
                    turns.set(at - 1, joined(turns.get(at - 1), second));
                    var layers = text.layers().withTurns(turns);
                    return put(now, new DocumentText(text.text(), layers), study.newId());
                });
    }

    /// Returns the index of the turn at an offset; -1 when there is none.
    static int turnAt(List<Turn> turns, int offset) {
        for (var i = 0; i < turns.size(); i++) {
            var span = turns.get(i).span();
            if (span.contains(offset) || span.end() == offset) {
                return i;
            }
        }
        return -1;
    }

    private static Turn joined(Turn first, Turn second) {
        return new Turn(
                first.span().cover(second.span()),
                first.speech().isEmpty()
                        ? second.speech()
                        : second.speech().isEmpty()
                                ? first.speech()
                                : first.speech().cover(second.speech()),
                first.speaker(),
                first.role(),
                first.startMs(),
                second.endMs());
    }

    private EditedDocument put(Document document, DocumentText text, String batch) {
        if (Blanks.isBlank(text.text())) {
            throw new VerbatimException("verbatim.edit-empties", document.name());
        }
        if (text.equals(study.text(document.revision()))) {
            return new EditedDocument(document, List.of());
        }
        var before = placing.of(document).stream().map(Unplaced::id).collect(Collectors.toSet());
        study.apply(text, revision -> new CorpusChange.EditText(document.id(), revision), batch);
        var edited = study.snapshot().document(document.id()).orElseThrow();
        return new EditedDocument(
                edited,
                placing.of(edited).stream().filter(it -> !before.contains(it.id())).toList());
    }

    /// Returns the document as it is, provided that its text is the one that was read.
    Document now(Document document) {
        var now =
                study.snapshot()
                        .document(document.id())
                        .orElseThrow(
                                () -> new NotInStudy("study.missing.document", document.name()));
        if (!now.revision().equals(document.revision())) {
            throw new VerbatimException("verbatim.edited-meanwhile", now.name());
        }
        return now;
    }

    private Edits edits(Document document, String text, List<Edit> edits) {
        for (var edit : edits) {
            if (edit.span().end() > text.length()) {
                throw new VerbatimException(
                        "verbatim.edit-outside",
                        document.name(),
                        edit.span().start(),
                        edit.span().end(),
                        text.length());
            }
            if (cuts(text, edit.span().start()) || cuts(text, edit.span().end())) {
                throw new StudyConflict(
                        "study.cuts-character",
                        edit.span().start(),
                        edit.span().end(),
                        document.name());
            }
        }
        try {
            return Edits.of(edits.stream().map(edit -> whole(edit, text)).toList());
        } catch (IllegalArgumentException e) {
            throw new VerbatimException("verbatim.edit-overlap", document.name());
        }
    }

    /// Returns an edit whose words are as texts are, and that leaves no accent without its letter
    /// on either side.
    private static Edit whole(Edit edit, String text) {
        var start = edit.span().start();
        var end = edit.span().end();
        while (end < text.length() && isMark(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        var words = edit.words() + text.substring(edit.span().end(), end);
        while (start > 0 && !words.isEmpty() && isMark(words.codePointAt(0))) {
            var letter = text.codePointBefore(start);
            start -= Character.charCount(letter);
            words = Character.toString(letter) + words;
        }
        return new Edit(new Span(start, end), Typed.text(words));
    }

    private static boolean cuts(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK ->
                    true;
            default -> false;
        };
    }
}

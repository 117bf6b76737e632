package fr.verbatim.ingest.transcript;

import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Collects what one voice says, word by word: blanks and line ends of the file become one blank.
/// Confined to one thread.
final class Speech {

    private final StringBuilder text = new StringBuilder();
    private final List<Span> notes = new ArrayList<>();
    private boolean afterNote;

    /// Appends words as they stand in the file.
    Speech words(String more) {
        for (var i = 0; i < more.length(); i++) {
            var c = more.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                blank();
            } else {
                if (afterNote && Character.isLetterOrDigit(c)) {
                    blank();
                }
                afterNote = false;
                text.append(c);
            }
        }
        return this;
    }

    /// Appends a blank, unless one stands there.
    void blank() {
        afterNote = false;
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }

    /// Appends what the transcriber adds, in square brackets.
    void note(String content) {
        var written = content.strip().replaceAll("\\s+", " ");
        if (!written.isEmpty()) {
            mark("[" + written + "]");
        }
    }

    /// Appends what the transcriber adds, as it is written.
    void mark(String written) {
        blank();
        notes.add(Span.at(text.length(), written.length()));
        text.append(written);
        afterNote = true;
    }

    boolean isBlank() {
        return text.toString().isBlank();
    }

    /// Returns what was collected, and begins anew.
    Utterance take(@Nullable String speaker, @Nullable Long startMs, @Nullable Long endMs) {
        var utterance =
                new Utterance(speaker, startMs, endMs, text.toString().stripTrailing(), notes);
        text.setLength(0);
        notes.clear();
        afterNote = false;
        return utterance;
    }
}

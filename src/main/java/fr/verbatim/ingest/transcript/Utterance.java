package fr.verbatim.ingest.transcript;

import fr.verbatim.corpus.Mark;
import fr.verbatim.corpus.Paragraph;
import fr.verbatim.ingest.reading.Assembly;
import fr.verbatim.ingest.reading.Blanks;
import fr.verbatim.ingest.reading.Run;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Words that one voice says without a break, as a transcript format gives them. Immutable.
///
/// @param speaker whose voice it is, when the file says so
/// @param startMs when it begins, in milliseconds of the recording, when that can be read
/// @param endMs when it ends
/// @param text what is said, without blanks at its ends; a line end begins a paragraph
/// @param notes what in `text` the transcriber adds to the words
record Utterance(
        @Nullable String speaker,
        @Nullable Long startMs,
        @Nullable Long endMs,
        String text,
        List<Span> notes) {

    /// A voice that goes on after a longer silence begins a new turn.
    private static final long SHORT_PAUSE_MS = 2_000;

    Utterance {
        notes = List.copyOf(notes);
    }

    /// Makes an utterance without notes.
    Utterance(@Nullable String speaker, @Nullable Long startMs, @Nullable Long endMs, String text) {
        this(speaker, startMs, endMs, text.strip(), List.of());
    }

    /// Writes utterances as turns, in their order: what one known voice says without a long silence
    /// is one turn.
    static void write(List<Utterance> utterances, Assembly assembly) {
        turns(utterances).forEach(turn -> turn.write(assembly));
    }

    private static List<Utterance> turns(List<Utterance> utterances) {
        var turns = new ArrayList<Utterance>();
        var turn = new ArrayList<Utterance>();
        for (var utterance : utterances) {
            if (Blanks.isBlank(utterance.text)) {
                continue;
            }
            if (!turn.isEmpty() && !turn.getLast().goesOnWith(utterance)) {
                turns.add(joined(turn));
                turn.clear();
            }
            turn.add(utterance);
        }
        if (!turn.isEmpty()) {
            turns.add(joined(turn));
        }
        return turns;
    }

    private boolean goesOnWith(Utterance next) {
        return speaker != null
                && Objects.equals(speaker, next.speaker)
                && (endMs == null
                        || next.startMs == null
                        || next.startMs - endMs <= SHORT_PAUSE_MS);
    }

    private static Utterance joined(List<Utterance> turn) {
        var text = new StringBuilder();
        var notes = new ArrayList<Span>();
        for (var part : turn) {
            var start = text.isEmpty() ? 0 : text.length() + 1;
            text.append(text.isEmpty() ? "" : " ").append(part.text);
            part.notes.forEach(note -> notes.add(note.shift(start)));
        }
        var first = turn.getFirst();
        return new Utterance(
                first.speaker, first.startMs, turn.getLast().endMs, text.toString(), notes);
    }

    private void write(Assembly assembly) {
        assembly.paragraph(Run.of(text), Paragraph.Style.BODY, 0);
        var end = assembly.length();
        var start = end - text.length();
        assembly.turn(new Span(start, end), speaker, startMs, endMs);
        notes.forEach(note -> assembly.mark(note.shift(start), Mark.Kind.NOTE));
    }
}

package fr.verbatim.ingest.transcript;

import fr.verbatim.corpus.Mark;
import fr.verbatim.corpus.Paragraph;
import fr.verbatim.ingest.reading.Assembly;
import fr.verbatim.ingest.reading.Blanks;
import fr.verbatim.ingest.reading.Run;
import fr.verbatim.ingest.reading.Silence;
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

    Utterance {
        notes = List.copyOf(notes);
    }

    /// Makes an utterance without notes.
    Utterance(@Nullable String speaker, @Nullable Long startMs, @Nullable Long endMs, String text) {
        this(speaker, startMs, endMs, text.strip(), List.of());
    }

    /// Writes utterances as turns, in their order: what one known voice says until another does is
    /// one turn, unless the talk stopped meanwhile.
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
                && Silence.between(endMs, next.startMs) != Silence.BREAK;
    }

    private static Utterance joined(List<Utterance> turn) {
        var first = turn.getFirst();
        var last = first;
        var text = new StringBuilder(first.text);
        var notes = new ArrayList<>(first.notes);
        for (var part : turn.subList(1, turn.size())) {
            var rest = Silence.between(last.endMs, part.startMs) == Silence.REST;
            text.append(rest ? ' ' : '\n');
            var start = text.length();
            text.append(part.text);
            part.notes.forEach(note -> notes.add(note.shift(start)));
            last = part;
        }
        return new Utterance(first.speaker, first.startMs, last.endMs, text.toString(), notes);
    }

    private void write(Assembly assembly) {
        assembly.paragraph(Run.of(text), Paragraph.Style.BODY, 0);
        var end = assembly.length();
        var start = end - text.length();
        assembly.turn(new Span(start, end), speaker, startMs, endMs);
        notes.forEach(note -> assembly.mark(note.shift(start), Mark.Kind.NOTE));
    }
}

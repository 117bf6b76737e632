package fr.verbatim.ingest.transcript;

import fr.verbatim.corpus.Paragraph;
import fr.verbatim.ingest.reading.Assembly;
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
/// @param text what is said, on one line
record Utterance(
        @Nullable String speaker, @Nullable Long startMs, @Nullable Long endMs, String text) {

    /// A voice that goes on after a longer silence begins a new turn.
    private static final long SHORT_PAUSE_MS = 2_000;

    /// Writes utterances as turns, in their order: what one known voice says without a long silence
    /// is one turn.
    static void write(List<Utterance> utterances, Assembly assembly) {
        turns(utterances).forEach(turn -> turn.write(assembly));
    }

    private static List<Utterance> turns(List<Utterance> utterances) {
        var turns = new ArrayList<Utterance>();
        for (var utterance : utterances) {
            if (utterance.text.isBlank()) {
                continue;
            }
            if (!turns.isEmpty() && turns.getLast().goesOnWith(utterance)) {
                turns.add(turns.removeLast().with(utterance));
            } else {
                turns.add(utterance);
            }
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

    private Utterance with(Utterance next) {
        return new Utterance(
                speaker, startMs, next.endMs, text.stripTrailing() + " " + next.text.strip());
    }

    private void write(Assembly assembly) {
        var words = text.strip();
        assembly.paragraph(Run.of(words), Paragraph.Style.BODY, 0);
        var end = assembly.length();
        assembly.turn(new Span(end - words.length(), end), speaker, startMs, endMs);
    }
}

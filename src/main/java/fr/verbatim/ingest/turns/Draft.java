package fr.verbatim.ingest.turns;

import fr.verbatim.corpus.Mark;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Turn;
import fr.verbatim.ingest.reading.Blanks;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Turns while they are being found, in the order of the text. Confined to one thread.
final class Draft {

    private final String text;
    private final List<Turn> turns = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private @Nullable String speaker;
    private int start = -1;
    private int speech;
    private int end;
    private @Nullable Timecode time;
    private long characters;
    private long unlabelled;

    /// Where the turn before ended in the recording, if it says so.
    private @Nullable Long reached;

    Draft(String text) {
        this.text = text;
    }

    List<Turn> turns() {
        return turns;
    }

    List<Mark> marks() {
        return marks;
    }

    /// Returns the share of the turns' characters that stand on lines without label, from 0 to 1.
    double unlabelled() {
        return characters == 0 ? 0 : (double) unlabelled / characters;
    }

    boolean isOpen() {
        return start >= 0;
    }

    /// Begins a turn that a label announces.
    ///
    /// @param label where the label stands
    /// @param speaker the speaker's name
    /// @param whole the line or row that it begins
    void begin(Span label, String speaker, Span whole) {
        close();
        this.speaker = speaker;
        start = whole.start();
        speech = label.end();
        end = whole.end();
        characters += whole.length();
        if (label.isEmpty()) {
            unlabelled += whole.length();
        } else {
            marks.add(new Mark(label, Mark.Kind.LABEL));
        }
        time = Timecode.at(text, label.end(), end).orElse(null);
        if (time != null) {
            speech = Math.max(speech, time.span().end());
        }
        for (var inside : Timecode.in(text, label)) {
            time = time == null ? inside : time;
        }
        if (time == null && label.start() > start) {
            time = Timecode.cell(text, new Span(start, label.start())).orElse(null);
        }
    }

    /// Begins the turn that a cell tells, in the column of a speaker.
    void cell(String speaker, Span words, Span timeCell) {
        row(new Span(words.start(), words.start()), speaker, words, words, timeCell);
        unlabelled -= words.length();
    }

    /// Begins a turn that a label announces, with the time that stands before the label.
    void begin(Span label, String speaker, Line line) {
        begin(label, speaker, line.span());
        stamp(line);
    }

    private void stamp(Line line) {
        if (line.stamp() != null) {
            start = line.stamp().span().start();
            time = time == null ? line.stamp() : time;
        }
    }

    /// Begins the turn that a row of a table tells.
    void row(Span label, String speaker, Span words, Span whole, Span timeCell) {
        begin(label, speaker, whole);
        speech = words.start();
        end = words.end();
        time = null;
        if (!timeCell.isEmpty()) {
            time = Timecode.cell(text, timeCell).orElse(null);
        }
    }

    /// Begins a turn without label: whoever spoke last goes on.
    void goOn(Line line) {
        close();
        characters += line.span().length();
        unlabelled += line.span().length();
        start = line.span().start();
        speech = start;
        end = line.span().end();
        time = Timecode.at(text, start, end).orElse(null);
        if (time != null) {
            speech = time.span().end();
        }
        stamp(line);
    }

    /// Gives the open turn one more line.
    void extend(Line line) {
        var silent = Blanks.isBlank(text.substring(Math.min(speech, end), end));
        if (silent && time == null && line.stamp() != null) {
            time = line.stamp();
            speech = line.span().start();
        }
        extend(line.span());
    }

    /// Gives the open turn one more line, or a row of its table.
    void extend(Span line) {
        var silent = Blanks.isBlank(text.substring(Math.min(speech, end), end));
        characters += line.length();
        unlabelled += silent ? 0 : line.length();
        if (silent && time == null) {
            time = Timecode.at(text, line.start(), line.end()).orElse(null);
            speech = time == null ? speech : time.span().end();
        }
        end = line.end();
    }

    void close() {
        if (start < 0) {
            return;
        }
        var words = Blanks.trim(new Span(Math.min(speech, end), end), text);
        var closing = Timecode.closing(text, words).orElse(null);
        if (closing != null) {
            words = Blanks.trim(new Span(words.start(), closing.span().start()), text);
        }
        var said = words.isEmpty() ? new Span(end, end) : words;
        turns.add(
                new Turn(
                        new Span(start, end),
                        said,
                        speaker,
                        Role.UNKNOWN,
                        time == null ? reached : time.startMs(),
                        closing != null ? closing.startMs() : time == null ? null : time.endMs()));
        reached = closing == null ? null : closing.startMs();
        if (time != null) {
            marks.add(new Mark(time.span(), Mark.Kind.TIMECODE));
        }
        start = -1;
        time = null;
    }
}

package fr.verbatim.ingest.turns;

import fr.verbatim.corpus.Mark;
import fr.verbatim.corpus.Turn;
import fr.verbatim.ingest.reading.Patience;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.text.Span;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Collects labels, times and notes into one layer where none overlaps another. Confined to one
/// thread.
final class MarkLayer {

    private final NavigableMap<Integer, Mark> marks = new TreeMap<>();

    private MarkLayer() {}

    /// Returns the marks of a document: those its reader found, those of its labels, then times and
    /// notes.
    static List<Mark> of(Reading reading, List<Turn> turns, List<Mark> labels) {
        var text = reading.text().text();
        var layer = new MarkLayer();
        reading.text().layers().marks().forEach(layer::add);
        labels.forEach(layer::add);
        if (turns.isEmpty()) {
            Notes.inProse(text, new Span(0, reading.bodyEnd())).forEach(layer::add);
        }
        for (var turn : turns) {
            Patience.check();
            Timecode.in(text, turn.span())
                    .forEach(time -> layer.add(new Mark(time.span(), Mark.Kind.TIMECODE)));
            Notes.in(text, turn.speech()).forEach(layer::add);
        }
        return List.copyOf(layer.marks.values());
    }

    private void add(Mark mark) {
        var span = mark.span();
        var before = marks.floorEntry(span.start());
        var after = marks.ceilingEntry(span.start());
        var overlaps =
                (before != null && before.getValue().span().overlaps(span))
                        || (after != null && after.getValue().span().overlaps(span));
        if (!overlaps) {
            marks.put(span.start(), mark);
        }
    }
}

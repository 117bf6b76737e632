package fr.verbatim.ingest.office;

import fr.verbatim.corpus.Paragraph;
import fr.verbatim.ingest.reading.Assembly;
import fr.verbatim.ingest.reading.Run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Sends each paragraph of a word-processor file where it belongs: to the body, to the cell it
/// stands in, or to the note that is being read. A table inside a cell becomes paragraphs of that
/// cell. Confined to one thread.
final class Frames {

    private final Assembly assembly;
    private final Deque<List<Run>> holders = new ArrayDeque<>();
    private int tables;
    private boolean inCell;

    Frames(Assembly assembly) {
        this.assembly = assembly;
    }

    void paragraph(Run run, Paragraph.Style style, int level) {
        if (holders.isEmpty()) {
            assembly.paragraph(run, style, level);
        } else {
            holders.peek().add(run);
        }
    }

    void beginTable() {
        if (++tables == 1 && holders.isEmpty()) {
            assembly.beginTable();
        }
    }

    void beginRow() {
        if (tables == 1 && holders.isEmpty()) {
            assembly.beginRow();
        }
    }

    void beginCell() {
        if (tables == 1 && holders.isEmpty()) {
            holders.push(new ArrayList<>());
            inCell = true;
        }
    }

    void endCell() {
        if (tables == 1 && holders.size() == 1 && inCell) {
            assembly.cell(holders.pop());
            inCell = false;
        }
    }

    void endTable() {
        if (--tables == 0 && holders.isEmpty()) {
            assembly.endTable();
        }
    }

    /// Begins a text apart, such as a note; what follows goes there until [#release].
    void hold() {
        holders.push(new ArrayList<>());
    }

    /// Returns the paragraphs of the text apart begun last, and goes back to what it interrupted.
    List<Run> release() {
        return holders.pop();
    }

    /// Puts paragraphs together into one run, line by line.
    static Run joined(List<Run> runs) {
        var builder = new StringBuilder();
        runs.forEach(run -> builder.append(builder.isEmpty() ? "" : "\n").append(run.text()));
        return Run.of(builder.toString());
    }
}

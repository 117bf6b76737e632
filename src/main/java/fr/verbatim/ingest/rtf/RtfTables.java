package fr.verbatim.ingest.rtf;

import fr.verbatim.ingest.reading.Assembly;
import fr.verbatim.ingest.reading.Blanks;
import fr.verbatim.ingest.reading.Run;

import java.util.ArrayList;
import java.util.List;

/// Puts the paragraphs of the body in their place: in the text, or in the cell of a table. Confined
/// to one thread.
///
/// A file never says that a table begins. It says that a paragraph stands in a cell, that a cell
/// ends, that a row ends; a table is the rows between two paragraphs outside of it. The cells of a
/// table inside a cell are paragraphs of that cell.
final class RtfTables implements RtfPlace {

    private final Assembly assembly;
    private final List<RtfParagraph> cell = new ArrayList<>();
    private final List<List<Run>> row = new ArrayList<>();
    private boolean inTable;
    private boolean isLast;

    RtfTables(Assembly assembly) {
        this.assembly = assembly;
    }

    @Override
    public void paragraph(RtfParagraph paragraph, boolean inTable) {
        if (!inTable) {
            endTable();
            write(paragraph);
        } else if (!Blanks.isBlank(paragraph.words().text())) {
            cell.add(paragraph);
        }
    }

    private void write(RtfParagraph paragraph) {
        assembly.paragraph(paragraph.words(), paragraph.style(), paragraph.level());
    }

    @Override
    public void endCell() {
        row.add(cell.stream().map(RtfParagraph::words).toList());
        cell.clear();
    }

    @Override
    public void endRow() {
        if (!cell.isEmpty()) {
            endCell();
        }
        if (row.isEmpty()) {
            return;
        }
        if (!inTable) {
            assembly.beginTable();
            inTable = true;
        }
        assembly.beginRow();
        row.forEach(assembly::cell);
        row.clear();
        if (isLast) {
            endTable();
        }
    }

    @Override
    public void lastRow() {
        isLast = true;
    }

    private void endTable() {
        var loose = row.isEmpty() ? List.copyOf(cell) : List.<RtfParagraph>of();
        if (!loose.isEmpty()) {
            cell.clear();
        }
        isLast = false;
        endRow();
        if (inTable) {
            assembly.endTable();
            inTable = false;
        }
        loose.forEach(this::write);
    }

    @Override
    public void close() {
        endTable();
    }
}

package fr.verbatim.ingest.pdf;

import fr.verbatim.corpus.Emphasis;
import fr.verbatim.corpus.Paragraph;
import fr.verbatim.ingest.reading.Assembly;
import fr.verbatim.ingest.reading.Run;

import java.util.ArrayList;
import java.util.List;

/// Puts the lines of a PDF file together into paragraphs and cells. Confined to one thread.
final class PdfParagraphs {

    private final Assembly assembly;
    private final Hyphenation hyphenation;
    private final Breaks breaks;
    private final List<PdfLine> paragraph = new ArrayList<>();
    private final List<Block.Grid> table = new ArrayList<>();
    private int repaired;
    private int page;

    /// Where a page begins inside a run. Immutable.
    private record PageStart(int offset, int page) {}

    /// @param lines all lines of the document
    PdfParagraphs(List<PdfLine> lines, Assembly assembly) {
        this.assembly = assembly;
        hyphenation = Hyphenation.of(lines);
        breaks = Breaks.of(lines);
    }

    void write(List<Block> blocks, List<Footnotes.Note> notes) {
        for (var block : blocks) {
            switch (block) {
                case Block.Flow flow -> write(flow);
                case Block.Grid grid -> write(grid);
            }
        }
        endTable();
        flush();
        for (var note : notes) {
            assembly.note(
                    "note " + note.number(),
                    note.without(joined(note.lines(), new ArrayList<>())),
                    note.page());
        }
        if (repaired > 0) {
            assembly.removed("ingest.hyphens", repaired);
        }
    }

    private void write(Block.Flow flow) {
        endTable();
        for (var line : flow.lines()) {
            if (!paragraph.isEmpty() && breaks.begins(paragraph.getLast(), line)) {
                flush();
            }
            paragraph.add(line);
        }
    }

    /// A table that a page cuts goes on if its columns stand at the same places.
    private void write(Block.Grid grid) {
        flush();
        if (!table.isEmpty() && !continues(table.getLast(), grid)) {
            endTable();
        }
        table.add(grid);
    }

    private static boolean continues(Block.Grid before, Block.Grid grid) {
        if (before.edges().size() != grid.edges().size()) {
            return false;
        }
        for (var i = 0; i < grid.edges().size(); i++) {
            if (Math.abs(before.edges().get(i) - grid.edges().get(i)) > 6) {
                return false;
            }
        }
        return true;
    }

    private void endTable() {
        if (table.isEmpty()) {
            return;
        }
        var rows = new ArrayList<List<List<PdfLine>>>();
        for (var grid : table) {
            for (var row : grid.rows()) {
                if (!rows.isEmpty() && goesOn(rows.getLast(), row)) {
                    rows.add(together(rows.removeLast(), row));
                } else {
                    rows.add(row);
                }
            }
        }
        table.clear();
        assembly.beginTable();
        for (var row : rows) {
            row.stream()
                    .filter(cell -> !cell.isEmpty())
                    .findFirst()
                    .ifPresent(cell -> turnTo(cell.getFirst().page()));
            assembly.beginRow();
            for (var cell : row) {
                assembly.cell(
                        breaks.paragraphs(cell).stream()
                                .map(it -> joined(it, new ArrayList<>()))
                                .toList());
            }
        }
        assembly.endTable();
    }

    /// A row without a first cell whose words begin in the middle of a sentence is the rest of the
    /// row before it.
    private static boolean goesOn(List<List<PdfLine>> before, List<List<PdfLine>> row) {
        if (!row.getFirst().isEmpty()) {
            return false;
        }
        for (var i = 1; i < row.size(); i++) {
            if (!row.get(i).isEmpty()
                    && (before.get(i).isEmpty()
                            || !Character.isLowerCase(
                                    row.get(i).getFirst().text().codePointAt(0)))) {
                return false;
            }
        }
        return true;
    }

    private static List<List<PdfLine>> together(
            List<List<PdfLine>> before, List<List<PdfLine>> row) {
        var cells = new ArrayList<List<PdfLine>>();
        for (var i = 0; i < row.size(); i++) {
            var cell = new ArrayList<>(before.get(i));
            cell.addAll(row.get(i));
            cells.add(cell);
        }
        return cells;
    }

    private void flush() {
        if (paragraph.isEmpty()) {
            return;
        }
        turnTo(paragraph.getFirst().page());
        var starts = new ArrayList<PageStart>();
        var words = joined(paragraph, starts);
        assembly.paragraph(words, Paragraph.Style.BODY, 0);
        var start = assembly.length() - words.text().length();
        for (var next : starts) {
            if (next.page() != page) {
                page = next.page();
                assembly.beginPage(page, start + next.offset());
            }
        }
        paragraph.clear();
    }

    private void turnTo(int number) {
        if (number != page) {
            page = number;
            assembly.beginPage(page);
        }
    }

    private Run joined(List<PdfLine> lines, List<PageStart> starts) {
        var words = new Run.Builder();
        for (var i = 0; i < lines.size(); i++) {
            starts.add(new PageStart(words.length(), lines.get(i).page()));
            var text = lines.get(i).text();
            var next = i + 1 < lines.size() ? lines.get(i + 1).text() : "";
            var cut = hyphenation.cuts(text, next);
            repaired += cut ? 1 : 0;
            append(words, lines.get(i).run(), cut ? text.length() - 1 : text.length());
            if (!cut
                    && i + 1 < lines.size()
                    && !(Hyphenation.endsWithHyphen(text) && isWordEnd(text))) {
                words.append(" ", false, false);
            }
        }
        return words.take();
    }

    /// A dash after a blank is no hyphen.
    private static boolean isWordEnd(String text) {
        return text.length() > 1 && Character.isLetterOrDigit(text.charAt(text.length() - 2));
    }

    private static void append(Run.Builder words, Run run, int end) {
        var text = run.text();
        for (var i = 0; i < end; ) {
            var bold = is(run, i, Emphasis.Style.BOLD);
            var italic = is(run, i, Emphasis.Style.ITALIC);
            var from = i;
            while (i < end
                    && is(run, i, Emphasis.Style.BOLD) == bold
                    && is(run, i, Emphasis.Style.ITALIC) == italic) {
                i++;
            }
            words.append(text.substring(from, i), bold, italic);
        }
    }

    private static boolean is(Run run, int offset, Emphasis.Style style) {
        for (var emphasis : run.emphases()) {
            if (emphasis.style() == style && emphasis.span().contains(offset)) {
                return true;
            }
        }
        return false;
    }
}

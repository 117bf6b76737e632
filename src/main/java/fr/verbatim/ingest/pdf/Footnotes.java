package fr.verbatim.ingest.pdf;

import fr.verbatim.ingest.reading.Run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Finds notes at the foot of pages: lines in smaller letters at the end of a column, that begin
/// with a number or a star which the text of the page raises above its line. Confined to one
/// thread.
final class Footnotes {

    private static final float SMALLER = 0.93f;
    private static final float RAISED = 0.8f;
    private static final int LONGEST = 15;
    private static final Pattern BEGINNING =
            Pattern.compile("^[\\[(]?(\\d{1,3}|\\*{1,3}|[†‡])[\\]).]?\\s*(?=[\\p{L}«“\"(])");
    private static final Pattern REFERENCE =
            Pattern.compile("[\\[(]?(\\d{1,3}|\\*{1,3}|[†‡])[\\])]?");

    private final float body;
    private final List<Note> notes = new ArrayList<>();
    private final TreeSet<Integer> doubtful = new TreeSet<>();

    /// @param page the number of its page
    /// @param number its number or star
    /// @param lines its lines, the number left in
    record Note(int page, String number, List<PdfLine> lines) {

        Note {
            lines = List.copyOf(lines);
        }

        /// Returns the words, without the number before them.
        Run without(Run words) {
            var found = BEGINNING.matcher(words.text());
            return found.find() ? words.from(found.end()) : words;
        }
    }

    Footnotes(float body) {
        this.body = body;
    }

    /// Returns the notes found so far.
    List<Note> notes() {
        return notes;
    }

    /// Returns the pages whose small letters at the foot may be notes, but nothing refers to them.
    List<Integer> doubtful() {
        return List.copyOf(doubtful);
    }

    /// Returns the blocks of one page without its notes, nor what refers to them.
    List<Block> without(List<Block> blocks) {
        var references = references(blocks);
        var taken = new HashMap<Piece, Boolean>();
        var kept = new ArrayList<Block>();
        for (var block : blocks) {
            if (!(block instanceof Block.Flow flow)) {
                kept.add(block);
                continue;
            }
            var from = foot(flow.lines());
            var lines = new ArrayList<>(flow.lines().subList(0, from));
            Note open = null;
            for (var line : flow.lines().subList(from, flow.lines().size())) {
                var beginning = BEGINNING.matcher(line.text());
                if (beginning.find()) {
                    var reference = references.get(beginning.group(1));
                    open =
                            reference == null
                                    ? null
                                    : new Note(line.page(), beginning.group(1), List.of());
                    if (reference == null) {
                        doubtful.add(line.page());
                    } else {
                        taken.put(reference, true);
                        notes.add(open);
                    }
                }
                if (open == null) {
                    lines.add(line);
                } else {
                    open = longer(line);
                }
            }
            if (!lines.isEmpty()) {
                kept.add(new Block.Flow(lines));
            }
        }
        return taken.isEmpty() ? kept : kept.stream().map(it -> without(it, taken)).toList();
    }

    private Note longer(PdfLine line) {
        var note = notes.removeLast();
        var lines = new ArrayList<>(note.lines());
        lines.add(line);
        notes.add(new Note(note.page(), note.number(), lines));
        return notes.getLast();
    }

    /// Returns where the small lines at the end of a column begin; the first begins a note.
    private int foot(List<PdfLine> lines) {
        var from = lines.size();
        for (var i = lines.size() - 1; i >= 0 && lines.get(i).size() < SMALLER * body; i--) {
            if (BEGINNING.matcher(lines.get(i).text()).find()) {
                from = i;
            }
        }
        return lines.size() - from > LONGEST ? lines.size() : from;
    }

    private static boolean isReference(Piece piece, PdfLine line) {
        return piece.size() <= RAISED * line.size()
                && piece.base() < line.base() - 0.1f * line.size()
                && REFERENCE.matcher(piece.text()).matches();
    }

    private Map<String, Piece> references(List<Block> blocks) {
        var references = new HashMap<String, Piece>();
        for (var block : blocks) {
            if (block instanceof Block.Flow flow) {
                for (var line : flow.lines()) {
                    for (var piece : line.pieces()) {
                        var number = REFERENCE.matcher(piece.text());
                        if (line.size() >= SMALLER * body
                                && isReference(piece, line)
                                && number.matches()) {
                            references.putIfAbsent(number.group(1), piece);
                        }
                    }
                }
            }
        }
        return references;
    }

    private static Block without(Block block, Map<Piece, Boolean> taken) {
        return block instanceof Block.Flow flow
                ? new Block.Flow(flow.lines().stream().map(it -> without(it, taken)).toList())
                : block;
    }

    private static PdfLine without(PdfLine line, Map<Piece, Boolean> taken) {
        var left = line.pieces().stream().filter(it -> !taken.containsKey(it)).toList();
        if (left.size() == line.pieces().size() || left.isEmpty()) {
            return line;
        }
        var label = left.stream().filter(it -> it.left() < line.left()).toList();
        var words = left.stream().filter(it -> it.left() >= line.left()).toList();
        var without =
                line.labelled() && !label.isEmpty() && !words.isEmpty()
                        ? Rows.labelled(line.page(), label, words)
                        : Rows.line(line.page(), left);
        return without.in(line.column(), line.blockStart());
    }
}

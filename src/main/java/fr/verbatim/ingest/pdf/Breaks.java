package fr.verbatim.ingest.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells where paragraphs begin. Immutable.
///
/// A paragraph begins where the gap is larger than between lines, where a line is indented or looks
/// like the label of a turn or an item, where the look of the letters changes, or where the line
/// before has room for one more word and ends a sentence. A short line that comes back, but for its
/// numbers, is a paragraph of its own, as the name of a speaker is; so is a short beginning that
/// comes back. A sentence that a page or a column cuts goes on.
final class Breaks {

    private static final float LARGER = 1.35f;
    private static final float SAME = 1.1f;
    private static final int LONGEST_NAME = 40;
    private static final int OFTEN = 3;
    private static final Pattern ITEM =
            Pattern.compile("^(?:[•▪●◦–—‒-]\\s|[•▪●◦–—]|\\d{1,2}[.)]\\s|[a-z]\\)\\s).*");
    private static final Pattern LABEL =
            Pattern.compile(
                    "^(?:\\[[^\\]]{1,40}]|\\p{Lu}[\\p{L}\\p{N} .’'-]{0,30}["
                            + " \\u00A0\\u202F]?:(?:\\s.*|$)).*");
    private static final Pattern BEGINNING =
            Pattern.compile(
                    "^(?:\\p{Lu}[\\p{L}\\p{N}]{0,8}[.)](?=\\s)|\\p{Lu}{1,3}\\d?(?=\\s)"
                            + "|\\p{Lu}[\\p{L}.’'-]{0,20}(?: \\p{Lu}[\\p{L}.’'-]{0,20})?"
                            + "\\s[–—-](?=\\s)|\\d{1,4}\\s+\\p{Lu}[\\p{L} .]{0,30}:"
                            + "|[–—](?=\\s)|<v [^>]{1,40}>)");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…:;»\")\\]]\\s*$");

    private final float gap;
    private final float size;
    private final Set<String> recurring;
    private Set<String> beginnings = Set.of();

    private Breaks(float gap, float size, Set<String> recurring) {
        this.gap = gap;
        this.size = size;
        this.recurring = recurring;
    }

    static Breaks of(List<PdfLine> lines) {
        var sizes = lines.stream().map(PdfLine::size).sorted().toList();
        var size = sizes.isEmpty() ? 1 : sizes.get(sizes.size() / 2);
        var breaks = new Breaks(usualGap(lines, size), size, recurring(lines));
        breaks.beginnings = breaks.beginnings(lines);
        return breaks;
    }

    /// Returns the lines of a cell, by paragraph.
    List<List<PdfLine>> paragraphs(List<PdfLine> lines) {
        var paragraphs = new ArrayList<List<PdfLine>>();
        PdfLine before = null;
        for (var line : lines) {
            if (before == null || begins(before, line)) {
                paragraphs.add(new ArrayList<>());
            }
            paragraphs.getLast().add(line);
            before = line;
        }
        return paragraphs;
    }

    boolean begins(PdfLine before, PdfLine line) {
        if (line.labelled()
                || recurring.contains(shape(before))
                || recurring.contains(shape(line))
                || LABEL.matcher(line.text()).matches()
                || ITEM.matcher(line.text()).matches()) {
            return true;
        }
        var beginning = BEGINNING.matcher(line.text());
        if (beginning.find() && beginnings.contains(beginning.group())) {
            return true;
        }
        if (looksDiffer(before, line)) {
            return true;
        }
        var endsSentence = SENTENCE_END.matcher(before.text()).matches();
        if (line.page() != before.page() || line.blockStart()) {
            return endsSentence || !Character.isLowerCase(line.text().charAt(0));
        }
        var step = line.base() - before.base();
        return step > gap * LARGER * Math.max(1, line.size() / size)
                || step < 0
                || isIndented(before, line)
                || room(before, line) > (endsSentence ? 0.08 : 0.4);
    }

    private boolean looksDiffer(PdfLine before, PdfLine line) {
        if (Math.abs(before.size() - line.size()) > 0.25f * Math.max(before.size(), line.size())) {
            return true;
        }
        return (before.isBold() != line.isBold() || before.isItalic() != line.isItalic())
                && (room(before, line) > 0
                        || (SENTENCE_END.matcher(before.text()).matches()
                                && Character.isUpperCase(line.text().charAt(0))));
    }

    /// Lines after a label or an item hang below its words.
    private boolean isIndented(PdfLine before, PdfLine line) {
        return line.left() > before.left() + line.size()
                && !ITEM.matcher(before.text()).matches()
                && !LABEL.matcher(before.text()).matches()
                && !BEGINNING.matcher(before.text()).find();
    }

    /// Returns the share of its column's width that the line leaves empty although the first word
    /// of the next would fit.
    private static double room(PdfLine line, PdfLine next) {
        var width = Math.max(1, line.column().width());
        return (line.column().right() - line.right() - next.firstWord() - line.size() / 3) / width;
    }

    /// Returns the shapes of the short lines that come back.
    private static Set<String> recurring(List<PdfLine> lines) {
        var counts = new HashMap<String, Integer>();
        for (var line : lines) {
            if (line.text().length() <= LONGEST_NAME
                    && Character.isLetter(line.text().charAt(0))
                    && !SENTENCE_END.matcher(line.text()).matches()) {
                counts.merge(shape(line), 1, Integer::sum);
            }
        }
        counts.values().removeIf(count -> count < OFTEN);
        return Set.copyOf(counts.keySet());
    }

    /// Returns the beginnings that paragraphs told apart otherwise often have, as `Q.` or `CM`.
    private Set<String> beginnings(List<PdfLine> lines) {
        var counts = new HashMap<String, Integer>();
        PdfLine before = null;
        for (var line : lines) {
            var beginning = BEGINNING.matcher(line.text());
            if (beginning.find() && (before == null || begins(before, line))) {
                counts.merge(beginning.group(), 1, Integer::sum);
            }
            before = line;
        }
        counts.values().removeIf(count -> count < OFTEN);
        return new HashSet<>(counts.keySet());
    }

    private static String shape(PdfLine line) {
        return line.text().replaceAll("\\d+", "0").strip();
    }

    /// Returns the smallest step between lines of the usual size that is met more than by chance.
    private static float usualGap(List<PdfLine> lines, float size) {
        var gaps = new ArrayList<Float>();
        for (var i = 1; i < lines.size(); i++) {
            var step = lines.get(i).base() - lines.get(i - 1).base();
            if (lines.get(i).page() == lines.get(i - 1).page()
                    && step > 1
                    && isUsual(lines.get(i), size)
                    && isUsual(lines.get(i - 1), size)) {
                gaps.add(step);
            }
        }
        gaps.sort(null);
        var enough = Math.max(3, gaps.size() / 25);
        for (var i = 0; i + enough <= gaps.size(); i++) {
            if (gaps.get(i + enough - 1) <= gaps.get(i) * SAME) {
                return gaps.get(i);
            }
        }
        return gaps.isEmpty() ? Float.MAX_VALUE : gaps.get(gaps.size() / 4);
    }

    private static boolean isUsual(PdfLine line, float usual) {
        return Math.abs(line.size() - usual) < 0.1f * usual;
    }
}

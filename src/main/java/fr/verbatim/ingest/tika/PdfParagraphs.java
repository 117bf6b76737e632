package fr.verbatim.ingest.tika;

import fr.verbatim.corpus.Emphasis;
import fr.verbatim.corpus.Paragraph;
import fr.verbatim.ingest.reading.Assembly;
import fr.verbatim.ingest.reading.Run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Puts the lines of a PDF file together into paragraphs. Confined to one thread.
///
/// A paragraph ends where the gap is larger than between its lines, where the next line is indented
/// or looks like the label of a turn or an item, or where a line stops well before the margin at
/// the end of a sentence. A short line that comes back, but for its numbers, is a paragraph of its
/// own, as the name of a speaker is. One that a page cuts goes on, if its sentence does.
final class PdfParagraphs {

    private static final float LARGER = 1.35f;
    private static final float SAME = 1.1f;
    private static final int LONGEST_NAME = 40;
    private static final int OFTEN = 3;
    private static final Pattern ITEM =
            Pattern.compile("^(?:[•▪●◦–—]|-\\s|\\d{1,2}[.)]\\s|[a-z]\\)\\s).*");
    private static final Pattern LABEL =
            Pattern.compile(
                    "^(?:\\[[^\\]]{1,40}]|\\p{Lu}[\\p{L}\\p{N} .’'-]{0,30}["
                            + " \\u00A0\\u202F]?:(?:\\s.*|$)).*");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…:;»\")\\]]\\s*$");

    private final Assembly assembly;
    private final Hyphenation hyphenation;
    private final float gap;
    private final float margin;
    private final Set<String> recurring;
    private int repaired;
    private int page;

    private PdfParagraphs(List<PdfLine> lines, Assembly assembly) {
        this.assembly = assembly;
        hyphenation = Hyphenation.of(lines);
        gap = usualGap(lines);
        margin = rightMargin(lines);
        recurring = recurring(lines);
    }

    static void write(List<PdfLine> lines, Assembly assembly) {
        var paragraphs = new PdfParagraphs(lines, assembly);
        paragraphs.write(lines);
        if (paragraphs.repaired > 0) {
            assembly.removed("ingest.hyphens", paragraphs.repaired);
        }
    }

    private void write(List<PdfLine> lines) {
        var paragraph = new ArrayList<PdfLine>();
        for (var line : lines) {
            if (!paragraph.isEmpty() && begins(paragraph.getLast(), line)) {
                flush(paragraph);
            }
            paragraph.add(line);
        }
        flush(paragraph);
    }

    private boolean begins(PdfLine before, PdfLine line) {
        if (recurring.contains(shape(before)) || recurring.contains(shape(line))) {
            return true;
        }
        if (LABEL.matcher(line.text()).matches() || ITEM.matcher(line.text()).matches()) {
            return true;
        }
        if ((before.isBold() != line.isBold() && isShort(before)) || heightsDiffer(before, line)) {
            return true;
        }
        if (line.page() != before.page()) {
            return SENTENCE_END.matcher(before.text()).matches()
                    || !Character.isLowerCase(line.text().charAt(0));
        }
        var step = line.bottom() - before.bottom();
        return step > gap * LARGER
                || step < 0
                || (line.left() > before.left() + line.height() * 1.5f
                        && !ITEM.matcher(before.text()).matches())
                || (isShort(before) && SENTENCE_END.matcher(before.text()).matches());
    }

    private static boolean heightsDiffer(PdfLine before, PdfLine line) {
        return Math.abs(before.height() - line.height())
                > 0.25f * Math.max(before.height(), line.height());
    }

    private boolean isShort(PdfLine line) {
        return line.right() < margin * 0.85f;
    }

    private void flush(List<PdfLine> paragraph) {
        if (paragraph.isEmpty()) {
            return;
        }
        if (paragraph.getFirst().page() != page) {
            page = paragraph.getFirst().page();
            assembly.beginPage(page);
        }
        var words = new Run.Builder();
        for (var i = 0; i < paragraph.size(); i++) {
            var text = paragraph.get(i).text();
            var next = i + 1 < paragraph.size() ? paragraph.get(i + 1).text() : "";
            var cut = hyphenation.cuts(text, next);
            repaired += cut ? 1 : 0;
            var end = cut ? text.length() - 1 : text.length();
            append(words, paragraph.get(i).run(), end);
            if (!cut && i + 1 < paragraph.size() && !text.endsWith("-")) {
                words.append(" ", false, false);
            }
        }
        assembly.paragraph(words.take(), Paragraph.Style.BODY, 0);
        paragraph.clear();
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
        return run.emphases().stream()
                .anyMatch(it -> it.style() == style && it.span().contains(offset));
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
        return counts.keySet();
    }

    private static String shape(PdfLine line) {
        return line.text().replaceAll("\\d+", "0").strip();
    }

    /// Returns the smallest step between lines of the usual height that is met more than by chance.
    private static float usualGap(List<PdfLine> lines) {
        var heights = lines.stream().map(PdfLine::height).sorted().toList();
        var gaps = new ArrayList<Float>();
        for (var i = 1; i < lines.size(); i++) {
            var step = lines.get(i).bottom() - lines.get(i - 1).bottom();
            if (lines.get(i).page() == lines.get(i - 1).page()
                    && step > 1
                    && isUsual(lines.get(i), heights)
                    && isUsual(lines.get(i - 1), heights)) {
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

    private static boolean isUsual(PdfLine line, List<Float> heights) {
        var usual = heights.get(heights.size() / 2);
        return Math.abs(line.height() - usual) < 0.1f * usual;
    }

    private static float rightMargin(List<PdfLine> lines) {
        var rights = new ArrayList<>(lines.stream().map(PdfLine::right).sorted().toList());
        return rights.isEmpty() ? 0 : rights.get((int) (rights.size() * 0.9));
    }
}

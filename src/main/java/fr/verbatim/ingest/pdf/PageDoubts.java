package fr.verbatim.ingest.pdf;

import fr.verbatim.ingest.reading.Assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Tells what may be missing of a PDF file, page by page.
final class PageDoubts {

    private static final int MOST_RANGES = 20;
    private static final int FEW = 20;
    private static final double UNREADABLE = 0.35;

    private PageDoubts() {}

    /// @param announced how many pages the file says it has
    static void tell(List<PdfPage> pages, int announced, Assembly assembly) {
        var lost = IntStream.rangeClosed(pages.size() + 1, announced).boxed().toList();
        doubt("ingest.lost-pages", lost, assembly);
        doubt("ingest.failed-pages", numbers(pages, PdfPage::failed), assembly);
        doubt(
                "ingest.scanned-pages",
                numbers(pages, it -> !it.hasText() && it.pictured() && !it.failed()),
                assembly);
        doubt(
                "ingest.empty-pages",
                numbers(pages, it -> !it.hasText() && !it.pictured() && !it.failed()),
                assembly);
        doubt(
                "ingest.recognised-pages",
                numbers(pages, it -> it.recognised() * 2 > letters(it)),
                assembly);
        doubt("ingest.unreadable-pages", numbers(pages, PageDoubts::isUnreadable), assembly);
    }

    private static void doubt(String key, List<Integer> pages, Assembly assembly) {
        if (!pages.isEmpty()) {
            assembly.doubt(key, pages.size(), ranges(pages));
        }
    }

    private static List<Integer> numbers(List<PdfPage> pages, Predicate<PdfPage> which) {
        return pages.stream().filter(which).map(PdfPage::number).toList();
    }

    private static int letters(PdfPage page) {
        return page.pieces().stream().mapToInt(it -> it.text().length()).sum();
    }

    /// Returns whether many letters have no meaning, or one that no words are made of.
    private static boolean isUnreadable(PdfPage page) {
        var all = letters(page) + page.unmapped();
        var wrong =
                page.unmapped()
                        + page.pieces().stream()
                                .flatMapToInt(it -> it.text().codePoints())
                                .filter(c -> !Character.isLetterOrDigit(c))
                                .count();
        return page.unmapped() >= FEW || (all >= FEW && wrong > UNREADABLE * all && !isRuled(page));
    }

    /// Rows of dots or dashes lead the eye, or leave room for an answer.
    private static boolean isRuled(PdfPage page) {
        var marks =
                page.pieces().stream()
                        .flatMapToInt(it -> it.text().codePoints())
                        .filter(c -> c == '.' || c == '_' || c == '-' || c == '…')
                        .count();
        return marks * 2 > UNREADABLE * letters(page);
    }

    /// Writes `3, 5-9, 12`.
    static String ranges(List<Integer> pages) {
        var ranges = new ArrayList<String>();
        for (var i = 0; i < pages.size(); i++) {
            var from = pages.get(i);
            while (i + 1 < pages.size() && pages.get(i + 1) == pages.get(i) + 1) {
                i++;
            }
            ranges.add(from.equals(pages.get(i)) ? "" + from : from + "-" + pages.get(i));
        }
        return ranges.size() > MOST_RANGES
                ? String.join(", ", ranges.subList(0, MOST_RANGES)) + "…"
                : String.join(", ", ranges);
    }
}

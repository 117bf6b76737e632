package fr.verbatim.ingest.pdf;

import fr.verbatim.ingest.reading.Assembly;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds headers, footers, page numbers and stamps: the outermost rows of pages that come back, but
/// for their digits, at the same height of most pages, or of most odd or even ones, and seldom
/// inside them as speakers' names do.
///
/// @param pages the pages without them
/// @param margins what stood at the margins of each page, by the page's number
record RunningLines(List<PdfPage> pages, Map<Integer, List<String>> margins) {

    private static final int ALWAYS_TRIED = 2;
    private static final int DEEPEST = 5;
    private static final int MOST_TOLD = 12;
    private static final float SAME_HEIGHT = 20;
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?i)\\W*(?:page|p\\.)?\\s*(?:#|[ivxlc]{1,6})(?:\\s*(?:/|sur|of|-)\\s*#)?\\W*");

    RunningLines {
        pages = List.copyOf(pages);
    }

    /// A row at the edge of a page, the first or the last ones, or letters across the page.
    ///
    /// @param index its place, counted from the edge, from 0
    /// @param edge which edge: -1 the head, 1 the foot, 0 neither
    private record Row(int page, int index, int edge, String form, float base, List<Piece> pieces) {

        private static Row of(int page, int index, int edge, List<Piece> pieces) {
            var form = DIGITS.matcher(Rows.run(pieces).text()).replaceAll("#");
            return new Row(page, index, edge, form, pieces.getFirst().base(), pieces);
        }
    }

    /// What comes back, and at which edge.
    private record Sort(String form, int edge) {
        static Sort of(Row row) {
            return new Sort(row.form(), row.edge());
        }
    }

    /// Returns the pages without their running lines; these are told. Where nothing else would be
    /// left, they are the text, and stay.
    static RunningLines find(List<PdfPage> pages, Assembly assembly) {
        var rows = new ArrayList<Row>();
        pages.forEach(page -> rows.addAll(rows(page)));
        var running = running(rows, (int) pages.stream().filter(PdfPage::hasText).count());
        var margins = new HashMap<Integer, List<String>>();
        var told = new LinkedHashMap<String, Integer>();
        var without = new ArrayList<PdfPage>();
        for (var page : pages) {
            var removed = new HashSet<Piece>();
            for (var row : outermost(rows, page.number(), running)) {
                removed.addAll(row.pieces());
                margins.computeIfAbsent(page.number(), _ -> new ArrayList<>())
                        .add(Rows.run(row.pieces()).text());
                told.merge(row.form(), 1, Integer::sum);
            }
            without.add(
                    new PdfPage(
                            page.number(),
                            left(page.pieces(), removed),
                            left(page.aside(), removed),
                            page.failed(),
                            page.pictured(),
                            page.recognised(),
                            page.unmapped()));
        }
        if (without.stream().noneMatch(PdfPage::hasText)) {
            return new RunningLines(pages, Map.of());
        }
        told.entrySet().stream()
                .limit(MOST_TOLD)
                .forEach(
                        it -> assembly.removed("ingest.running-lines", it.getKey(), it.getValue()));
        return new RunningLines(without, margins);
    }

    private static List<Piece> left(List<Piece> pieces, Set<Piece> removed) {
        return removed.isEmpty()
                ? pieces
                : pieces.stream().filter(it -> !removed.contains(it)).toList();
    }

    private static List<Row> rows(PdfPage page) {
        var rows = new ArrayList<Row>();
        var body = Rows.of(page.pieces());
        for (var i = 0; i < body.size(); i++) {
            var below = body.size() - 1 - i;
            rows.add(
                    Math.min(i, below) >= DEEPEST
                            ? Row.of(page.number(), i, 0, body.get(i))
                            : i <= below
                                    ? Row.of(page.number(), i, -1, body.get(i))
                                    : Row.of(page.number(), below, 1, body.get(i)));
        }
        Rows.of(page.aside()).forEach(row -> rows.add(Row.of(page.number(), 0, -1, row)));
        return rows;
    }

    private static Set<Sort> running(List<Row> rows, int pages) {
        var sorts = new HashMap<Sort, List<Row>>();
        var pagesByForm = new HashMap<String, Map<Integer, Integer>>();
        for (var row : rows) {
            sorts.computeIfAbsent(Sort.of(row), _ -> new ArrayList<>()).add(row);
            pagesByForm
                    .computeIfAbsent(row.form(), _ -> new HashMap<>())
                    .merge(row.page(), 1, Integer::sum);
        }
        var running = new HashSet<Sort>();
        sorts.forEach(
                (sort, found) -> {
                    if (sort.edge() != 0
                            && recurs(sort.form(), level(found), pages)
                            && isOncePerPage(pagesByForm.getOrDefault(sort.form(), Map.of()))) {
                        running.add(sort);
                    }
                });
        return running;
    }

    /// Returns the pages where the rows stand at the height that is usual for them.
    private static Set<Integer> level(List<Row> rows) {
        var bases = rows.stream().map(Row::base).sorted().toList();
        var usual = bases.get(bases.size() / 2);
        var pages = new HashSet<Integer>();
        rows.stream()
                .filter(row -> Math.abs(row.base() - usual) <= SAME_HEIGHT)
                .forEach(row -> pages.add(row.page()));
        return pages;
    }

    /// A name that several turns of a page begin with is no header.
    private static boolean isOncePerPage(Map<Integer, Integer> counts) {
        var several = counts.values().stream().filter(count -> count > 1).count();
        return several * 3 <= counts.size();
    }

    private static boolean recurs(String form, Set<Integer> found, int pages) {
        var times = found.size();
        if (NUMBER.matcher(form).matches()) {
            return times >= 2 && times * 3 >= pages;
        }
        var odd = found.stream().filter(page -> page % 2 == 1).count();
        var alternates = odd == 0 || odd == times;
        return (times >= 3 && times * 2 >= pages)
                || (times == 2 && pages == 2)
                || (alternates && times >= 2 && pages >= 4 && times * 3 >= pages);
    }

    /// Returns whether a row is the number of its page, below everything else.
    private static boolean isNumberOf(Row row) {
        return row.edge() == 1
                && row.index() == 0
                && NUMBER.matcher(row.form()).matches()
                && DIGITS.matcher(Rows.run(row.pieces()).text())
                        .results()
                        .findFirst()
                        .filter(it -> it.group().equals(String.valueOf(row.page())))
                        .isPresent();
    }

    /// Returns the running rows of a page that no row of its body stands outside of, but for one.
    private static List<Row> outermost(Collection<Row> rows, int page, Set<Sort> running) {
        var outermost = new ArrayList<Row>();
        for (var edge : new int[] {-1, 1}) {
            var reached = ALWAYS_TRIED;
            for (var index = 0; index < Math.min(DEEPEST, reached); index++) {
                for (var row : rows) {
                    if (row.page() == page
                            && row.edge() == edge
                            && row.index() == index
                            && (running.contains(Sort.of(row)) || isNumberOf(row))) {
                        outermost.add(row);
                        reached = index + ALWAYS_TRIED + 1;
                    }
                }
            }
        }
        return outermost;
    }
}

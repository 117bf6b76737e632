package fr.verbatim.ingest.tika;

import fr.verbatim.ingest.reading.Assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds headers, footers and page numbers: first and last lines of pages that come back, but for
/// their digits, at the same place of most pages, and seldom inside them as speakers' names do.
final class RunningLines {

    private static final int EDGE = 2;
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern NUMBER =
            Pattern.compile("\\W*(?:page|p\\.)?\\s*#(?:\\s*(?:/|sur|of|-)\\s*#)?\\W*");

    private RunningLines() {}

    /// Returns the lines of the body; the others are told.
    static List<PdfLine> without(List<PdfLine> lines, int pages, Assembly assembly) {
        var edges = edges(lines);
        var pagesByForm = new HashMap<String, Set<Integer>>();
        edges.forEach(
                (line, form) ->
                        pagesByForm.computeIfAbsent(form, _ -> new HashSet<>()).add(line.page()));
        var inside = inside(lines, edges);
        var removed = new LinkedHashMap<String, Integer>();
        var kept = new ArrayList<PdfLine>();
        for (var line : lines) {
            var form = edges.get(line);
            if (form != null
                    && recurs(form, pagesByForm.getOrDefault(form, Set.of()).size(), pages)
                    && inside.getOrDefault(form, 0)
                            < pagesByForm.getOrDefault(form, Set.of()).size()) {
                removed.merge(form, 1, Integer::sum);
            } else {
                kept.add(line);
            }
        }
        removed.forEach((form, count) -> assembly.removed("ingest.running-lines", form, count));
        return kept;
    }

    /// Returns how often each form stands inside pages, neither first nor last.
    private static Map<String, Integer> inside(List<PdfLine> lines, Map<PdfLine, String> edges) {
        var inside = new HashMap<String, Integer>();
        for (var line : lines) {
            if (!edges.containsKey(line)) {
                inside.merge(DIGITS.matcher(line.text()).replaceAll("#"), 1, Integer::sum);
            }
        }
        return inside;
    }

    private static boolean recurs(String form, int times, int pages) {
        if (NUMBER.matcher(form).matches()) {
            return times >= 2 && times * 3 >= pages;
        }
        return (times >= 3 && times * 2 >= pages) || (times == 2 && pages == 2);
    }

    private static Map<PdfLine, String> edges(List<PdfLine> lines) {
        var byPage = new LinkedHashMap<Integer, List<PdfLine>>();
        lines.forEach(
                line -> byPage.computeIfAbsent(line.page(), _ -> new ArrayList<>()).add(line));
        var edges = new HashMap<PdfLine, String>();
        for (var page : byPage.values()) {
            for (var i = 0; i < page.size(); i++) {
                if (i < EDGE || i >= page.size() - EDGE) {
                    edges.put(page.get(i), DIGITS.matcher(page.get(i).text()).replaceAll("#"));
                }
            }
        }
        return edges;
    }
}

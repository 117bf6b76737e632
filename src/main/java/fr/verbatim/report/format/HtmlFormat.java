package fr.verbatim.report.format;

import fr.verbatim.message.Message;
import fr.verbatim.report.tree.Block;
import fr.verbatim.report.tree.Items;
import fr.verbatim.report.tree.Paragraph;
import fr.verbatim.report.tree.Quoted;
import fr.verbatim.report.tree.Report;
import fr.verbatim.report.tree.ReportTable;
import fr.verbatim.report.tree.Section;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// Writes a report as one HTML file that needs nothing else. Confined to one thread.
///
/// The page forbids itself every request and every script, and names its one style sheet by its
/// hash. Each quotation is a `figure` with its identity in `data-quotation`; its exact words, white
/// space included, are the text of the element of class `words`.
final class HtmlFormat {
    private static final int DEEPEST_HEADING = 6;
    private static final String STYLE_SHEET = "page.css";

    private final Report report;
    private final Markup html = Markup.html();

    HtmlFormat(Report report) {
        this.report = report;
    }

    byte[] render() {
        html.open("html", "lang", report.language().getLanguage()).line();
        head();
        html.open("body").line();
        html.open("header");
        html.element("h1", report.title());
        report.subtitle().forEach(line -> html.element("p", line, "class", "subtitle"));
        html.close().line();
        contents();
        html.open("main").line();
        report.opening().forEach(this::block);
        sections(report.sections(), 2, "");
        html.close().line();
        html.close().line().close().line();
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void head() {
        var sheet = Resources.text(STYLE_SHEET);
        html.open("head").line();
        html.empty("meta", "charset", "utf-8").line();
        html.empty(
                        "meta",
                        "http-equiv",
                        "Content-Security-Policy",
                        "content",
                        "default-src 'none'; style-src 'sha256-" + hash(sheet) + "'")
                .line();
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.empty("meta", "name", "author", "content", report.author()).line();
        html.empty("meta", "name", "date", "content", report.date().toString()).line();
        html.element("title", report.title()).line();
        html.style(sheet).line();
        html.close().line();
    }

    private void contents() {
        if (report.sections().size() < 2) {
            return;
        }
        html.open("nav", "aria-labelledby", "contents").line();
        html.element("h2", word("report.contents"), "id", "contents").line();
        contents(report.sections(), "");
        html.close().line();
    }

    private void contents(List<Section> sections, String above) {
        html.open("ol").line();
        for (var i = 0; i < sections.size(); i++) {
            var section = sections.get(i);
            var place = place(above, i);
            html.open("li").element("a", section.title(), "href", "#" + place);
            if (!section.sections().isEmpty()) {
                html.line();
                contents(section.sections(), place);
            }
            html.close().line();
        }
        html.close().line();
    }

    private void sections(List<Section> sections, int level, String above) {
        for (var i = 0; i < sections.size(); i++) {
            var section = sections.get(i);
            var place = place(above, i);
            html.open("section", "id", place).line();
            html.element("h" + Math.min(level, DEEPEST_HEADING), section.title()).line();
            section.blocks().forEach(this::block);
            sections(section.sections(), level + 1, place);
            html.close().line();
        }
    }

    private static String place(String above, int index) {
        return (above.isEmpty() ? "s" : above + "-") + (index + 1);
    }

    private void block(Block block) {
        switch (block) {
            case Paragraph paragraph -> paragraph(paragraph);
            case Items(var items) -> {
                html.open("ul");
                items.forEach(item -> html.element("li", item));
                html.close().line();
            }
            case Quoted quoted -> quoted(quoted);
            case ReportTable table -> table(table);
        }
    }

    private void paragraph(Paragraph paragraph) {
        html.open("p", "class", paragraph.style().name().toLowerCase(Locale.ROOT));
        if (!paragraph.label().isEmpty()) {
            html.element("b", paragraph.label() + ".").text(" ");
        }
        html.text(paragraph.text()).close().line();
    }

    private void quoted(Quoted quoted) {
        var marks = Marks.around(quoted, report.language());
        var id = Anchors.safe(quoted.id());
        html.open("figure", "id", "citation-" + id, "data-quotation", quoted.id());
        html.open("blockquote").open("p", "dir", "auto").text(marks.before());
        if (quoted.language().equals(report.language().getLanguage())) {
            html.open("span", "class", "words");
        } else {
            html.open("span", "class", "words", "lang", quoted.language());
        }
        html.text(quoted.text()).close().text(marks.after()).close().close();
        html.element("figcaption", quoted.reference()).close().line();
    }

    private void table(ReportTable table) {
        html.open("div", "class", "table").open("table").line();
        html.element("caption", table.title()).line();
        html.open("thead").open("tr");
        for (var column : table.columns()) {
            cell("th", column, column.title(), "col");
        }
        html.close().close().line().open("tbody").line();
        for (var row : table.rows()) {
            html.open("tr");
            for (var i = 0; i < row.size(); i++) {
                cell(i == 0 ? "th" : "td", table.columns().get(i), row.get(i), "row");
            }
            html.close().line();
        }
        html.close().close().close().line();
        if (!table.note().isEmpty()) {
            html.element("p", table.note(), "class", "note").line();
        }
    }

    private void cell(String name, ReportTable.Column column, String text, String scope) {
        var kind = column.numeric() ? "number" : "text";
        if (name.equals("th")) {
            html.element(name, text, "scope", scope, "class", kind);
        } else {
            html.element(name, text, "class", kind);
        }
    }

    private static String hash(String sheet) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(sheet.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private String word(String key) {
        return Message.of(key).text(report.language());
    }
}

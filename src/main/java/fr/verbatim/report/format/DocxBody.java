package fr.verbatim.report.format;

import fr.verbatim.message.Message;
import fr.verbatim.report.tree.Block;
import fr.verbatim.report.tree.Items;
import fr.verbatim.report.tree.Paragraph;
import fr.verbatim.report.tree.Quoted;
import fr.verbatim.report.tree.Report;
import fr.verbatim.report.tree.ReportTable;
import fr.verbatim.report.tree.Section;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The main part of a DOCX file. Confined to one thread.
final class DocxBody {
    private static final int DEEPEST_HEADING = 4;
    private static final int LONGEST_BOOKMARK = 40;

    /// As many rows stay on one page.
    private static final int SHORT_TABLE = 12;

    private final Report report;
    private final DocxText xml;
    private final Set<String> bookmarks = new HashSet<>();
    private int lastBookmark;

    DocxBody(Report report) {
        this.report = report;
        this.xml = new DocxText();
    }

    String toXml() {
        xml.paragraph("Title", report.title());
        report.subtitle().forEach(line -> xml.paragraph("Subtitle", line));
        if (report.sections().size() > 1) {
            xml.paragraph("TOCHeading", Message.of("report.contents").text(report.language()));
            contents(report.sections(), 1, "");
            xml.endContents();
        }
        report.opening().forEach(this::block);
        sections(report.sections(), 1, "");
        return xml.toXml();
    }

    private void contents(List<Section> sections, int level, String above) {
        for (var i = 0; i < sections.size() && level <= 2; i++) {
            var place = above + "_" + (i + 1);
            xml.contentsLine(level, sections.get(i).title(), "section" + place);
            contents(sections.get(i).sections(), level + 1, place);
        }
    }

    private void sections(List<Section> sections, int level, String above) {
        for (var i = 0; i < sections.size(); i++) {
            var section = sections.get(i);
            var place = above + "_" + (i + 1);
            xml.open("Heading" + Math.min(level, DEEPEST_HEADING));
            bookmarked("section" + place, () -> xml.run(section.title()));
            xml.close();
            section.blocks().forEach(this::block);
            sections(section.sections(), level + 1, place);
        }
    }

    private void block(Block block) {
        switch (block) {
            case Paragraph paragraph -> paragraph(paragraph);
            case Items(var items) -> items.forEach(item -> xml.paragraph("ListBullet", item));
            case Quoted quoted -> quoted(quoted);
            case ReportTable table -> table(table);
        }
    }

    private void paragraph(Paragraph paragraph) {
        xml.open(
                switch (paragraph.style()) {
                    case BODY -> "BodyText";
                    case LEAD -> "Lead";
                    case DEFINITION -> "Definition";
                    case NOTE -> "Note";
                });
        if (!paragraph.label().isEmpty()) {
            xml.boldRun(paragraph.label() + ". ");
        }
        xml.run(paragraph.text());
        xml.close();
    }

    /// An empty paragraph interrupts the rule at the left: adjoining quotations would share one.
    private void quoted(Quoted quoted) {
        var marks = Marks.around(quoted, report.language());
        xml.paragraph("QuoteGap", "");
        xml.open("Quote");
        xml.run(marks.before());
        bookmarked(bookmark(quoted.id()), () -> xml.run(quoted.text()));
        xml.run(marks.after());
        xml.close();
        xml.paragraph("QuoteReference", "— " + quoted.reference());
    }

    /// Word takes letters, digits and underscores, 40 at most.
    private static String bookmark(String id) {
        var name = "citation_" + id.replaceAll("[^A-Za-z0-9]", "_");
        return name.substring(0, Math.min(name.length(), LONGEST_BOOKMARK));
    }

    /// A name that was given already marks its first place only.
    private void bookmarked(String name, Runnable content) {
        if (!bookmarks.add(name)) {
            content.run();
            return;
        }
        var number = ++lastBookmark;
        xml.startBookmark(number, name);
        content.run();
        xml.endBookmark(number);
    }

    private void table(ReportTable table) {
        xml.paragraph("Caption", table.title());
        xml.openTable(table.columns(), table.rows().size() <= SHORT_TABLE);
        xml.row(true, table.columns().stream().map(ReportTable.Column::title).toList());
        table.rows().forEach(row -> xml.row(false, row));
        xml.closeTable();
        xml.paragraph("TableNote", table.note());
    }
}

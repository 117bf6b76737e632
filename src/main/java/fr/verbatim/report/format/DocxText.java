package fr.verbatim.report.format;

import fr.verbatim.report.tree.ReportTable;

import java.util.List;

/// The paragraphs, runs and tables of WordprocessingML. Confined to one thread.
final class DocxText {
    private static final String WORD =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// An A4 page in twentieths of a point, and what its margins leave.
    private static final int PAGE_WIDTH = 11906;

    private static final int PAGE_HEIGHT = 16838;
    private static final int SIDE_MARGIN = 1644;
    private static final int OTHER_MARGIN = 1418;
    private static final int TEXT_WIDTH = PAGE_WIDTH - 2 * SIDE_MARGIN;
    private static final int NUMBER_WIDTH = 1350;

    private final Markup xml;
    private List<ReportTable.Column> columns = List.of();
    private boolean together;
    private boolean contentsStarted;

    DocxText() {
        xml = Markup.xml().open("w:document", "xmlns:w", WORD, "xmlns:r", RELATIONS);
        xml.open("w:body").line();
    }

    String toXml() {
        xml.open("w:sectPr");
        xml.empty("w:footerReference", "w:type", "default", "r:id", "rId4");
        xml.empty("w:pgSz", "w:w", number(PAGE_WIDTH), "w:h", number(PAGE_HEIGHT));
        xml.empty(
                "w:pgMar",
                "w:top",
                number(OTHER_MARGIN),
                "w:right",
                number(SIDE_MARGIN),
                "w:bottom",
                number(OTHER_MARGIN),
                "w:left",
                number(SIDE_MARGIN),
                "w:header",
                "709",
                "w:footer",
                "709",
                "w:gutter",
                "0");
        return xml.close().close().close().toString();
    }

    void paragraph(String style, String text) {
        open(style);
        run(text);
        close();
    }

    void open(String style) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).close();
    }

    void close() {
        xml.close().line();
    }

    void run(String text) {
        xml.open("w:r");
        text(text);
        xml.close();
    }

    void boldRun(String text) {
        xml.open("w:r").open("w:rPr").empty("w:b").close();
        text(text);
        xml.close();
    }

    private void text(String text) {
        var from = 0;
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character == '\n' || character == '\t') {
                piece(text.substring(from, i));
                xml.empty(character == '\n' ? "w:br" : "w:tab");
                from = i + 1;
            }
        }
        piece(text.substring(from));
    }

    private void piece(String text) {
        if (!text.isEmpty()) {
            xml.element("w:t", text, "xml:space", "preserve");
        }
    }

    void startBookmark(int number, String name) {
        xml.empty("w:bookmarkStart", "w:id", number(number), "w:name", name);
    }

    void endBookmark(int number) {
        xml.empty("w:bookmarkEnd", "w:id", number(number));
    }

    /// Adds a line of the contents. They lie in a field that Word can renew, with page numbers if
    /// its user wants them.
    void contentsLine(int level, String title, String bookmark) {
        open("TOC" + level);
        if (!contentsStarted) {
            contentsStarted = true;
            field("begin");
            xml.open("w:r");
            xml.element("w:instrText", " TOC \\o \"1-2\" \\h \\n ", "xml:space", "preserve");
            xml.close();
            field("separate");
        }
        xml.open("w:hyperlink", "w:anchor", bookmark, "w:history", "1");
        run(title);
        xml.close();
        close();
    }

    void endContents() {
        open("TOCEnd");
        field("end");
        close();
    }

    private void field(String part) {
        xml.open("w:r").empty("w:fldChar", "w:fldCharType", part).close();
    }

    /// Opens a table.
    ///
    /// @param together whether it should not be parted by the end of a page, nor from its note
    void openTable(List<ReportTable.Column> columns, boolean together) {
        this.columns = columns;
        this.together = together;
        xml.open("w:tbl").open("w:tblPr");
        xml.empty("w:tblStyle", "w:val", "ReportTable");
        xml.empty("w:tblW", "w:w", number(TEXT_WIDTH), "w:type", "dxa");
        xml.empty("w:tblLayout", "w:type", "fixed");
        xml.empty("w:tblLook", "w:val", "0020", "w:firstRow", "1");
        xml.close().open("w:tblGrid");
        columns.forEach(column -> xml.empty("w:gridCol", "w:w", number(width(column))));
        xml.close().line();
    }

    /// Columns of numbers are narrow; those of words share the rest.
    private int width(ReportTable.Column column) {
        var numbers = (int) columns.stream().filter(ReportTable.Column::numeric).count();
        if (numbers == columns.size()) {
            return TEXT_WIDTH / numbers;
        }
        var narrow = Math.min(NUMBER_WIDTH, TEXT_WIDTH * 3 / 4 / Math.max(1, numbers));
        return column.numeric()
                ? narrow
                : (TEXT_WIDTH - narrow * numbers) / (columns.size() - numbers);
    }

    void row(boolean head, List<String> cells) {
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit");
        if (head) {
            xml.empty("w:tblHeader");
        }
        xml.close();
        for (var i = 0; i < cells.size(); i++) {
            var column = columns.get(i);
            xml.open("w:tc").open("w:tcPr");
            xml.empty("w:tcW", "w:w", number(width(column)), "w:type", "dxa").close();
            xml.open("w:p").open("w:pPr");
            xml.empty("w:pStyle", "w:val", head ? "TableHead" : "TableText");
            if (together) {
                xml.empty("w:keepNext");
            }
            if (column.numeric()) {
                xml.empty("w:jc", "w:val", "right");
            }
            xml.close();
            run(cells.get(i));
            xml.close().close();
        }
        xml.close().line();
    }

    void closeTable() {
        xml.close().line();
    }

    private static String number(int number) {
        return Integer.toString(number);
    }
}

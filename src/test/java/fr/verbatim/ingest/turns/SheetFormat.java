package fr.verbatim.ingest.turns;

import fr.verbatim.ingest.Samples;
import fr.verbatim.ingest.Typesetter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Writes a [Sheet] as a small file.
enum SheetFormat {
    TXT,
    MD,
    DOCX,
    ODT,
    RTF,
    HTML,
    PDF;

    private static final int PAGE = 46;
    private static final int WIDTH = 84;

    /// The width of the first column of a table, in points.
    private static final float LABELS = 90;

    private static final float HALF = 225;

    Path write(Path folder, String name, Sheet sheet) {
        var file = name + "." + name().toLowerCase(Locale.ROOT);
        return switch (this) {
            case TXT -> Samples.text(folder, file, plain(sheet));
            case MD ->
                    Samples.text(
                            folder, file, joined(sheet, SheetFormat::markdown, SheetFormat::pipes));
            case DOCX ->
                    Samples.docx(
                            folder,
                            file,
                            joined(sheet, SheetFormat::word, SheetFormat::wordTable),
                            Map.of());
            case ODT ->
                    Samples.odt(
                            folder,
                            file,
                            "<style:style style:name=\"B\""
                                + " style:family=\"text\"><style:text-properties"
                                + " fo:font-weight=\"bold\"/></style:style><style:style"
                                + " style:name=\"I\" style:family=\"text\"><style:text-properties"
                                + " fo:font-style=\"italic\"/></style:style>",
                            joined(sheet, SheetFormat::open, SheetFormat::openTable));
            case RTF ->
                    Samples.text(
                            folder,
                            file,
                            "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}} "
                                    + joined(sheet, SheetFormat::rich, SheetFormat::richTable)
                                    + "}");
            case HTML ->
                    Samples.text(
                            folder,
                            file,
                            "<html><head><meta charset=\"utf-8\"></head><body>"
                                    + joined(sheet, SheetFormat::html, SheetFormat::htmlTable)
                                    + "</body></html>");
            case PDF ->
                    isPlain(sheet)
                            ? Samples.pdf(folder, file, pages(plain(sheet)))
                            : typeset(sheet).write(folder, file);
        };
    }

    private static String joined(
            Sheet sheet, Function<Sheet.Para, String> para, Function<Sheet.Grid, String> grid) {
        return sheet.blocks().stream()
                .map(
                        block ->
                                switch (block) {
                                    case Sheet.Para it -> para.apply(it);
                                    case Sheet.Grid it -> grid.apply(it);
                                })
                .collect(Collectors.joining());
    }

    private static String plain(Sheet sheet) {
        return joined(
                sheet, para -> (para.heading() ? "### " : "") + para.text() + "\n\n", _ -> "");
    }

    private static String markdown(Sheet.Para para) {
        return (para.heading() ? "### " : "")
                + para.pieces().stream()
                        .map(
                                it ->
                                        it.bold()
                                                ? around(it.text(), "**")
                                                : it.italic() ? around(it.text(), "*") : it.text())
                        .collect(Collectors.joining())
                + "\n\n";
    }

    private static String around(String text, String sign) {
        var words = text.strip();
        return sign + words + sign + text.substring(text.stripTrailing().length());
    }

    private static String pipes(Sheet.Grid grid) {
        return grid.rows().stream()
                .map(row -> "| " + String.join(" | ", row) + " |\n")
                .collect(Collectors.joining("", "", "\n"));
    }

    private static String word(Sheet.Para para) {
        return "<w:p>"
                + (para.heading() ? "<w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr>" : "")
                + para.pieces().stream()
                        .map(
                                it ->
                                        "<w:r><w:rPr>"
                                                + (it.bold() ? "<w:b/>" : "")
                                                + (it.italic() ? "<w:i/>" : "")
                                                + "</w:rPr><w:t xml:space=\"preserve\">"
                                                + escaped(it.text())
                                                        .replace(
                                                                "\t",
                                                                "</w:t><w:tab/><w:t"
                                                                    + " xml:space=\"preserve\">")
                                                + "</w:t></w:r>")
                        .collect(Collectors.joining())
                + "</w:p>";
    }

    private static String wordTable(Sheet.Grid grid) {
        return table(
                grid,
                "<w:tbl>",
                "<w:tr>",
                text ->
                        "<w:tc>"
                                + word(new Sheet.Para(List.of(Sheet.Piece.plain(text)), false))
                                + "</w:tc>",
                "</w:tr>",
                "</w:tbl>");
    }

    private static String open(Sheet.Para para) {
        var tag = para.heading() ? "text:h" : "text:p";
        return "<"
                + tag
                + (para.heading() ? " text:outline-level=\"3\">" : ">")
                + para.pieces().stream()
                        .map(
                                it ->
                                        it.bold() || it.italic()
                                                ? "<text:span text:style-name=\""
                                                        + (it.bold() ? "B" : "I")
                                                        + "\">"
                                                        + escaped(it.text())
                                                        + "</text:span>"
                                                : escaped(it.text()).replace("\t", "<text:tab/>"))
                        .collect(Collectors.joining())
                + "</"
                + tag
                + ">";
    }

    private static String openTable(Sheet.Grid grid) {
        return table(
                grid,
                "<table:table>",
                "<table:table-row>",
                text ->
                        "<table:table-cell><text:p>"
                                + escaped(text)
                                + "</text:p></table:table-cell>",
                "</table:table-row>",
                "</table:table>");
    }

    private static String rich(Sheet.Para para) {
        var rich = new StringBuilder(para.heading() ? "\\pard\\outlinelevel2 " : "\\pard ");
        for (var piece : para.pieces()) {
            rich.append(piece.bold() ? "{\\b " : piece.italic() ? "{\\i " : "{")
                    .append(rich(piece.text()))
                    .append("}");
        }
        return rich.append("\\par\n").toString();
    }

    private static String rich(String text) {
        var rich = new StringBuilder();
        text.chars()
                .forEach(
                        c ->
                                rich.append(
                                        c == '\t'
                                                ? "\\tab "
                                                : "{}\\".indexOf(c) >= 0
                                                        ? "\\" + (char) c
                                                        : c < 128
                                                                ? String.valueOf((char) c)
                                                                : "\\u" + c + "?"));
        return rich.toString();
    }

    private static String richTable(Sheet.Grid grid) {
        return table(
                grid,
                "",
                "\\trowd\\cellx1000\\cellx9000\\pard\\intbl ",
                text -> rich(text) + "\\cell ",
                "\\row\n",
                "");
    }

    private static String html(Sheet.Para para) {
        var tag = para.heading() ? "h3" : "p";
        return "<"
                + tag
                + ">"
                + para.pieces().stream()
                        .map(
                                it ->
                                        it.bold()
                                                ? "<b>" + escaped(it.text()) + "</b>"
                                                : it.italic()
                                                        ? "<i>" + escaped(it.text()) + "</i>"
                                                        : escaped(it.text()))
                        .collect(Collectors.joining())
                + "</"
                + tag
                + ">\n";
    }

    private static String htmlTable(Sheet.Grid grid) {
        return table(
                grid,
                "<table>",
                "<tr>",
                text -> "<td>" + escaped(text) + "</td>",
                "</tr>",
                "</table>");
    }

    private static String table(
            Sheet.Grid grid,
            String begin,
            String beginRow,
            Function<String, String> cell,
            String endRow,
            String end) {
        return grid.rows().stream()
                .map(
                        row ->
                                row.stream()
                                        .map(cell)
                                        .collect(Collectors.joining("", beginRow, endRow)))
                .collect(Collectors.joining("", begin, end));
    }

    private static boolean isPlain(Sheet sheet) {
        return sheet.blocks().stream()
                .allMatch(
                        block ->
                                switch (block) {
                                    case Sheet.Para para ->
                                            para.pieces().stream()
                                                    .noneMatch(it -> it.bold() || it.italic());
                                    case Sheet.Grid _ -> false;
                                });
    }

    private static Typesetter typeset(Sheet sheet) {
        var typesetter = new Typesetter(Typesetter.Geometry.PLAIN);
        for (var block : sheet.blocks()) {
            switch (block) {
                case Sheet.Para para ->
                        typesetter.paragraph(
                                para.pieces().stream()
                                        .map(
                                                it ->
                                                        new Typesetter.Words(
                                                                it.text(), it.bold(), it.italic()))
                                        .toList());
                case Sheet.Grid grid ->
                        typesetter.table(grid.rows(), isNarrow(grid) ? LABELS : HALF);
            }
        }
        return typesetter;
    }

    /// Returns whether the first column holds names.
    private static boolean isNarrow(Sheet.Grid grid) {
        return grid.rows().stream().allMatch(row -> row.getFirst().length() < 20);
    }

    private static String[][] pages(String text) {
        var lines = new ArrayList<String>();
        for (var paragraph :
                text.replace('\u202F', '\u00A0').replace("\t", "    ").split("\n", -1)) {
            wrap(paragraph, lines);
        }
        var pages = new ArrayList<String[]>();
        for (var from = 0; from < lines.size(); from += PAGE) {
            pages.add(
                    lines.subList(from, Math.min(lines.size(), from + PAGE))
                            .toArray(String[]::new));
        }
        return pages.toArray(String[][]::new);
    }

    private static void wrap(String paragraph, List<String> lines) {
        var rest = paragraph;
        while (rest.length() > WIDTH) {
            var cut = rest.lastIndexOf(' ', WIDTH);
            lines.add(rest.substring(0, cut));
            rest = rest.substring(cut + 1);
        }
        lines.add(rest);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

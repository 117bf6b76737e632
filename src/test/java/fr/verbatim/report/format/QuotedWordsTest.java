package fr.verbatim.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.report.tree.Quoted;
import fr.verbatim.report.tree.Report;
import fr.verbatim.report.tree.Section;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;

/// In every format, what a reader of that format gets back is exactly what was said.
class QuotedWordsTest {
    private static final List<String> PIECES =
            List.of(
                    "<",
                    ">",
                    "&",
                    "\"",
                    "'",
                    "&amp;",
                    "&#10;",
                    "</span>",
                    "<script>",
                    "]]>",
                    "-->",
                    "<!--",
                    "\u00a0",
                    "\u202f",
                    "\u2028",
                    " ",
                    "  ",
                    "\t",
                    "\n",
                    "\n\n",
                    "\n\n\n",
                    "👩‍🔧",
                    "🙂",
                    "e\u0301",
                    "ș",
                    "שלום",
                    "مرحبا",
                    "\u202e",
                    "\u200f",
                    "« ",
                    " »",
                    "[…]",
                    "#",
                    "# ",
                    "###",
                    "*",
                    "**",
                    "_",
                    "- ",
                    "-",
                    "---",
                    "+ ",
                    "=",
                    "===",
                    "1. ",
                    "2) ",
                    "> ",
                    "`",
                    "```",
                    "~~~",
                    "~",
                    "|",
                    "| a |",
                    "\\",
                    "\\\n",
                    "[a](b)",
                    "[a]: b",
                    "![",
                    "http://exemple.fr",
                    "www.exemple.fr",
                    "$",
                    "^",
                    "{0}",
                    "''",
                    ";",
                    ":",
                    "=1+1",
                    "@",
                    "’",
                    "…",
                    "gardien",
                    "la loge",
                    "É",
                    "    code",
                    "!",
                    "0");
    private static final int ROUNDS = 400;
    private static final long SEED = 20260301;

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void everyFormatGivesTheExactWordsBack(ReportFormat format) {
        var random = new Random(SEED);
        for (var round = 0; round < ROUNDS; round++) {
            var words =
                    IntStream.range(0, 1 + random.nextInt(12))
                            .mapToObj(_ -> PIECES.get(random.nextInt(PIECES.size())))
                            .collect(Collectors.joining());
            var quoted =
                    new Quoted(
                            "0a1b2c3d",
                            "fr",
                            random.nextBoolean(),
                            words,
                            random.nextBoolean(),
                            "E01 <b>, *§* 3");

            assertThat(readBack(format, quoted)).as("round %d", round).isEqualTo(words);
        }
    }

    private static String readBack(ReportFormat format, Quoted quoted) {
        var report =
                new Report(
                        "Essai",
                        List.of(),
                        Locale.FRENCH,
                        LocalDate.of(2026, 3, 1),
                        "Anne",
                        List.of(),
                        List.of(new Section("code", List.of(quoted), List.of())));
        var bytes = format.render(report);
        return switch (format) {
            case MARKDOWN -> fromMarkdown(text(bytes), quoted);
            case HTML -> fromHtml(text(bytes));
            case DOCX -> fromDocx(bytes);
            case CSV -> fromCsv(text(bytes));
            case XLSX -> fromXlsx(bytes);
        };
    }

    private static String fromXlsx(byte[] bytes) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.getSheetAt(0).getRow(1).getCell(2).getStringCellValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String fromMarkdown(String markdown, Quoted quoted) {
        var parser = Parser.builder().extensions(List.of(TablesExtension.create())).build();
        var block = parser.parse(markdown).getFirstChild();
        while (!(block instanceof BlockQuote)) {
            block = block.getNext();
        }
        assertThat(block.getNext()).isNull();
        assertThat(said(block.getLastChild())).isEqualTo("— " + quoted.reference());
        var paragraphs = new StringBuilder();
        for (var child = block.getFirstChild(); child.getNext() != null; child = child.getNext()) {
            assertThat(child).isInstanceOf(Paragraph.class);
            paragraphs.append(paragraphs.isEmpty() ? "" : "\n\n").append(said(child));
        }
        var marks = Marks.around(quoted, Locale.FRENCH);
        var all = paragraphs.toString();
        assertThat(all).startsWith(marks.before()).endsWith(marks.after());
        return all.substring(marks.before().length(), all.length() - marks.after().length());
    }

    private static String said(Node paragraph) {
        var said = new StringBuilder();
        for (var child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
            said.append(
                    switch (child) {
                        case Text text -> text.getLiteral();
                        case HardLineBreak _ -> "\n";
                        default -> child.toString();
                    });
        }
        return said.toString();
    }

    private static String fromHtml(String html) {
        var words = Jsoup.parse(html).select("figure[data-quotation=0a1b2c3d] .words");
        assertThat(words).hasSize(1);
        assertThat(words.getFirst().childrenSize()).isZero();
        return words.getFirst().wholeText();
    }

    private static String fromDocx(byte[] bytes) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    var content = new ByteArrayInputStream(zip.readAllBytes());
                    return bookmarked(
                            DocumentBuilderFactory.newInstance()
                                    .newDocumentBuilder()
                                    .parse(content)
                                    .getDocumentElement());
                }
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("no document");
    }

    private static String bookmarked(Element document) {
        var said = new StringBuilder();
        var inside = false;
        var elements = document.getElementsByTagName("*");
        for (var i = 0; i < elements.getLength(); i++) {
            var element = (Element) elements.item(i);
            var name = element.getTagName();
            if (name.equals("w:bookmarkStart")) {
                inside = element.getAttribute("w:name").equals("citation_0a1b2c3d");
            } else if (name.equals("w:bookmarkEnd")) {
                inside = false;
            } else if (inside) {
                said.append(
                        switch (name) {
                            case "w:t" -> element.getTextContent();
                            case "w:br" -> "\n";
                            case "w:tab" -> "\t";
                            default -> "";
                        });
            }
        }
        return said.toString();
    }

    private static String fromCsv(String csv) {
        var schema = CsvSchema.emptySchema().withColumnSeparator(';');
        try (MappingIterator<String[]> rows =
                CsvMapper.builder()
                        .enable(CsvReadFeature.WRAP_AS_ARRAY)
                        .build()
                        .readerFor(String[].class)
                        .with(schema)
                        .readValues(csv)) {
            while (rows.hasNext()) {
                var row = rows.next();
                if (row[0].equals("0a1b2c3d")) {
                    return row[2].replaceFirst("^'(?='*[=+\\-@\\t\\r])", "");
                }
            }
        }
        throw new AssertionError("no quotation");
    }
}

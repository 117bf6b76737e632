package fr.verbatim.report.format;

import fr.verbatim.report.tree.Report;
import fr.verbatim.report.tree.ReportTable;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Writes the tables of a report, then the list of its quotations, as a workbook: one sheet for
/// each table. Confined to one thread.
///
/// Words are words, whatever they begin with: no cell is a formula. Numbers of numeric columns are
/// numbers. Equal reports give equal bytes: every entry of the archive bears the same moment.
final class XlsxFormat {

    private static final LocalDateTime MOMENT = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");
    private static final String CUT = " […]";
    private static final int LONGEST_CELL = 32_767;
    private static final int LONGEST_NAME = 31;
    private static final int WIDEST = 60;
    private static final int NARROWEST = 8;

    /// Excel counts widths in 256ths of a character.
    private static final int CHARACTER = 256;

    private final Report report;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Set<String> names = new HashSet<>();
    private final CellStyle head = workbook.createCellStyle();
    private final CellStyle wrapped = workbook.createCellStyle();

    XlsxFormat(Report report) {
        this.report = report;
        var bold = workbook.createFont();
        bold.setBold(true);
        head.setFont(bold);
        wrapped.setWrapText(true);
        wrapped.setVerticalAlignment(VerticalAlignment.TOP);
    }

    byte[] render() {
        var properties = workbook.getProperties().getCoreProperties();
        properties.setTitle(report.title());
        properties.setCreator(report.author());
        properties.setCreated(
                Optional.of(Date.from(report.date().atStartOfDay().toInstant(ZoneOffset.UTC))));
        report.tables().forEach(this::sheet);
        var quotations = Quotations.table(report);
        if (!quotations.rows().isEmpty() || report.tables().isEmpty()) {
            sheet(quotations);
        }
        try (workbook) {
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return atOneMoment(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sheet(ReportTable table) {
        var sheet = workbook.createSheet(name(table.title()));
        var columns = table.columns();
        var first = sheet.createRow(0);
        for (var i = 0; i < columns.size(); i++) {
            var cell = first.createCell(i);
            cell.setCellValue(columns.get(i).title());
            cell.setCellStyle(head);
        }
        sheet.createFreezePane(0, 1);
        table.rows().forEach(cells -> row(sheet, columns, cells));
        if (!table.note().isEmpty()) {
            sheet.createRow(sheet.getLastRowNum() + 2).createCell(0).setCellValue(table.note());
        }
        for (var i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, width(table, i) * CHARACTER);
        }
    }

    private void row(Sheet sheet, List<ReportTable.Column> columns, List<String> cells) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (var i = 0; i < cells.size(); i++) {
            fill(row.createCell(i), cells.get(i), columns.get(i).numeric());
        }
    }

    private void fill(Cell cell, String text, boolean numeric) {
        var plain = text.replaceAll("[\\s\\h]", "");
        if (numeric && NUMBER.matcher(plain).matches()) {
            cell.setCellValue(Double.parseDouble(plain.replace(',', '.')));
        } else {
            cell.setCellValue(
                    text.length() > LONGEST_CELL
                            ? text.substring(0, LONGEST_CELL - CUT.length()) + CUT
                            : text);
            cell.setCellStyle(wrapped);
        }
    }

    private static int width(ReportTable table, int column) {
        var longest =
                table.rows().stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        return Math.clamp(
                Math.max(longest, table.columns().get(column).title().length()) + 2,
                NARROWEST,
                WIDEST);
    }

    /// Returns a name that Excel takes for a sheet, and that no other sheet has.
    private String name(String title) {
        var safe = WorkbookUtil.createSafeSheetName(title.isBlank() ? "1" : title);
        var name = safe;
        for (var number = 2; !names.add(name.toLowerCase(Locale.ROOT)); number++) {
            var end = " " + number;
            name = safe.substring(0, Math.min(safe.length(), LONGEST_NAME - end.length())) + end;
        }
        return name;
    }

    private static byte[] atOneMoment(byte[] archive) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(archive));
                var out = new ZipOutputStream(bytes)) {
            for (var part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                var entry = new ZipEntry(part.getName());
                entry.setTimeLocal(MOMENT);
                out.putNextEntry(entry);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}

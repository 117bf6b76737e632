package fr.verbatim.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.report.tree.Block;
import fr.verbatim.report.tree.Report;
import fr.verbatim.report.tree.ReportTable;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

class XlsxFormatTest {

    private static Report report(ReportTable... tables) {
        return new Report(
                "T",
                List.of(),
                Locale.FRENCH,
                LocalDate.of(2026, 3, 1),
                "Anne",
                List.<Block>of(tables),
                List.of());
    }

    private static XSSFWorkbook written(ReportTable... tables) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(ReportFormat.XLSX.render(report(tables))));
    }

    private static ReportTable table(String title, String word, String number) {
        return ReportTable.ofNumbers(
                title, List.of("Mot", "Taux"), List.of(List.of(word, number)), "Note");
    }

    @Test
    void wordsAreNeverFormulasAndNumbersAreNumbers() throws IOException {
        try (var workbook = written(table("A", "=1+1", "1\u202f234,5"))) {
            var row = workbook.getSheet("A").getRow(1);
            assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=1+1");
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(1234.5);
            assertThat(workbook.getSheet("A").getRow(3).getCell(0).getStringCellValue())
                    .isEqualTo("Note");
        }
    }

    @Test
    void eachTableHasASheetOfItsOwnName() throws IOException {
        var title = "Passages par modalité de la variable fonction";
        try (var workbook =
                written(
                        table(title, "a", "–"),
                        table(title, "b", "2"),
                        table("a/b:c*?[d]", "c", "3"),
                        table("", "d", "4"))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(4);
            assertThat(workbook.getSheetName(0)).hasSizeLessThanOrEqualTo(31);
            assertThat(workbook.getSheetName(1)).endsWith(" 2").hasSizeLessThanOrEqualTo(31);
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("–");
        }
    }

    @Test
    void whatExcelCannotHoldIsCutAndSaysSo() throws IOException {
        try (var workbook = written(table("A", "x".repeat(40_000), "1"))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .hasSize(32_767)
                    .endsWith("x […]");
        }
    }

    @Test
    void equalReportsGiveEqualBytes() {
        assertThat(ReportFormat.XLSX.render(report(table("A", "mot", "1"))))
                .isEqualTo(ReportFormat.XLSX.render(report(table("A", "mot", "1"))));
    }
}

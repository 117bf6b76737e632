import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;

/// Excel workbooks of one sheet of text.
final class Spreadsheet {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE =
            "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private Spreadsheet() {}

    /// Returns the workbook of the rows, the first of which has the heads.
    static byte[] of(String sheet, List<List<String>> rows) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" \
                ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Override PartName="/xl/workbook.xml" ContentType="%1$ssheet.main+xml"/>\
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%1$sworksheet+xml"/>\
                </Types>\
                """
                        .formatted(TYPE));
        parts.put("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                """
                <workbook xmlns="%s" xmlns:r="%s"><sheets>\
                <sheet name="%s" sheetId="1" r:id="r1"/></sheets></workbook>\
                """
                        .formatted(MAIN, RELATIONS, Archive.escaped(sheet)));
        parts.put("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
        var cells = new StringBuilder();
        for (var row : rows) {
            cells.append("<row>");
            for (var cell : row) {
                cells.append("<c t=\"inlineStr\"><is><t>")
                        .append(Archive.escaped(cell))
                        .append("</t></is></c>");
            }
            cells.append("</row>");
        }
        parts.put(
                "xl/worksheets/sheet1.xml",
                """
                <worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>\
                """
                        .formatted(MAIN, cells));
        return Archive.of(parts);
    }

    private static String relation(String kind, String target) {
        return """
        <Relationships xmlns="%s">\
        <Relationship Id="r1" Type="%s/%s" Target="%s"/></Relationships>\
        """
                .formatted(PACKAGE, RELATIONS, kind, target);
    }
}

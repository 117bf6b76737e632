package fr.verbatim.report.format;

import fr.verbatim.report.tree.Report;

/// Writes a report as a DOCX file for Word and LibreOffice. Confined to one thread.
///
/// Each quotation's exact words stand in a bookmark that names it. The date in the file's
/// properties is the report's, so that equal reports give equal bytes.
final class DocxFormat {
    private static final String WORD =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final Report report;

    DocxFormat(Report report) {
        this.report = report;
    }

    byte[] render() {
        var language = report.language().getLanguage().equals("en") ? "en-GB" : "fr-FR";
        return new DocxPackage()
                .with(
                        "word/styles.xml",
                        Resources.text("docx/styles.xml").replace("fr-FR", language))
                .with("word/footer1.xml", footer())
                .with("word/document.xml", new DocxBody(report).toXml())
                .with("docProps/core.xml", properties(language))
                .toBytes();
    }

    private String footer() {
        var xml = Markup.xml().open("w:ftr", "xmlns:w", WORD);
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Footer").close();
        run(xml, shortened(report.title()));
        xml.open("w:r").empty("w:tab").close();
        field(xml, "PAGE");
        run(xml, " / ");
        field(xml, "NUMPAGES");
        return xml.close().close().toString();
    }

    private static String shortened(String title) {
        var room = 80;
        return title.codePointCount(0, title.length()) <= room
                ? title
                : title.substring(0, title.offsetByCodePoints(0, room)) + "…";
    }

    private static void run(Markup xml, String text) {
        xml.open("w:r").element("w:t", text, "xml:space", "preserve").close();
    }

    private static void field(Markup xml, String instruction) {
        xml.open("w:fldSimple", "w:instr", instruction);
        run(xml, "1");
        xml.close();
    }

    private String properties(String language) {
        var moment = report.date() + "T00:00:00Z";
        return Markup.xml()
                .open(
                        "cp:coreProperties",
                        "xmlns:cp",
                        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:dcterms",
                        "http://purl.org/dc/terms/",
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance")
                .element("dc:title", report.title())
                .element("dc:creator", report.author())
                .element("dc:language", language)
                .element("dcterms:created", moment, "xsi:type", "dcterms:W3CDTF")
                .element("dcterms:modified", moment, "xsi:type", "dcterms:W3CDTF")
                .close()
                .toString();
    }
}

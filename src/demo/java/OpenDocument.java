import java.io.IOException;
import java.util.LinkedHashMap;

/// OpenDocument text: headings, the header as plain lines. The label of a turn stands before its
/// words, or on a line of its own without any mark.
final class OpenDocument {

    private static final String DATE = "dd/MM/uuuu";
    private static final String NAMESPACES =
            """
            xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
             xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
             xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
             xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
             office:version="1.3\"\
            """
                    .replace("\n", "");

    private OpenDocument() {}

    static byte[] interview(FieldText text, FieldText.Labels labels) throws IOException {
        return file(text, labels, false);
    }

    /// An interview whose labels stand alone on their line.
    static byte[] onLines(FieldText text, FieldText.Labels labels) throws IOException {
        return file(text, labels, true);
    }

    static byte[] note(FieldText text) throws IOException {
        return file(text, new FieldText.Labels("", "", ""), false);
    }

    private static byte[] file(FieldText text, FieldText.Labels labels, boolean onLines)
            throws IOException {
        var parts = new LinkedHashMap<String, String>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put("META-INF/manifest.xml", manifest());
        parts.put("styles.xml", styles());
        parts.put("content.xml", content(text, labels, onLines));
        return Archive.of(parts);
    }

    private static String content(FieldText text, FieldText.Labels labels, boolean onLines) {
        var body = new StringBuilder();
        body.append(heading(1, text.title()));
        text.headerLines(DATE).forEach(it -> body.append(paragraph("Header", it)));
        body.append(paragraph("Header", ""));
        for (var block : text.blocks()) {
            switch (block) {
                case FieldText.Block.Heading(var heading) -> body.append(heading(2, heading));
                case FieldText.Block.Written(var written) ->
                        body.append(paragraph("Text_20_body", written));
                case FieldText.Block.Turn(var voice, var speech) -> {
                    if (onLines) {
                        body.append(paragraph("Text_20_body", labels.of(voice)));
                    }
                    var label = onLines ? "" : labels.of(voice) + "\u00A0: ";
                    body.append(paragraph("Text_20_body", label + speech.getFirst()));
                    speech.subList(1, speech.size())
                            .forEach(it -> body.append(paragraph("Text_20_body", it)));
                }
            }
        }
        return "<office:document-content %s><office:body><office:text>%s</office:text></office:body></office:document-content>"
                .formatted(NAMESPACES, body);
    }

    private static String heading(int level, String text) {
        return "<text:h text:style-name=\"Heading_20_%d\" text:outline-level=\"%d\">%s</text:h>\n"
                .formatted(level, level, Archive.escaped(text));
    }

    private static String paragraph(String style, String text) {
        return "<text:p text:style-name=\"%s\">%s</text:p>\n"
                .formatted(style, Archive.escaped(text));
    }

    private static String manifest() {
        return """
        <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
        <manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>
        <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
        <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
        </manifest:manifest>
        """;
    }

    private static String styles() {
        return """
        <office:document-styles %s><office:styles>
        <style:default-style style:family="paragraph"><style:paragraph-properties fo:line-height="120%%"/>
        <style:text-properties fo:font-family="Liberation Serif" fo:font-size="12pt" fo:language="fr" fo:country="FR"/></style:default-style>
        <style:style style:name="Standard" style:family="paragraph" style:class="text"/>
        <style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph" style:parent-style-name="Standard">
        <style:paragraph-properties fo:margin-bottom="0.25cm"/></style:style>
        <style:style style:name="Header" style:display-name="En-tête d’entretien" style:family="paragraph" style:parent-style-name="Standard">
        <style:text-properties fo:font-size="11pt" fo:color="#444444"/></style:style>
        <style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1">
        <style:paragraph-properties fo:margin-bottom="0.4cm" fo:keep-with-next="always"/>
        <style:text-properties fo:font-size="16pt" fo:font-weight="bold"/></style:style>
        <style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="2">
        <style:paragraph-properties fo:margin-top="0.6cm" fo:margin-bottom="0.25cm" fo:keep-with-next="always"/>
        <style:text-properties fo:font-size="13pt" fo:font-weight="bold"/></style:style>
        </office:styles>
        <office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2.5cm" fo:margin-bottom="2.5cm" fo:margin-left="2.5cm" fo:margin-right="2.5cm"/></style:page-layout></office:automatic-styles>
        <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles>
        </office:document-styles>
        """
                .formatted(NAMESPACES);
    }
}

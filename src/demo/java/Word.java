import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// Word documents, as people lay out a text: with a boxed header and labels in bold, the same read
/// again by somebody who tracked changes and commented, without any style and with running times,
/// with times as f4 writes them, with the names and minutes of a meeting, with styles and a list.
final class Word {

    private static final String DATE = "d MMMM uuuu";
    private static final String OPENXML =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    static final String MAIN =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String TYPED =
            "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\"/>%s<w:sz w:val=\"21\"/>";
    private static final long PAUSE_MS = 1_600;

    private Word() {}

    /// An interview under a boxed header, `Label :` in bold at the head of each turn.
    static byte[] boxed(FieldText text, FieldText.Labels labels) throws IOException {
        var body = new StringBuilder();
        body.append(styled("Heading1", text.title()));
        body.append(box(text));
        for (var block : text.blocks()) {
            switch (block) {
                case FieldText.Block.Heading(var heading) ->
                        body.append(
                                paragraph(
                                        "<w:keepNext/><w:spacing w:before=\"280\"/>",
                                        run("<w:b/>", heading)));
                case FieldText.Block.Written(var written) ->
                        body.append(paragraph("", run("", written)));
                case FieldText.Block.Turn(var voice, var speech) -> {
                    var label = run("<w:b/>", labels.of(voice) + "\u00A0:");
                    body.append(paragraph("", label + run("", " " + speech.getFirst())));
                    speech.subList(1, speech.size())
                            .forEach(it -> body.append(paragraph("", run("", it))));
                }
            }
        }
        return document(body.toString(), Map.of("styles", styles()));
    }

    /// The same, read again: where a word had not been understood it has been added since, with
    /// changes tracked, and three remarks stand beside the text.
    static byte[] reviewed(FieldText text, FieldText.Labels labels) throws IOException {
        var body = new StringBuilder();
        body.append(styled("Heading1", text.title()));
        body.append(box(text));
        var review = new Review();
        for (var block : text.blocks()) {
            switch (block) {
                case FieldText.Block.Heading(var heading) ->
                        body.append(styled("Heading2", heading));
                case FieldText.Block.Written(var written) ->
                        body.append(paragraph("", run("", written)));
                case FieldText.Block.Turn(var voice, var speech) -> {
                    var label = run("<w:b/>", labels.of(voice) + "\u00A0:");
                    body.append(paragraph("", label + review.runs(" " + speech.getFirst())));
                    speech.subList(1, speech.size())
                            .forEach(it -> body.append(paragraph("", review.runs(it))));
                }
            }
        }
        return document(body.toString(), Map.of("styles", styles(), "comments", review.comments()));
    }

    /// An interview with `#00:01:02-3#` at the end of each turn, as f4 writes the time.
    static byte[] withTimes(FieldText text, FieldText.Labels labels) throws IOException {
        var body = new StringBuilder();
        body.append(styled("Heading1", text.title()));
        text.headerLines(DATE).forEach(it -> body.append(paragraph("", run("", it))));
        var now = 1_300L;
        for (var block : text.blocks()) {
            switch (block) {
                case FieldText.Block.Heading(var heading) ->
                        body.append(styled("Heading2", heading));
                case FieldText.Block.Written(var written) ->
                        body.append(paragraph("", run("", written)));
                case FieldText.Block.Turn(var voice, var speech) -> {
                    now += Pace.milliseconds(String.join(" ", speech)) + PAUSE_MS;
                    var time =
                            " #%02d:%02d:%02d-%d#"
                                    .formatted(
                                            now / 3_600_000,
                                            now / 60_000 % 60,
                                            now / 1_000 % 60,
                                            now / 100 % 10);
                    for (int i = 0; i < speech.size(); i++) {
                        var label = i == 0 ? labels.of(voice) + ": " : "";
                        var after = i == speech.size() - 1 ? time : "";
                        body.append(paragraph("", run("", label + speech.get(i) + after)));
                    }
                }
            }
        }
        return document(body.toString(), Map.of("styles", styles()));
    }

    /// The transcript of a meeting: name and minute on a line, the words below.
    static byte[] ofMeeting(FieldText text, FieldText.Labels labels) throws IOException {
        var body = new StringBuilder();
        body.append(styled("Heading1", text.title()));
        text.headerLines(DATE).forEach(it -> body.append(paragraph("", run("", it))));
        var now = 5_000L;
        for (var block : text.blocks()) {
            switch (block) {
                case FieldText.Block.Heading(var heading) ->
                        body.append(styled("Heading2", heading));
                case FieldText.Block.Written(var written) ->
                        body.append(paragraph("", run("", written)));
                case FieldText.Block.Turn(var voice, var speech) -> {
                    body.append(paragraph("", run("", labels.of(voice) + "   " + minutes(now))));
                    speech.forEach(it -> body.append(paragraph("", run("", it))));
                    now += Pace.milliseconds(String.join(" ", speech)) + PAUSE_MS;
                }
            }
        }
        return document(body.toString(), Map.of("styles", styles()));
    }

    /// An interview without any style: `[Label] (0:02 - 0:34)` on a line of its own, times typed by
    /// hand, the words below, a blank paragraph after each.
    static byte[] bare(FieldText text, FieldText.Labels labels) throws IOException {
        var body = new StringBuilder();
        body.append(typed("<w:b/>", text.title()));
        text.headerLines(DATE)
                .forEach(it -> body.append(paragraph("", run(TYPED.formatted(""), it))));
        body.append(paragraph("", ""));
        var now = 2_000L;
        var turns = 0;
        for (var block : text.blocks()) {
            switch (block) {
                case FieldText.Block.Heading(var heading) -> body.append(typed("<w:b/>", heading));
                case FieldText.Block.Written(var written) -> body.append(typed("", written));
                case FieldText.Block.Turn(var voice, var speech) -> {
                    var end = now + Pace.milliseconds(String.join(" ", speech));
                    var time = typedTimes(now, end, turns++);
                    body.append(
                            paragraph(
                                    "",
                                    run(TYPED.formatted(""), "[" + labels.of(voice) + "]" + time)));
                    speech.forEach(it -> body.append(typed("", it)));
                    now = end + PAUSE_MS;
                }
            }
        }
        return document(body.toString(), Map.of());
    }

    /// A note with styles: title, headings, and the people present as a list.
    static byte[] report(FieldText text) throws IOException {
        var body = new StringBuilder();
        body.append(styled("Heading1", text.title()));
        for (var field : text.header().keySet()) {
            var label = run("<w:b/>", FieldText.name(field) + "\u00A0:");
            if (field.equals("présents")) {
                body.append(paragraph("<w:pStyle w:val=\"Header\"/><w:keepNext/>", label));
                Arrays.stream(text.value(field, DATE).split(" ; "))
                        .forEach(it -> body.append(styled("ListBullet", it)));
            } else {
                body.append(
                        paragraph(
                                "<w:pStyle w:val=\"Header\"/>",
                                label + run("", " " + text.value(field, DATE))));
            }
        }
        body.append(paragraph("<w:pStyle w:val=\"Header\"/>", ""));
        for (var block : text.blocks()) {
            switch (block) {
                case FieldText.Block.Heading(var heading) ->
                        body.append(styled("Heading2", heading));
                case FieldText.Block.Written(var written) ->
                        body.append(paragraph("", run("", written)));
                case FieldText.Block.Turn(_, var speech) ->
                        speech.forEach(it -> body.append(paragraph("", run("", it))));
            }
        }
        return document(body.toString(), Map.of("styles", styles(), "numbering", numbering()));
    }

    /// Running times as people type them, not always alike; one is forgotten.
    private static String typedTimes(long startMs, long endMs, int turn) {
        var start = minutes(startMs);
        var end = minutes(endMs);
        if (turn == 20) {
            return "";
        }
        return switch (turn % 17) {
            case 5 -> " (%s- %s)".formatted(start, end);
            case 9 -> " (%s – %s)".formatted(start, end);
            case 13 -> " (%s  - %s)".formatted(start, end);
            case 15 -> " (%s - %s)".formatted(start, end.replace(":", ": "));
            default -> " (%s - %s)".formatted(start, end);
        };
    }

    private static String minutes(long ms) {
        return "%d:%02d".formatted(ms / 60_000, ms / 1_000 % 60);
    }

    private static String box(FieldText text) {
        var rows = new StringBuilder();
        for (var field : text.header().keySet()) {
            rows.append("<w:tr>");
            rows.append(cell(2000, run("<w:b/>", FieldText.name(field))));
            rows.append(cell(7072, run("", text.value(field, DATE))));
            rows.append("</w:tr>");
        }
        var borders = new StringBuilder();
        for (var side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
            borders.append(
                    "<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"/>"
                            .formatted(side));
        }
        return "<w:tbl><w:tblPr><w:tblW w:w=\"9072\" w:type=\"dxa\"/><w:tblBorders>%s</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"7072\"/></w:tblGrid>%s</w:tbl>"
                        .formatted(borders, rows)
                + paragraph("", "");
    }

    private static String cell(int width, String runs) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr>%s</w:tc>"
                .formatted(width, paragraph("<w:spacing w:before=\"40\" w:after=\"40\"/>", runs));
    }

    private static String typed(String format, String text) {
        return paragraph("", run(TYPED.formatted(format), text)) + paragraph("", "");
    }

    private static String styled(String style, String text) {
        return paragraph("<w:pStyle w:val=\"%s\"/>".formatted(style), run("", text));
    }

    static String paragraph(String properties, String runs) {
        return "<w:p>%s%s</w:p>\n"
                .formatted(properties.isEmpty() ? "" : "<w:pPr>" + properties + "</w:pPr>", runs);
    }

    static String run(String properties, String text) {
        return "<w:r>%s<w:t xml:space=\"preserve\">%s</w:t></w:r>"
                .formatted(
                        properties.isEmpty() ? "" : "<w:rPr>" + properties + "</w:rPr>",
                        Archive.escaped(text));
    }

    /// @param extras the XML of the other parts, by name
    private static byte[] document(String body, Map<String, String> extras) throws IOException {
        var types = new StringBuilder();
        var relations = new StringBuilder();
        for (var part : extras.keySet().stream().sorted().toList()) {
            types.append(override(part));
            relations.append(
                    "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s.xml\"/>"
                            .formatted(part, OFFICE, part, part));
        }
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"%sdocument.main+xml\"/>%s</Types>"
                        .formatted(OPENXML, types));
        parts.put(
                "_rels/.rels",
                relationships(
                        "<Relationship Id=\"document\" Type=\"%sofficeDocument\" Target=\"word/document.xml\"/>"
                                .formatted(OFFICE)));
        parts.put("word/_rels/document.xml.rels", relationships(relations.toString()));
        parts.put(
                "word/document.xml",
                "<w:document %s><w:body>%s<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1417\" w:right=\"1417\" w:bottom=\"1417\" w:left=\"1417\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
                        .formatted(MAIN, body));
        for (var part : extras.keySet().stream().sorted().toList()) {
            parts.put("word/" + part + ".xml", extras.get(part));
        }
        return Archive.of(parts);
    }

    private static String override(String part) {
        return "<Override PartName=\"/word/%s.xml\" ContentType=\"%s%s+xml\"/>"
                .formatted(part, OPENXML, part);
    }

    private static String relationships(String relations) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>"
                .formatted(relations);
    }

    private static String styles() {
        return """
        <w:styles %s>
        <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:after="240"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="280"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="26"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Header"><w:name w:val="En-tête de note"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="40"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="40"/><w:ind w:left="425" w:hanging="283"/></w:pPr></w:style>
        </w:styles>
        """
                .formatted(MAIN);
    }

    private static String numbering() {
        return """
        <w:numbering %s><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="425" w:hanging="283"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
        """
                .formatted(MAIN);
    }
}

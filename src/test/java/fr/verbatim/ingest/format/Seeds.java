package fr.verbatim.ingest.format;

import fr.verbatim.ingest.HostileFiles;
import fr.verbatim.ingest.Samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// One small valid file of each format, from which mutants are made.
final class Seeds {

    private static final Path BASE = Path.of(System.getProperty("verbatim.basedir", "."));

    private static final String DIALOGUE = "E : Vous êtes là ?\nR : Dix-neuf ans [rires].\n";

    private Seeds() {}

    /// Returns the seeds' bytes by their names; written into `folder` first.
    static Map<String, byte[]> all(Path folder) {
        var seeds = new LinkedHashMap<String, byte[]>();
        texts().forEach((name, text) -> put(seeds, Samples.text(folder, name, text)));
        put(seeds, docx(folder));
        put(seeds, odt(folder));
        put(seeds, pptx(folder));
        put(seeds, xlsx(folder));
        put(seeds, epub(folder));
        put(
                seeds,
                Samples.pdf(
                        folder, "a.pdf", new String[] {"**E :", "Bonjour"}, new String[] {"b"}));
        for (var name :
                new String[] {
                    "corpus/observations/O02_barillet_boîte_aux_lettres.html",
                }) {
            put(seeds, BASE.resolve(name));
        }
        return seeds;
    }

    private static void put(Map<String, byte[]> seeds, Path file) {
        try {
            seeds.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("a.txt", "date : 3 mai\n\n" + DIALOGUE.repeat(3) + "8 h 10. Il balaie.\n");
        texts.put(
                "a.md",
                """
                ---
                titre: a
                ---
                # T

                > **E :** _oui_

                - a
                  - b

                |a|b|
                |-|-|
                |1|2|
                """);
        texts.put("a.csv", "locuteur;texte;temps\nE;\"oui ; \"\"non\"\"\";0:01\nR;\"a\nb\";0:02\n");
        texts.put(
                "a.vtt",
                """
                WEBVTT

                NOTE a

                1
                00:00:01.000 --> 00:00:02.000
                <v Zoé>oui <i>là</i></v>

                00:00:03.000 --> 00:00:04.000
                E: non
                """);
        texts.put("a.srt", "1\n00:00:01,000 --> 00:00:02,000\n[SPEAKER_00]: oui\n");
        texts.put(
                "a.rtf",
                "{\\rtf1\\ansi{\\fonttbl{\\f0 A;}}\\b E :\\b0  l\\'e0 \\u233?\\par{\\*\\x a}"
                        + "{\\footnote n}\\trowd\\cellx9 c\\cell\\row}");
        texts.put(
                "a.html",
                "<html><body><h1>T</h1><p><b>E :</b> l&agrave;<br>b</p><ul><li>a</ul>"
                        + "<table><tr><td>a<td>b</table></body></html>");
        texts.put(
                "a.trs",
                "<Trans><Speakers><Speaker id=\"a\" name=\"Zoé\"/></Speakers><Section><Turn"
                        + " speaker=\"a b\" startTime=\"0\" endTime=\"2\"><Sync time=\"0\"/><Who"
                        + " nb=\"1\"/>oui<Event desc=\"rire\"/><Who"
                        + " nb=\"2\"/>non</Turn></Section></Trans>");
        texts.put(
                "a.eaf",
                "<ANNOTATION_DOCUMENT><TIME_ORDER><TIME_SLOT TIME_SLOT_ID=\"t\""
                        + " TIME_VALUE=\"1\"/><TIME_SLOT TIME_SLOT_ID=\"u\"/></TIME_ORDER><TIER"
                        + " TIER_ID=\"k\"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID=\"a\""
                        + " TIME_SLOT_REF1=\"t\""
                        + " TIME_SLOT_REF2=\"u\"><ANNOTATION_VALUE>oui</ANNOTATION_VALUE>"
                        + "</ALIGNABLE_ANNOTATION></ANNOTATION></TIER></ANNOTATION_DOCUMENT>");
        texts.put(
                "tei.xml",
                "<TEI><teiHeader><person"
                    + " xml:id=\"a\"><persName>Zoé</persName></person></teiHeader><timeline><when"
                    + " xml:id=\"t\" absolute=\"1\"/></timeline><div><head>a</head><u who=\"#a\""
                    + " start=\"#t\">oui <incident/><seg>b</seg></u></div></TEI>");
        texts.put(
                "a.json",
                "{\"segments\": [{\"start\": 1, \"end\": 2, \"text\": \"oui\", \"words\":"
                    + " [{\"word\": \"oui\", \"speaker\": \"a\"}]}], \"speakers\": [{\"id\": 1}]}");
        texts.put(
                "a.otr",
                "{\"text\": \"<p><span class='timestamp' data-timestamp='1'>0:01</span> E : a"
                        + "</p>\", \"media\": 3}");
        texts.put(
                "a.sonal",
                "<html><script id=\"loc-json\">{[\"\",\"a ?\"]}</script><div"
                        + " id=\"contenuText\"><span class=\"lblseg\" data-deb=\"1\""
                        + " data-loc=\"1\"><span class=\"cat_001\">oui</span></span></div>");
        texts.put(
                "noscribe.html",
                "<html><body><p>titre</p><p><a name=\"ts_0_9_S00\">S00: oui &amp;"
                        + " //</a></p></body>");
        texts.put(
                "a.cha",
                """
                @Begin
                @Participants:\tENQ Zoé Interviewer
                *ENQ:\toui .\0250_900\025
                %mor:\tx
                @End
                """);
        texts.put(
                "a.TextGrid",
                """
                File type = "ooTextFile"
                Object class = "TextGrid"

                xmin = 0
                xmax = 2
                tiers? <exists>
                size = 1
                item []:
                 item [1]:
                 class = "IntervalTier"
                 name = "E"
                 xmin = 0
                 xmax = 2
                 intervals: size = 1
                 intervals [1]:
                 xmin = 0
                 xmax = 2
                 text = "oui, là"
                """);
        texts.put("audacity.txt", "0.0\t1.5\t[[SPEAKER_00]] oui\n2.0\t3.0\t[[SPEAKER_01]] non\n");
        texts.put("whisper.tsv", "start\tend\ttext\n0\t900\toui\n1000\t2000\tnon\n");
        return texts;
    }

    private static Path docx(Path folder) {
        return Samples.docx(
                folder,
                "a.docx",
                "<w:p><w:pPr><w:pStyle"
                    + " w:val=\"Titre1\"/></w:pPr><w:r><w:t>T</w:t></w:r></w:p><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>E"
                    + " :</w:t></w:r><w:r><w:tab/><w:t>oui</w:t><w:footnoteReference"
                    + " w:id=\"1\"/></w:r><w:del><w:r><w:delText>x"
                    + "</w:delText></w:r></w:del></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t>"
                    + "</w:r></w:p></w:tc><w:tc><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
                    + "</w:tc></w:tr></w:tbl><w:p><w:r><w:txbxContent><w:p><w:r><w:t>b</w:t></w:r>"
                    + "</w:p></w:txbxContent></w:r></w:p>",
                Map.of(
                        "word/footnotes.xml",
                        "<w:footnotes WORD><w:footnote"
                                + " w:id=\"1\"><w:p><w:r><w:t>n</w:t></w:r></w:p>"
                                + "</w:footnote></w:footnotes>",
                        "word/comments.xml",
                        "<w:comments WORD><w:comment w:author=\"Z\""
                                + " w:id=\"1\"><w:p><w:r><w:t>c</w:t>"
                                + "</w:r></w:p></w:comment></w:comments>",
                        "word/styles.xml",
                        "<w:styles WORD><w:style w:styleId=\"Titre1\"><w:name w:val=\"heading 1\"/>"
                                + "<w:rPr><w:b/></w:rPr></w:style></w:styles>"));
    }

    private static Path odt(Path folder) {
        return Samples.odt(
                folder,
                "a.odt",
                "<style:style style:name=\"G\"><style:text-properties fo:font-weight=\"bold\"/>"
                        + "</style:style>",
                "<text:tracked-changes><text:deletion><text:p>x</text:p></text:deletion></text:tracked-changes><text:h"
                    + " text:outline-level=\"1\">T</text:h><text:p><text:span"
                    + " text:style-name=\"G\">E :</text:span> oui<text:s text:c=\"3\"/>"
                    + "<text:note><text:note-citation>1</text:note-citation><text:note-body>"
                    + "<text:p>n</text:p></text:note-body></text:note><office:annotation>"
                    + "<dc:creator>Z</dc:creator><text:p>c</text:p></office:annotation></text:p>"
                    + "<text:list><text:list-item><text:p>a</text:p></text:list-item></text:list>"
                    + "<table:table><table:table-row><table:table-cell><text:p>a</text:p>"
                    + "</table:table-cell></table:table-row></table:table>");
    }

    private static Path pptx(Path folder) {
        var parts = new LinkedHashMap<>(HostileFiles.presentation());
        parts.put(
                "ppt/slides/slide1.xml",
                "<p:sld xmlns:p=\"p\" xmlns:a=\"a\"><p:sp><p:nvPr><p:ph"
                    + " type=\"title\"/></p:nvPr><p:txBody><a:p><a:pPr lvl=\"1\"/><a:r><a:rPr"
                    + " b=\"1\"/><a:t>a</a:t></a:r><a:br/>"
                    + "</a:p></p:txBody></p:sp><a:tbl><a:tr><a:tc><a:txBody><a:p><a:r><a:t>b</a:t>"
                    + "</a:r></a:p></a:txBody></a:tc></a:tr></a:tbl></p:sld>");
        return Samples.zip(folder, "a.pptx", parts);
    }

    private static Path xlsx(Path folder) {
        var parts = HostileFiles.workbook();
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet"
                    + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row"
                    + " r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>nom</t></is></c><c"
                    + " r=\"B1\"><v>3</v></c></row></sheetData></worksheet>");
        return Samples.zip(folder, "a.xlsx", parts);
    }

    private static Path epub(Path folder) {
        var parts = HostileFiles.book();
        parts.put("chapitre.xhtml", "<html><body><h1>T</h1><p>a <b>b</b></p></body></html>");
        return Samples.zip(folder, "a.epub", parts);
    }
}

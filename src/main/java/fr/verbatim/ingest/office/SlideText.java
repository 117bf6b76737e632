package fr.verbatim.ingest.office;

import fr.verbatim.corpus.Paragraph;
import fr.verbatim.ingest.reading.Assembly;
import fr.verbatim.ingest.reading.Run;
import fr.verbatim.ingest.xml.Xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;

/// Appends the text of a slide, shape by shape. Confined to one part.
///
/// A paragraph of a title is a heading. One of the body has a bullet unless it says that it has
/// none; one of a free box has one only when it says so.
final class SlideText {

    private static final Set<String> TITLES = Set.of("title", "ctrTitle");
    private static final Set<String> ASIDE = Set.of("sldNum", "dt", "ftr", "hdr", "sldImg");
    private static final Set<String> BULLETS = Set.of("buChar", "buAutoNum", "buBlip");

    private final Assembly assembly;
    private final Run.Builder words = new Run.Builder();
    private final List<Run> cell = new ArrayList<>();
    private String placeholder = "";
    private boolean inCell;
    private boolean bold;
    private boolean italic;
    private boolean bullet;
    private int level;

    SlideText(Assembly assembly) {
        this.assembly = assembly;
    }

    void read(Xml xml) {
        for (var event = xml.next(); event >= 0; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                begin(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(xml.name());
            }
        }
    }

    private void begin(Xml xml) {
        switch (xml.name()) {
            case "Fallback" -> xml.skip();
            case "sp", "graphicFrame" -> placeholder = "";
            case "ph" -> placeholder = xml.attribute("type", "body");
            case "txBody" -> {
                if (ASIDE.contains(placeholder)) {
                    xml.skip();
                }
            }
            case "tbl" -> assembly.beginTable();
            case "tr" -> assembly.beginRow();
            case "tc" -> inCell = true;
            case "p" -> {
                level = 0;
                bullet = isBody();
            }
            case "pPr" -> level = number(xml.attribute("lvl", "0"));
            case "buNone" -> bullet = false;
            case "rPr" -> {
                bold = xml.attribute("b", "0").matches("1|true");
                italic = xml.attribute("i", "0").matches("1|true");
            }
            case "r", "fld" -> {
                bold = false;
                italic = false;
            }
            case "br" -> words.append("\n", false, false);
            case "t" -> words.append(xml.skip(), bold, italic);
            default -> bullet |= BULLETS.contains(xml.name());
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> paragraph();
            case "tc" -> {
                assembly.cell(cell);
                cell.clear();
                inCell = false;
            }
            case "tbl" -> assembly.endTable();
            default -> {
                // Other elements only wrapped words.
            }
        }
    }

    private void paragraph() {
        var run = words.take().stripped();
        if (run.text().isEmpty()) {
            return;
        }
        if (inCell) {
            cell.add(run);
        } else if (TITLES.contains(placeholder)) {
            assembly.paragraph(run, Paragraph.Style.HEADING, 1);
        } else if (bullet) {
            assembly.paragraph(run, Paragraph.Style.LIST_ITEM, level + 1);
        } else {
            assembly.paragraph(run, Paragraph.Style.BODY, 0);
        }
    }

    private boolean isBody() {
        return placeholder.equals("body") || placeholder.equals("obj");
    }

    private static int number(String written) {
        return written.matches("[0-8]") ? Integer.parseInt(written) : 0;
    }
}

package fr.verbatim.ingest.office;

import fr.verbatim.ingest.reading.HeadingNames;
import fr.verbatim.ingest.xml.Xml;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;

/// What the styles of a docx file say of headings, lists, bold and italics. Immutable once read.
final class DocxStyles {

    private static final int LONGEST_CHAIN = 20;

    private final Map<String, Style> styles = new HashMap<>();

    /// @param basedOn the identifier of the style it takes from
    /// @param heading the depth of a heading, from 1; 0 when it is none
    /// @param bold null when it says nothing
    private record Style(
            @Nullable String basedOn,
            int heading,
            boolean list,
            @Nullable Boolean bold,
            @Nullable Boolean italic) {}

    static DocxStyles of(Archive archive, String part) {
        var styles = new DocxStyles();
        archive.xml(part)
                .ifPresent(
                        xml -> {
                            try (xml) {
                                styles.read(xml);
                            }
                        });
        return styles;
    }

    private void read(Xml xml) {
        for (var event = xml.next(); event >= 0; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("style")) {
                style(xml);
            }
        }
    }

    private void style(Xml xml) {
        var id = xml.attribute("styleId", "");
        String basedOn = null;
        var heading = 0;
        var list = false;
        Boolean bold = null;
        Boolean italic = null;
        for (var event = xml.next(); event >= 0; event = xml.next()) {
            if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("style")) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "name" ->
                        heading = Math.max(heading, HeadingNames.level(xml.attribute("val", "")));
                case "basedOn" -> basedOn = xml.attribute("val");
                case "outlineLvl" -> heading = outline(xml.attribute("val", ""));
                case "numPr" -> list = true;
                case "b" -> bold = xml.isOn();
                case "i" -> italic = xml.isOn();
                default -> {
                    // The other properties of a style do not matter to a transcript.
                }
            }
        }
        styles.put(id, new Style(basedOn, heading, list, bold, italic));
    }

    /// Levels count from 0; 9 means body text.
    static int outline(String value) {
        return value.matches("[0-8]") ? Integer.parseInt(value) + 1 : 0;
    }

    int heading(@Nullable String id) {
        var style = find(id);
        for (var i = 0; style != null && i < LONGEST_CHAIN; i++) {
            if (style.heading() > 0) {
                return style.heading();
            }
            style = find(style.basedOn());
        }
        return 0;
    }

    boolean list(@Nullable String id) {
        var style = find(id);
        for (var i = 0; style != null && i < LONGEST_CHAIN; i++) {
            if (style.list()) {
                return true;
            }
            style = find(style.basedOn());
        }
        return false;
    }

    boolean bold(@Nullable String id) {
        var style = find(id);
        for (var i = 0; style != null && i < LONGEST_CHAIN; i++) {
            if (style.bold() != null) {
                return style.bold();
            }
            style = find(style.basedOn());
        }
        return false;
    }

    boolean italic(@Nullable String id) {
        var style = find(id);
        for (var i = 0; style != null && i < LONGEST_CHAIN; i++) {
            if (style.italic() != null) {
                return style.italic();
            }
            style = find(style.basedOn());
        }
        return false;
    }

    private @Nullable Style find(@Nullable String id) {
        return id == null ? null : styles.get(id);
    }
}

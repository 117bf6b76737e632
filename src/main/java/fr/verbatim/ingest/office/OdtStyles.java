package fr.verbatim.ingest.office;

import fr.verbatim.ingest.xml.Xml;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;

/// What the styles of an odt file say of bold and italics. Filled while its parts are read;
/// confined to one thread.
final class OdtStyles {

    private static final int LONGEST_CHAIN = 20;

    private final Map<String, Style> styles = new HashMap<>();

    /// @param parent the name of the style it takes from
    /// @param bold null when it says nothing
    private record Style(
            @Nullable String parent, @Nullable Boolean bold, @Nullable Boolean italic) {}

    /// Reads every style of a part.
    void read(Archive archive, String part) {
        archive.xml(part)
                .ifPresent(
                        xml -> {
                            try (xml) {
                                for (var event = xml.next(); event >= 0; event = xml.next()) {
                                    if (event == XMLStreamConstants.START_ELEMENT
                                            && xml.name().equals("style")) {
                                        style(xml);
                                    }
                                }
                            }
                        });
    }

    /// Reads the style that has just begun.
    void style(Xml xml) {
        var name = xml.attribute("name", "");
        var parent = xml.attribute("parent-style-name");
        Boolean bold = null;
        Boolean italic = null;
        for (var event = xml.next(); event >= 0; event = xml.next()) {
            if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("style")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("text-properties")) {
                var weight = xml.attribute("font-weight");
                var slant = xml.attribute("font-style");
                bold = weight == null ? bold : Boolean.valueOf(isBold(weight));
                italic = slant == null ? italic : Boolean.valueOf(!slant.equals("normal"));
            }
        }
        styles.put(name, new Style(parent, bold, italic));
    }

    private static boolean isBold(String weight) {
        return weight.equals("bold") || weight.matches("[6-9]00");
    }

    /// Returns whether text in this style is bold, where what surrounds it is `otherwise`.
    boolean bold(@Nullable String name, boolean otherwise) {
        var style = find(name);
        for (var i = 0; style != null && i < LONGEST_CHAIN; i++) {
            if (style.bold() != null) {
                return style.bold();
            }
            style = find(style.parent());
        }
        return otherwise;
    }

    /// Returns whether text in this style is italic, where what surrounds it is `otherwise`.
    boolean italic(@Nullable String name, boolean otherwise) {
        var style = find(name);
        for (var i = 0; style != null && i < LONGEST_CHAIN; i++) {
            if (style.italic() != null) {
                return style.italic();
            }
            style = find(style.parent());
        }
        return otherwise;
    }

    private @Nullable Style find(@Nullable String name) {
        return name == null ? null : styles.get(name);
    }
}

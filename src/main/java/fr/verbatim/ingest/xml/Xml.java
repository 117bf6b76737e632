package fr.verbatim.ingest.xml;

import fr.verbatim.ingest.reading.DocumentUnreadable;

import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.io.Reader;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Walks through XML, by local names: the two editions of docx, and the generations of TEI, differ
/// by their namespaces.
///
/// Definitions of entities are never read, and references to them never followed. Confined to one
/// thread.
public final class Xml implements AutoCloseable {

    /// Nobody nests tables a thousand deep.
    private static final int DEEPEST = 2_000;

    private final String file;
    private final XMLStreamReader reader;
    private int depth;
    private int entities;

    private Xml(String file, XMLStreamReader reader) {
        this.file = file;
        this.reader = reader;
    }

    /// Opens bytes, in the encoding that they declare.
    ///
    /// @param file the name of the file, for messages
    public static Xml of(String file, InputStream in) {
        try {
            return new Xml(file, factory().createXMLStreamReader(in));
        } catch (XMLStreamException e) {
            throw DocumentUnreadable.damaged(file, e);
        }
    }

    /// Opens characters, whatever encoding they declare.
    ///
    /// @param file the name of the file, for messages
    public static Xml of(String file, Reader in) {
        try {
            return new Xml(file, factory().createXMLStreamReader(in));
        } catch (XMLStreamException e) {
            throw DocumentUnreadable.damaged(file, e);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // The JDK allows 200; nested tables of a real document go deeper than one thinks.
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        return factory;
    }

    /// Goes to the next event and returns its kind, one of [XMLStreamConstants]; -1 at the end.
    public int next() {
        try {
            if (!reader.hasNext()) {
                return -1;
            }
            var event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.ENTITY_REFERENCE -> entities++;
                default -> {
                    // Text, comments and the rest change nothing here.
                }
            }
            if (depth > DEEPEST) {
                throw new DocumentUnreadable("ingest.too-deep", file);
            }
            return event;
        } catch (XMLStreamException e) {
            throw DocumentUnreadable.damaged(file, e);
        }
    }

    public String name() {
        return reader.getLocalName();
    }

    public String text() {
        return reader.getText();
    }

    /// Returns the number of references that were not followed.
    public int entities() {
        return entities;
    }

    public @Nullable String attribute(String localName) {
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(localName)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /// Returns the identity of the relation that this element refers to, `r:id`, which may stand
    /// beside an `id` of its own; empty when it refers to none.
    public String relation() {
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            var namespace = reader.getAttributeNamespace(i);
            if (reader.getAttributeLocalName(i).equals("id")
                    && namespace != null
                    && namespace.endsWith("/relationships")) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    public String attribute(String localName, String otherwise) {
        var value = attribute(localName);
        return value == null ? otherwise : value;
    }

    /// Returns whether the property of this element is on: `<w:b/>` and `<w:b w:val="1"/>` are, `0`
    /// and `false` not.
    public boolean isOn() {
        return switch (attribute("val", "1")) {
            case "0", "false", "off", "none" -> false;
            default -> true;
        };
    }

    /// Leaves out the rest of the element that has just begun; returns its text.
    public String skip() {
        var text = new StringBuilder();
        var end = depth - 1;
        while (depth > end) {
            var event = next();
            if (event < 0) {
                break;
            }
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(text());
            }
        }
        return text.toString();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw DocumentUnreadable.damaged(file, e);
        }
    }
}

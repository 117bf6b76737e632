package fr.verbatim.ingest.transcript;

import fr.verbatim.ingest.xml.Xml;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;

/// What the header and the timeline of a TEI file say of persons, topics and moments. Confined to
/// one thread.
final class TeiHeader {

    private final Transcript transcript;
    private final Map<String, String> persons = new HashMap<>();
    private final Map<String, String> topics = new HashMap<>();
    private final Map<String, Long> moments = new HashMap<>();
    private boolean inMilliseconds;

    TeiHeader(Transcript transcript) {
        this.transcript = transcript;
    }

    /// Returns the topics, by their identifiers.
    Map<String, String> topics() {
        return topics;
    }

    /// Reads to the end of the header.
    void read(Xml xml) {
        for (var event = xml.next(); event >= 0; event = xml.next()) {
            if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("teiHeader")) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.name()) {
                    case "title" -> metadata("titre", xml.skip());
                    case "person", "participant" -> person(xml);
                    case "setting" -> setting(xml);
                    default -> {
                        // The rest describes the publication.
                    }
                }
            }
        }
    }

    private void metadata(String key, String value) {
        var written = value.strip().replaceAll("\\s+", " ");
        if (!written.isEmpty()) {
            transcript.assembly().metadata(key, written);
        }
    }

    private void person(Xml xml) {
        var id = xml.attribute("id", "");
        var name = xml.attribute("n", "");
        var element = xml.name();
        for (var event = xml.next(); event >= 0; event = xml.next()) {
            if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals(element)) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.name()) {
                    case "persName", "name" ->
                            name = firstOf(xml.skip().strip().replaceAll("\\s+", " "), name);
                    case "alt" -> persons.putIfAbsent(xml.attribute("type", ""), id);
                    default -> {
                        // Age and the rest are no name.
                    }
                }
            }
        }
        persons.put(id, firstOf(name, id));
    }

    private static String firstOf(String one, String other) {
        return one.isBlank() ? other : one.strip();
    }

    private void setting(Xml xml) {
        var id = xml.attribute("id", "");
        for (var event = xml.next(); event >= 0; event = xml.next()) {
            if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("setting")) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("activity")) {
                topics.put(id, xml.skip().strip().replaceAll("\\s+", " "));
            }
        }
    }

    /// Reads in which unit the moments that follow are given: seconds, unless it says otherwise.
    void timeline(Xml xml) {
        inMilliseconds = xml.attribute("unit", "s").equals("ms");
    }

    private @Nullable Long duration(String written) {
        return inMilliseconds ? transcript.milliseconds(written) : transcript.seconds(written);
    }

    /// Reads a moment of the timeline: absolute, or after another one.
    void moment(Xml xml) {
        var id = xml.attribute("id", "");
        var absolute = xml.attribute("absolute");
        var interval = xml.attribute("interval");
        if (absolute != null) {
            var clock = Times.clock(absolute);
            put(id, clock == null ? duration(absolute) : clock);
        } else if (interval != null) {
            var since = moments.get(TeiBody.id(xml, "since"));
            var length = duration(interval);
            put(id, length == null ? null : (since == null ? 0 : since) + length);
        }
    }

    private void put(String id, @Nullable Long time) {
        if (time != null) {
            moments.put(id, time);
        }
    }

    @Nullable Long time(String id) {
        return moments.get(id);
    }

    /// Returns the name of whom `who` refers to; the names of several, one after the other.
    String speaker(String who) {
        var names = new ArrayList<String>();
        for (var reference : List.of(who.split("\\s+"))) {
            var id = reference.startsWith("#") ? reference.substring(1) : reference;
            var person = persons.getOrDefault(id, id);
            names.add(persons.getOrDefault(person, person));
        }
        return String.join(", ", names);
    }
}

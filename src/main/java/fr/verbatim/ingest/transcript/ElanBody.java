package fr.verbatim.ingest.transcript;

import fr.verbatim.ingest.xml.Xml;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.xml.stream.XMLStreamConstants;

/// Reads the elements of an `.eaf` file. Confined to one thread.
///
/// A tier that depends on another describes it, word by word or in another language, and is left
/// out; but where the tier above only cuts the recording and has no words, the first tier below it
/// that has some holds what is said.
final class ElanBody {

    private final Transcript transcript;
    private final TimeSlots slots = new TimeSlots();
    private final Map<String, Open> tiers = new LinkedHashMap<>();
    private final Map<String, Annotation> annotations = new HashMap<>();
    private @Nullable Open tier;
    private @Nullable Annotation annotation;

    /// A tier being read.
    private record Open(String id, String participant, String above, List<Annotation> content) {

        boolean hasWords() {
            return content.stream().anyMatch(it -> !it.text.isBlank());
        }
    }

    /// An annotation being read; one that refers to another has its times.
    private static final class Annotation {
        private String from = "";
        private String to = "";
        private String refersTo = "";
        private String text = "";
    }

    ElanBody(Transcript transcript) {
        this.transcript = transcript;
    }

    void read(Xml xml) {
        for (var event = xml.next(); event >= 0; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                begin(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("TIME_ORDER")) {
                slots.interpolate();
            }
        }
    }

    private void begin(Xml xml) {
        switch (xml.name()) {
            case "TIME_SLOT" ->
                    slots.add(
                            xml.attribute("TIME_SLOT_ID", ""),
                            transcript.milliseconds(xml.attribute("TIME_VALUE")));
            case "TIER" -> {
                tier =
                        new Open(
                                xml.attribute("TIER_ID", ""),
                                xml.attribute("PARTICIPANT", "").strip(),
                                xml.attribute("PARENT_REF", ""),
                                new ArrayList<>());
                tiers.put(tier.id, tier);
            }
            case "ALIGNABLE_ANNOTATION" -> {
                var begun = begin(xml.attribute("ANNOTATION_ID", ""));
                begun.from = xml.attribute("TIME_SLOT_REF1", "");
                begun.to = xml.attribute("TIME_SLOT_REF2", "");
            }
            case "REF_ANNOTATION" ->
                    begin(xml.attribute("ANNOTATION_ID", "")).refersTo =
                            xml.attribute("ANNOTATION_REF", "");
            case "ANNOTATION_VALUE" -> {
                if (annotation != null) {
                    annotation.text = xml.skip();
                }
            }
            default -> {
                // Media, vocabularies and properties of tiers say nothing.
            }
        }
    }

    private Annotation begin(String id) {
        var begun = new Annotation();
        annotation = begun;
        annotations.put(id, begun);
        if (tier != null) {
            tier.content.add(begun);
        }
        return begun;
    }

    /// Returns the tiers that hold what is said; tells those that are left out.
    List<Tier> tiers() {
        var spoken = new LinkedHashMap<Open, Tier>();
        for (var root : tiers.values()) {
            if (root.above.isBlank()) {
                var words = root.hasWords() ? root : below(root);
                var speaker =
                        Stream.of(words.participant, root.participant, root.id)
                                .filter(name -> !name.isBlank())
                                .findFirst()
                                .orElse(words.id);
                spoken.put(words, new Tier(words.id, speaker, utterances(words, speaker)));
            }
        }
        for (var left : tiers.values()) {
            if (!spoken.containsKey(left) && left.hasWords()) {
                var tier = new Tier(left.id, left.id, utterances(left, left.id));
                transcript.assembly().removed("ingest.tier-aside", tier.name(), tier.words());
            }
        }
        return List.copyOf(spoken.values());
    }

    private Open below(Open root) {
        return tiers.values().stream()
                .filter(it -> it.above.equals(root.id) && it.hasWords())
                .findFirst()
                .orElse(root);
    }

    private List<Utterance> utterances(Open tier, String speaker) {
        var utterances = new ArrayList<Utterance>();
        for (var said : tier.content) {
            var timed = annotations.getOrDefault(said.refersTo, said);
            utterances.add(
                    new Speech()
                            .words(said.text)
                            .take(speaker, slots.time(timed.from), slots.time(timed.to)));
        }
        return utterances;
    }
}

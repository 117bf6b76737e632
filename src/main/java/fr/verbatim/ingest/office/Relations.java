package fr.verbatim.ingest.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLStreamConstants;

/// The parts that a part refers to. Immutable.
///
/// @param targets each part's place in the archive, by the relation's identity
/// @param types each relation's type, by its identity
record Relations(Map<String, String> targets, Map<String, String> types) {

    static Relations of(Archive archive, String part) {
        var slash = part.lastIndexOf('/');
        var folder = part.substring(0, slash + 1);
        var targets = new LinkedHashMap<String, String>();
        var types = new LinkedHashMap<String, String>();
        var name = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        archive.xml(name)
                .ifPresent(
                        xml -> {
                            try (xml) {
                                for (var event = xml.next(); event >= 0; event = xml.next()) {
                                    if (event == XMLStreamConstants.START_ELEMENT
                                            && xml.name().equals("Relationship")) {
                                        var id = xml.attribute("Id", "");
                                        var target = xml.attribute("Target", "");
                                        targets.put(id, resolve(folder, target));
                                        types.put(id, xml.attribute("Type", ""));
                                    }
                                }
                            }
                        });
        return new Relations(targets, types);
    }

    private static String resolve(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        var parts = new ArrayList<>(List.of(folder.split("/", -1)));
        parts.removeLast();
        for (var step : target.split("/", -1)) {
            if (step.equals("..") && !parts.isEmpty()) {
                parts.removeLast();
            } else {
                parts.add(step);
            }
        }
        return String.join("/", parts);
    }

    Optional<String> target(String id) {
        return Optional.ofNullable(targets.get(id));
    }

    List<String> ofTypes(String... endings) {
        return types.entrySet().stream()
                .filter(type -> List.of(endings).stream().anyMatch(type.getValue()::endsWith))
                .map(type -> targets.getOrDefault(type.getKey(), ""))
                .toList();
    }
}

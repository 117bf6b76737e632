package fr.verbatim.ingest.guide;

import com.networknt.schema.utils.JsonNodes;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A part of a YAML file that knows its line, for messages. Immutable.
///
/// @param node the part
/// @param source the file's name
record YamlPart(JsonNode node, String source) {

    boolean isText() {
        return node.isString();
    }

    /// @throws GuideUnreadable when it is no map of keys
    YamlPart asMap() {
        if (!node.isObject()) {
            throw refusal("ingest.guide-not-a-map");
        }
        return this;
    }

    /// Returns a plain value as text.
    ///
    /// @throws GuideUnreadable when it is none, or blank
    String asText() {
        if (!node.isValueNode() || node.isNull() || node.asString().isBlank()) {
            throw refusal("ingest.guide-not-a-text");
        }
        return node.asString().strip();
    }

    /// @throws GuideUnreadable when a key is none of these
    void allow(List<Set<String>> keys) {
        for (var key : node.propertyNames()) {
            if (keys.stream().noneMatch(names -> names.contains(key))) {
                throw refusal("ingest.guide-unknown-key", key);
            }
        }
    }

    /// Returns the text under one of the keys; empty when there is none.
    String text(Set<String> keys) {
        var value = value(keys);
        return value == null ? "" : value.asText();
    }

    /// @param shown the key to name when it is missing
    /// @throws GuideUnreadable when there is no text under the keys
    String needed(String shown, Set<String> keys) {
        var value = value(keys);
        if (value == null) {
            throw refusal("ingest.guide-key-missing", shown);
        }
        return value.asText();
    }

    /// Returns the parts of the list under one of the keys; empty when there is none.
    ///
    /// @throws GuideUnreadable when what stands there is no list
    List<YamlPart> list(Set<String> keys) {
        var value = value(keys);
        if (value == null) {
            return List.of();
        }
        if (!value.node().isArray()) {
            throw value.refusal("ingest.guide-not-a-list");
        }
        var parts = new ArrayList<YamlPart>();
        value.node().forEach(part -> parts.add(new YamlPart(part, source)));
        return parts;
    }

    private @Nullable YamlPart value(Set<String> keys) {
        for (var key : keys) {
            var value = node.get(key);
            if (value != null && !value.isNull()) {
                return new YamlPart(value, source);
            }
        }
        return null;
    }

    private GuideUnreadable refusal(String key, Object... more) {
        var place = JsonNodes.tokenStreamLocationOf(node);
        var arguments = new ArrayList<Object>();
        arguments.add(source);
        arguments.add(place == null ? 1 : place.getLineNr());
        arguments.addAll(List.of(more));
        return new GuideUnreadable(key, arguments.toArray());
    }
}

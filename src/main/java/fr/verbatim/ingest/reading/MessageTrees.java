package fr.verbatim.ingest.reading;

import fr.verbatim.message.Message;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/// Messages as trees of JSON, and back: their arguments are of several types, which records do not
/// say. Pure functions.
public final class MessageTrees {

    private MessageTrees() {}

    public static ArrayNode toTree(List<Message> messages) {
        var array = JsonNodeFactory.instance.arrayNode();
        messages.forEach(message -> array.add(toTree(message)));
        return array;
    }

    public static ObjectNode toTree(Message message) {
        var tree = JsonNodeFactory.instance.objectNode();
        tree.put("key", message.key());
        var arguments = tree.putArray("arguments");
        for (var argument : message.arguments()) {
            switch (argument) {
                case Message inner -> arguments.add(toTree(inner));
                case Integer number -> arguments.add(number);
                case Long number -> arguments.add(number);
                default -> arguments.add(argument.toString());
            }
        }
        return tree;
    }

    /// Returns the messages of an array; none when there is no array.
    public static List<Message> toMessages(@Nullable JsonNode array) {
        var messages = new ArrayList<Message>();
        if (array != null) {
            array.forEach(tree -> messages.add(toMessage(tree)));
        }
        return messages;
    }

    public static Message toMessage(JsonNode tree) {
        var arguments = new ArrayList<Object>();
        for (var argument : tree.get("arguments")) {
            if (argument.isObject()) {
                arguments.add(toMessage(argument));
            } else if (argument.isInt()) {
                arguments.add(argument.asInt());
            } else if (argument.isNumber()) {
                arguments.add(argument.asLong());
            } else {
                arguments.add(argument.asString());
            }
        }
        return new Message(tree.get("key").asString(), arguments);
    }
}

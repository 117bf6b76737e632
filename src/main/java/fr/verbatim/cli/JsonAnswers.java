package fr.verbatim.cli;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

import fr.verbatim.ingest.ImportResult;
import fr.verbatim.study.Json;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.regex.Pattern;

/// Writes the records of the Java API as JSON, as they are stored, but that messages are sentences
/// in the user's language and what became of a file says so in `outcome`. Immutable.
final class JsonAnswers {

    /// What a terminal would obey, and JSON need not escape.
    private static final Pattern COMMAND =
            Pattern.compile("[\u007F-\u009F\u202A-\u202E\u2066-\u2069]");

    private final JsonMapper mapper;

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "outcome")
    private interface Outcome {}

    JsonAnswers(Words words) {
        this.mapper =
                Json.in(words.locale())
                        .rebuild()
                        .addMixIn(ImportResult.class, Outcome.class)
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build();
    }

    String write(Object records) {
        // Such characters stand only inside strings, where they may be written by their number.
        return COMMAND.matcher(mapper.writeValueAsString(records))
                .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
    }
}

package fr.verbatim.web.http;

import fr.verbatim.study.Json;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.stream.Collectors;

/// Reads the JSON of requests into records, and says in words what is wrong with it.
final class Body {

    private static final int MEGABYTES = 8;
    private static final int LARGEST = MEGABYTES * 1024 * 1024;

    private static final JsonMapper MAPPER =
            Json.MAPPER.rebuild().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private Body() {}

    static <T> T read(Context context, Class<T> type) {
        var bytes = bytes(context);
        if (bytes.length == 0) {
            throw new Refusal(400, "web.no-body");
        }
        try {
            var tree = MAPPER.readTree(bytes);
            if (type.isRecord()) {
                check(tree, type);
            }
            @Nullable T body = MAPPER.treeToValue(tree, type);
            if (body == null) {
                throw new Refusal(400, "web.wrong-body");
            }
            return body;
        } catch (UnrecognizedPropertyException e) {
            throw new Refusal(400, "web.unknown-field", e.getPropertyName());
        } catch (JacksonException e) {
            var field = field(e);
            throw field.isEmpty()
                    ? new Refusal(400, "web.wrong-body")
                    : new Refusal(400, "web.wrong-field", field);
        }
    }

    private static byte[] bytes(Context context) {
        try {
            var bytes = context.bodyInputStream().readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Refusal(413, "web.too-large", MEGABYTES);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String field(JacksonException problem) {
        return problem.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(it -> it != null)
                .collect(Collectors.joining("."));
    }

    /// The mapper takes what is missing for null or 0, even where the record cannot do without; a
    /// missing yes or no is a no.
    private static void check(JsonNode written, Class<?> type) {
        if (!written.isObject()) {
            return;
        }
        for (var component : type.getRecordComponents()) {
            @Nullable JsonNode value = written.get(component.getName());
            if (value == null || value.isNull()) {
                if (isNeeded(component)) {
                    throw new Refusal(400, "web.missing-field", component.getName());
                }
            } else if (component.getType().isRecord()) {
                check(value, component.getType());
            } else if (value.isArray()) {
                value.forEach(one -> checkOne(component, one));
            }
        }
    }

    private static boolean isNeeded(RecordComponent component) {
        return component.getType() != boolean.class
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static void checkOne(RecordComponent component, JsonNode one) {
        if (one.isNull()) {
            throw new Refusal(400, "web.wrong-field", component.getName());
        }
        if (component.getGenericType() instanceof ParameterizedType several
                && several.getActualTypeArguments()[0] instanceof Class<?> type
                && type.isRecord()) {
            check(one, type);
        }
    }
}

package fr.verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.coding.Coder;
import fr.verbatim.web.home.RecentStudies;
import fr.verbatim.web.home.Studies;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The description of the addresses says what the server answers.
class OpenApiTest {

    private static final Path MAIN =
            Path.of(System.getProperty("verbatim.basedir", ""), "src/main");
    private static final Path WEB = MAIN.resolve("java/fr/verbatim/web");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Pattern BODY =
            Pattern.compile("\\.body\\(\\s*(\\w+)(?:\\.(\\w+))?\\.class");

    private final JsonNode described =
            new YAMLMapper().readTree(read(MAIN.resolve("resources/fr/verbatim/web/openapi.yaml")));

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyAddressIsDescribedAndEveryDescribedAddressAnswers() {
        var served =
                Stream.concat(
                                Stream.of("GET /api/events"),
                                Workbench.routes(none()).all().stream()
                                        .map(it -> it.method() + " " + braced(it.path())))
                        .collect(Collectors.toCollection(TreeSet::new));
        var said = new TreeSet<String>();
        described
                .get("paths")
                .forEachEntry(
                        (path, item) ->
                                resolved(item)
                                        .propertyNames()
                                        .forEach(
                                                name -> {
                                                    if (METHODS.contains(name)) {
                                                        said.add(
                                                                name.toUpperCase(Locale.ROOT)
                                                                        + " "
                                                                        + path);
                                                    }
                                                }));
        assertThat(said).isEqualTo(served);
    }

    static Studies none() {
        var nowhere = Path.of("nowhere");
        return new Studies(nowhere, new Coder("A"), new RecentStudies(nowhere), null);
    }

    /// A part of an address that may hold slashes has other brackets in our routes.
    private static String braced(String path) {
        return path.replace('<', '{').replace('>', '}');
    }

    private JsonNode resolved(JsonNode node) {
        var reference = node.get("$ref");
        return reference == null ? node : described.at(reference.asString().substring(1));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(described.findValuesAsString("$ref"))
                .allSatisfy(
                        reference ->
                                assertThat(described.at(reference.substring(1)).isObject())
                                        .as(reference)
                                        .isTrue());
    }

    @Test
    void everyOperationSaysItsErrorsAndItsParameters() {
        described
                .get("paths")
                .forEachEntry(
                        (path, item) -> {
                            var whole = resolved(item);
                            var parameters =
                                    whole.path("parameters")
                                            .valueStream()
                                            .map(it -> resolved(it).path("name").asString())
                                            .collect(Collectors.toSet());
                            assertThat(parameters)
                                    .as(path)
                                    .isEqualTo(
                                            Pattern.compile("\\{(\\w+)}")
                                                    .matcher(path)
                                                    .results()
                                                    .map(it -> it.group(1))
                                                    .collect(Collectors.toSet()));
                            for (var method : METHODS) {
                                if (whole.has(method)) {
                                    assertThat(whole.at("/" + method + "/summary").asString(""))
                                            .as(path)
                                            .isNotBlank();
                                    assertThat(whole.at("/" + method + "/responses/default/$ref"))
                                            .as(path)
                                            .hasToString("\"#/components/responses/Problem\"");
                                }
                            }
                        });
    }

    @Test
    void everyBodyIsDescribedFieldByField() {
        var expected = new TreeMap<String, Set<String>>();
        bodies().forEach((name, type) -> collect(name, type, expected));
        var said = new TreeMap<String, Set<String>>();
        described
                .at("/components/schemas")
                .forEachEntry(
                        (name, schema) -> {
                            if (expected.containsKey(name) || name.contains(".")) {
                                said.put(
                                        name,
                                        new TreeSet<>(schema.path("properties").propertyNames()));
                            }
                        });
        assertThat(said).isEqualTo(expected);
    }

    @Test
    void theProblemIsDescribedFieldByField() throws ClassNotFoundException {
        var problem = Class.forName("fr.verbatim.web.http.Problem");
        assertThat(described.at("/components/schemas/Problem/properties").propertyNames())
                .containsExactlyElementsOf(fields(problem));
    }

    /// A record and those inside it; an inner record of an `…Api` class goes by both names.
    private static void collect(String name, Class<?> type, Map<String, Set<String>> found) {
        if (type.isRecord() && found.put(name, new TreeSet<>(fields(type))) == null) {
            for (var component : type.getRecordComponents()) {
                var inner = component.getType();
                if (inner.isRecord()
                        && !isIdentity(inner)
                        && inner.getPackageName().startsWith("fr.verbatim")) {
                    collect(nameOf(inner), inner, found);
                }
            }
        }
    }

    /// An identity is written as a string.
    private static boolean isIdentity(Class<?> type) {
        return fields(type).equals(List.of("value"));
    }

    private static List<String> fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
    }

    private static String nameOf(Class<?> type) {
        var around = type.getEnclosingClass();
        return around == null || !around.getSimpleName().endsWith("Api")
                ? type.getSimpleName()
                : around.getSimpleName().replaceAll("Api$", "") + "." + type.getSimpleName();
    }

    /// What the handlers read, by the name of its schema.
    private static Map<String, Class<?>> bodies() {
        var found = new TreeMap<String, Class<?>>();
        try (var files = Files.walk(WEB)) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                var source = read(file);
                BODY.matcher(source)
                        .results()
                        .forEach(
                                it -> {
                                    var type = type(file, source, it.group(1), it.group(2));
                                    found.put(nameOf(type), type);
                                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static Class<?> type(Path file, String source, String name, @Nullable String inner) {
        var own =
                MAIN.resolve("java")
                        .relativize(file)
                        .toString()
                        .replace(".java", "")
                        .replace(File.separatorChar, '.');
        var beside = own.substring(0, own.lastIndexOf('.') + 1) + name;
        var imported =
                Pattern.compile("import ([a-z.]+\\." + name + ");")
                        .matcher(source)
                        .results()
                        .map(it -> it.group(1));
        var suffix = inner == null ? "" : "$" + inner;
        return Stream.concat(Stream.of(own + "$" + name, beside), imported)
                .flatMap(it -> named(it + suffix))
                .findFirst()
                .orElseThrow(() -> new AssertionError("what is " + name + " in " + file + "?"));
    }

    private static Stream<Class<?>> named(String name) {
        try {
            return Stream.of(Class.forName(name));
        } catch (ClassNotFoundException e) {
            return Stream.empty();
        }
    }
}

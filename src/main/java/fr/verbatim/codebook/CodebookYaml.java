package fr.verbatim.codebook;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.serialization.NodeReader;
import com.networknt.schema.utils.JsonNodes;

import fr.verbatim.message.FileTrouble;

import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Reads and writes the exchange form of a codebook. Immutable and thread-safe.
///
/// A file is held against a schema first, so that a mistake is told with its line.
public final class CodebookYaml {

    private static final int LARGEST_FILE = 16 * 1024 * 1024;

    private final YAMLMapper yaml =
            YAMLMapper.builder()
                    .changeDefaultVisibility(
                            visibility ->
                                    visibility
                                            .withFieldVisibility(Visibility.ANY)
                                            .withGetterVisibility(Visibility.NONE)
                                            .withIsGetterVisibility(Visibility.NONE))
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
                    .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                    .disable(YAMLWriteFeature.SPLIT_LINES)
                    .build();
    private final Schema schema = schema();

    /// Reads a codebook file.
    ///
    /// @throws CodebookUnreadable when it is missing, is not YAML, or is not a codebook
    public CodebookFile read(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new CodebookUnreadable("codebook.too-large", file);
            }
            return parse(Files.readString(file), file.toString());
        } catch (NoSuchFileException e) {
            throw new CodebookUnreadable("codebook.missing", file);
        } catch (MalformedInputException e) {
            throw new CodebookUnreadable("codebook.not-utf8", file);
        } catch (IOException e) {
            throw new CodebookUnreadable("codebook.unreadable", file, FileTrouble.of(e));
        }
    }

    /// Reads a codebook from its text; `source` names it in messages.
    ///
    /// @throws CodebookUnreadable when it is not YAML, or is not a codebook
    public CodebookFile parse(String text, String source) {
        var french = validate(text, source, Locale.FRENCH);
        if (!french.isEmpty()) {
            var english = validate(text, source, Locale.ENGLISH);
            throw new CodebookUnreadable(
                    "codebook.invalid",
                    source,
                    line(french.getFirst()),
                    french.getFirst().getInstanceLocation().toString(),
                    french.getFirst().getMessage(),
                    english.getFirst().getMessage());
        }
        try {
            var file = yaml.readValue(text, CodebookFile.class);
            check(file.codes(), source, new HashMap<>());
            return file;
        } catch (JacksonException e) {
            throw syntax(e, source);
        }
    }

    /// Returns the text of a codebook file.
    public String write(CodebookFile file) {
        return yaml.writeValueAsString(file);
    }

    private List<Error> validate(String text, String source, Locale locale) {
        try {
            return schema.validate(
                    text,
                    InputFormat.YAML,
                    context -> context.executionConfig(config -> config.locale(locale)));
        } catch (JacksonException e) {
            throw syntax(e, source);
        } catch (IllegalArgumentException e) {
            if (e.getCause() instanceof JacksonException cause) {
                throw syntax(cause, source);
            }
            throw new CodebookUnreadable("codebook.unreadable", source, reason(e));
        }
    }

    private static void check(
            List<CodebookFile.Entry> entries, String source, Map<String, String> keys) {
        var names = new HashMap<String, String>();
        for (var entry : entries) {
            var other = keys.putIfAbsent(entry.key(), entry.name());
            if (other != null) {
                throw new CodebookUnreadable(
                        "codebook.key-twice", source, entry.key(), other, entry.name());
            }
            if (names.putIfAbsent(entry.name(), entry.key()) != null) {
                throw new CodebookUnreadable("codebook.name-twice", source, entry.name());
            }
            check(Objects.requireNonNullElse(entry.children(), List.of()), source, keys);
        }
    }

    private static CodebookUnreadable syntax(JacksonException e, String source) {
        var line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        var column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
        return new CodebookUnreadable("codebook.syntax", source, line, column);
    }

    private static int line(Error error) {
        var location = JsonNodes.tokenStreamLocationOf(error.getInstanceNode());
        return location == null ? 1 : location.getLineNr();
    }

    private static String reason(Exception e) {
        var reason = e.getMessage();
        return reason == null ? e.toString() : reason;
    }

    private static Schema schema() {
        var registry =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder ->
                                builder.nodeReader(NodeReader.builder().locationAware().build()));
        try (var stream =
                CodebookYaml.class.getResourceAsStream(
                        "/fr/verbatim/codebook/codebook.schema.json")) {
            var text =
                    Objects.requireNonNull(stream, "the schema is in the program").readAllBytes();
            return registry.getSchema(new String(text, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package fr.verbatim.ingest.layout;

import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.corpus.WordStatus;
import fr.verbatim.ingest.turns.Segmentation;
import fr.verbatim.language.FieldWords;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;

/// Reads `verbatim.yaml`. Confined to one reading.
///
/// ```yaml
/// files:
///   - match: entretiens/**
///     layout: deux-points
///     kind: entretien
/// ```
final class LayoutFile {

    private static final String RULES = "files";
    private static final String MATCH = "match";
    private static final List<String> KEYS =
            List.of(MATCH, "layout", "kind", "words", "language", "encoding", "name");
    private static final List<String> LANGUAGES = List.of("fr", "en", "und");

    private final JsonParser yaml;

    /// A value with its line, from 1. Immutable.
    private record Value(String text, int line) {}

    private LayoutFile(JsonParser yaml) {
        this.yaml = yaml;
    }

    static Layouts parse(String text) {
        try (var yaml = YAMLMapper.builder().build().createParser(text)) {
            return new LayoutFile(yaml).layouts();
        } catch (JacksonException e) {
            var line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new LayoutUnreadable("ingest.layout.syntax", line);
        }
    }

    private Layouts layouts() {
        var rules = new ArrayList<Layouts.Rule>();
        if (yaml.nextToken() == null || yaml.currentToken() == JsonToken.VALUE_NULL) {
            return new Layouts(rules);
        }
        expect(JsonToken.START_OBJECT, "« files: »");
        while (yaml.nextToken() == JsonToken.PROPERTY_NAME) {
            known(yaml.currentName(), List.of(RULES));
            yaml.nextToken();
            expect(JsonToken.START_ARRAY, "« - match: … »");
            while (yaml.nextToken() != JsonToken.END_ARRAY) {
                expect(JsonToken.START_OBJECT, "« match: … »");
                rules.add(rule());
            }
        }
        return new Layouts(rules);
    }

    private Layouts.Rule rule() {
        var line = line();
        var values = new LinkedHashMap<String, Value>();
        while (yaml.nextToken() == JsonToken.PROPERTY_NAME) {
            var key = known(yaml.currentName(), KEYS);
            yaml.nextToken();
            if (!yaml.currentToken().isScalarValue()) {
                throw new LayoutUnreadable("ingest.layout.shape", line(), "« " + key + ": … »");
            }
            values.put(key, new Value(yaml.getString().strip(), line()));
        }
        var match = values.get(MATCH);
        if (match == null || match.text().isEmpty()) {
            throw new LayoutUnreadable("ingest.layout.no-match", line);
        }
        try {
            return Layouts.Rule.of(match.text(), layout(values));
        } catch (PatternSyntaxException e) {
            throw new LayoutUnreadable("ingest.layout.pattern", match.line(), match.text());
        }
    }

    private static Layout layout(Map<String, Value> values) {
        return new Layout(
                one(values, "layout", Segmentation.LAYOUTS, LayoutFile::turns).orElse(null),
                one(
                                values,
                                "kind",
                                names(DocumentKind.values(), FieldWords::names),
                                FieldWords::kind)
                        .orElse(null),
                one(
                                values,
                                "words",
                                names(WordStatus.values(), FieldWords::names),
                                FieldWords::wordStatus)
                        .orElse(null),
                one(values, "language", LANGUAGES, LayoutFile::language).orElse(null),
                one(
                                values,
                                "encoding",
                                List.of("UTF-8", "windows-1252", "x-MacRoman", "IBM850"),
                                LayoutFile::encoding)
                        .orElse(null),
                one(values, "name", List.of("{numéro}_{fonction}"), LayoutFile::name).orElse(null));
    }

    private static <T> Optional<T> one(
            Map<String, Value> values,
            String key,
            List<String> possible,
            Function<String, Optional<T>> read) {
        var value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        var found = read.apply(value.text());
        if (found.isEmpty()) {
            throw new LayoutUnreadable(
                    "ingest.layout.value",
                    value.line(),
                    value.text(),
                    key,
                    String.join(", ", possible));
        }
        return found;
    }

    private static <E> List<String> names(E[] values, Function<E, List<String>> names) {
        return Arrays.stream(values).map(value -> names.apply(value).getFirst()).toList();
    }

    private static Optional<String> turns(String name) {
        return Optional.of(name).filter(Segmentation.LAYOUTS::contains);
    }

    private static Optional<String> language(String name) {
        return Optional.of(name).filter(LANGUAGES::contains);
    }

    private static Optional<String> encoding(String name) {
        try {
            return Charset.isSupported(name)
                    ? Optional.of(Charset.forName(name).name())
                    : Optional.empty();
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }

    private static Optional<NamePattern> name(String written) {
        try {
            return Optional.of(new NamePattern(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String known(String key, List<String> keys) {
        if (!keys.contains(key)) {
            throw new LayoutUnreadable("ingest.layout.key", line(), key, String.join(", ", keys));
        }
        return key;
    }

    private void expect(JsonToken token, String written) {
        if (yaml.currentToken() != token) {
            throw new LayoutUnreadable("ingest.layout.shape", line(), written);
        }
    }

    private int line() {
        return yaml.currentTokenLocation().getLineNr();
    }
}

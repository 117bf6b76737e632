package fr.verbatim.ingest.layout;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the parts of a file's name mean: `{numéro}_{fonction}_{site}`, without the ending.
/// Immutable.
///
/// @param written the pattern as written
public record NamePattern(String written) {

    private static final Pattern PART = Pattern.compile("\\{([^{}]*)\\}");

    /// @throws IllegalArgumentException when a variable has no name, comes twice or touches another
    public NamePattern {
        var names = new LinkedHashMap<String, Integer>();
        var end = -1;
        var parts = PART.matcher(written);
        while (parts.find()) {
            if (parts.group(1).isBlank()
                    || names.put(parts.group(1).strip(), 1) != null
                    || parts.start() == end) {
                throw new IllegalArgumentException(written);
            }
            end = parts.end();
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException(written);
        }
    }

    /// Returns the values of the variables; empty when the name is made otherwise.
    Optional<Map<String, String>> variables(String fileName) {
        var dot = fileName.lastIndexOf('.');
        var name =
                Normalizer.normalize(
                        dot <= 0 ? fileName : fileName.substring(0, dot), Normalizer.Form.NFC);
        var expression = new StringBuilder();
        var names = new LinkedHashMap<String, String>();
        var parts = PART.matcher(written);
        var at = 0;
        while (parts.find()) {
            expression.append(Pattern.quote(written.substring(at, parts.start()))).append("(.+?)");
            names.put(parts.group(1).strip(), "");
            at = parts.end();
        }
        expression.append(Pattern.quote(written.substring(at)));
        var found = Pattern.compile(expression.toString()).matcher(name);
        if (!found.matches()) {
            return Optional.empty();
        }
        var group = 1;
        for (var entry : names.entrySet()) {
            entry.setValue(found.group(group++).replace('_', ' ').strip());
        }
        return Optional.of(names);
    }

    @Override
    public String toString() {
        return written;
    }
}

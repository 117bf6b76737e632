package fr.verbatim.codebook;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// What is to change in a code: what is null stays. Immutable; made by [#builder()].
///
/// @param key the new key
/// @param name the new name
/// @param applied whether passages can be coded with it
/// @param state how settled it is
/// @param color `#rrggbb`; empty for none
/// @param definition what it means
/// @param include when to use it
/// @param exclude when not to use it
/// @param examples sentences that it fits
/// @param counterexamples sentences that look as if it fitted
/// @param aliases other names
/// @param links its relations to other codes
/// @param cues queries that propose it
public record CodeEdit(
        @Nullable String key,
        @Nullable String name,
        @Nullable Boolean applied,
        Code.@Nullable State state,
        @Nullable String color,
        @Nullable String definition,
        @Nullable String include,
        @Nullable String exclude,
        @Nullable List<String> examples,
        @Nullable List<String> counterexamples,
        @Nullable List<String> aliases,
        @Nullable List<Code.Link> links,
        @Nullable List<String> cues) {

    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    public CodeEdit {
        examples = copy(examples);
        counterexamples = copy(counterexamples);
        aliases = copy(aliases);
        links = links == null ? null : List.copyOf(links);
        cues = copy(cues);
    }

    private static @Nullable List<String> copy(@Nullable List<String> lines) {
        return lines == null ? null : List.copyOf(lines);
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Returns the same with every text as `form` makes it.
    public CodeEdit withTexts(UnaryOperator<String> form) {
        return new CodeEdit(
                map(key, form),
                map(name, form),
                applied,
                state,
                map(color, form),
                map(definition, form),
                map(include, form),
                map(exclude, form),
                map(examples, form),
                map(counterexamples, form),
                map(aliases, form),
                links == null
                        ? null
                        : links.stream()
                                .map(link -> new Code.Link(link.to(), form.apply(link.as())))
                                .toList(),
                map(cues, form));
    }

    private static @Nullable String map(@Nullable String text, UnaryOperator<String> form) {
        return text == null ? null : form.apply(text);
    }

    private static @Nullable List<String> map(
            @Nullable List<String> lines, UnaryOperator<String> form) {
        return lines == null ? null : lines.stream().map(form).toList();
    }

    /// Returns the code with these changes; blank lines and lines that stand twice are left out.
    ///
    /// @throws CodeRefused when it would have no name, a key that no file can hold, or a colour
    ///   that is none
    public Code applyTo(Code code) {
        return new Code(
                code.id(),
                key == null ? code.key() : validKey(key.strip()),
                name == null ? code.name() : validName(name),
                code.parent(),
                code.position(),
                Objects.requireNonNullElse(applied, code.applied()),
                Objects.requireNonNullElse(state, code.state()),
                color == null ? code.color() : validColor(color.strip()),
                text(definition, code.definition()),
                text(include, code.include()),
                text(exclude, code.exclude()),
                lines(examples, code.examples()),
                lines(counterexamples, code.counterexamples()),
                lines(aliases, code.aliases()),
                links == null ? code.links() : links.stream().distinct().toList(),
                lines(cues, code.cues()));
    }

    /// Returns a name as one line, without blanks around it.
    ///
    /// @throws CodeRefused when nothing is left
    public static String validName(String name) {
        var line = BLANKS.matcher(name).replaceAll(" ").strip();
        if (line.isEmpty()) {
            throw new CodeRefused("codebook.no-name");
        }
        return line;
    }

    private static String validKey(String key) {
        if (!CodeKey.isValid(key)) {
            throw new CodeRefused("codebook.no-key", key);
        }
        return key;
    }

    private static @Nullable String validColor(String color) {
        if (color.isEmpty()) {
            return null;
        }
        if (!COLOR.matcher(color).matches()) {
            throw new CodeRefused("codebook.no-color", color);
        }
        return color;
    }

    private static String text(@Nullable String said, String before) {
        return said == null ? before : said.strip();
    }

    private static List<String> lines(@Nullable List<String> said, List<String> before) {
        return said == null
                ? before
                : said.stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .toList();
    }

    /// Collects what is to change. Confined to one thread.
    public static final class Builder {

        private @Nullable String key;
        private @Nullable String name;
        private @Nullable Boolean applied;
        private Code.@Nullable State state;
        private @Nullable String color;
        private @Nullable String definition;
        private @Nullable String include;
        private @Nullable String exclude;
        private @Nullable List<String> examples;
        private @Nullable List<String> counterexamples;
        private @Nullable List<String> aliases;
        private @Nullable List<Code.Link> links;
        private @Nullable List<String> cues;

        private Builder() {}

        public Builder key(String key) {
            this.key = key;
            return this;
        }

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder applied(boolean applied) {
            this.applied = applied;
            return this;
        }

        public Builder state(Code.State state) {
            this.state = state;
            return this;
        }

        /// Sets the colour: `#rrggbb`, empty for none.
        public Builder color(String color) {
            this.color = color;
            return this;
        }

        public Builder definition(String definition) {
            this.definition = definition;
            return this;
        }

        public Builder include(String include) {
            this.include = include;
            return this;
        }

        public Builder exclude(String exclude) {
            this.exclude = exclude;
            return this;
        }

        public Builder examples(List<String> examples) {
            this.examples = examples;
            return this;
        }

        public Builder counterexamples(List<String> counterexamples) {
            this.counterexamples = counterexamples;
            return this;
        }

        public Builder aliases(List<String> aliases) {
            this.aliases = aliases;
            return this;
        }

        public Builder links(List<Code.Link> links) {
            this.links = links;
            return this;
        }

        public Builder cues(List<String> cues) {
            this.cues = cues;
            return this;
        }

        public CodeEdit build() {
            return new CodeEdit(
                    key,
                    name,
                    applied,
                    state,
                    color,
                    definition,
                    include,
                    exclude,
                    examples,
                    counterexamples,
                    aliases,
                    links,
                    cues);
        }
    }
}

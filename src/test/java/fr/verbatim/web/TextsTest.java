package fr.verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.study.Json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.core.type.TypeReference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of the screens: both languages say everything that the scripts ask for, and no more.
class TextsTest {

    private static final Path WEB =
            Path.of(
                    System.getProperty("verbatim.basedir", ""),
                    "src/main/resources/fr/verbatim/web");
    private static final String NO_BREAKS = "\u00a0\u202f";

    /// A piece of the query language, which has straight quotation marks: `"clé porte"~5`.
    private static final Pattern TYPED = Pattern.compile("\"[^\"]+\"(?:[:~]\\w+)?");

    static Stream<String> areas() throws IOException {
        try (var files = Files.list(WEB.resolve("texts"))) {
            return files
                    .map(it -> it.getFileName().toString().replaceAll("_(fr|en)\\.json$", ""))
                    .distinct()
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Map<String, String> words(String area, String language) {
        var file = WEB.resolve("texts").resolve(area + "_" + language + ".json");
        return new TreeMap<>(
                Json.MAPPER.readValue(read(file), new TypeReference<Map<String, String>>() {}));
    }

    private static Map<String, String> all(String language) {
        try {
            var all = new TreeMap<String, String>();
            areas().forEach(area -> all.putAll(words(area, language)));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("areas")
    void bothLanguagesHaveTheSameKeysOfTheirArea(String area) {
        assertThat(words(area, "en").keySet()).isEqualTo(words(area, "fr").keySet());
        assertThat(words(area, "fr").keySet()).allMatch(key -> key.startsWith(area + "."));
        assertThat(unsaid(area, "en")).isEqualTo(unsaid(area, "fr"));
    }

    /// What goes without saying, such as that a speaker is a respondent.
    private static Set<String> unsaid(String area, String language) {
        return words(area, language).entrySet().stream()
                .filter(it -> it.getValue().isBlank())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("areas")
    void noKeyIsWrittenTwice(String area) {
        for (var language : List.of("fr", "en")) {
            var file = WEB.resolve("texts").resolve(area + "_" + language + ".json");
            var keys =
                    Pattern.compile("(?m)^\\s*\"([^\"]+)\":")
                            .matcher(read(file))
                            .results()
                            .map(it -> it.group(1))
                            .toList();
            assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("areas")
    void bothLanguagesFillTheSamePlaces(String area) {
        var english = words(area, "en");
        words(area, "fr")
                .forEach(
                        (key, french) ->
                                assertThat(places(english.getOrDefault(key, "")))
                                        .as(key)
                                        .isEqualTo(places(french)));
    }

    private static Set<String> places(String sentence) {
        return Pattern.compile("\\{(\\w+)}")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("areas")
    void pluralsComeInPairs(String area) {
        var keys = words(area, "fr").keySet();
        assertThat(keys)
                .allSatisfy(
                        key -> {
                            if (key.endsWith(".one")) {
                                assertThat(keys).contains(key.replaceAll("one$", "other"));
                            }
                        });
    }

    @Test
    void everyKeyThatIsAskedForExistsAndEveryKeyIsAskedFor() throws IOException {
        var keys = all("fr").keySet();
        var literals = new TreeSet<String>();
        var patterns = new ArrayList<Pattern>();
        var areas = areas().collect(Collectors.joining("|", "(?:", ")"));
        var literal = Pattern.compile("['\"`](" + areas + "\\.[A-Za-z0-9._-]+)['\"`]");
        var template = Pattern.compile("`(" + areas + "\\.[^`]*\\$\\{[^`]*)`");
        for (var script : scripts()) {
            literal.matcher(script).results().forEach(it -> literals.add(it.group(1)));
            template.matcher(script).results().forEach(it -> patterns.add(pattern(it.group(1))));
        }
        assertThat(literals).as("keys that no language has").allMatch(key -> isIn(keys, key));
        assertThat(patterns)
                .as("beginnings of keys that no language has")
                .allMatch(it -> keys.stream().anyMatch(key -> it.matcher(key).matches()));
        assertThat(keys)
                .as("words that no screen says")
                .filteredOn(
                        key -> {
                            var plain = key.replaceAll("\\.(one|other)$", "");
                            return literals.stream().noneMatch(it -> isBeginning(it, key))
                                    && !literals.contains(key)
                                    && !literals.contains(plain)
                                    && patterns.stream()
                                            .noneMatch(
                                                    it ->
                                                            it.matcher(key).matches()
                                                                    || it.matcher(plain).matches());
                        })
                .isEmpty();
    }

    private static boolean isIn(Set<String> keys, String key) {
        return keys.contains(key) || keys.stream().anyMatch(it -> isBeginning(key, it));
    }

    /// A literal such as `'common.kind'` may name its keys together.
    private static boolean isBeginning(String literal, String key) {
        return key.startsWith(literal + ".");
    }

    /// `read.mode.${mode}-note` stands for any key of that form.
    private static Pattern pattern(String template) {
        return Pattern.compile(
                Pattern.compile("\\$\\{[^}]*}")
                        .splitAsStream(template + " ")
                        .map(it -> Pattern.quote(it.strip()))
                        .collect(Collectors.joining("[A-Za-z0-9_.-]+")));
    }

    private static List<String> scripts() throws IOException {
        try (var files = Files.walk(WEB.resolve("app"))) {
            return files.filter(it -> it.toString().endsWith(".js"))
                    .sorted()
                    .map(TextsTest::read)
                    .toList();
        }
    }

    @Test
    void frenchIsSetAsFrenchIs() {
        var faults = new ArrayList<String>();
        all("fr")
                .forEach(
                        (key, written) -> {
                            var sentence = TYPED.matcher(written).replaceAll("…");
                            for (var i = 0; i < sentence.length(); i++) {
                                if (isBadlySet(sentence, i)) {
                                    faults.add(
                                            "%s, at « %s »: %s"
                                                    .formatted(key, sentence.charAt(i), sentence));
                                }
                            }
                        });
        assertThat(faults).isEmpty();
    }

    @Test
    void englishHasCurlyQuotationMarks() {
        assertThat(all("en").values())
                .map(it -> TYPED.matcher(it).replaceAll("…"))
                .noneMatch(it -> it.contains("'") || it.contains("\"") || it.contains("«"));
    }

    private static boolean isBadlySet(String sentence, int at) {
        var before = at > 0 ? sentence.charAt(at - 1) : NO_BREAKS.charAt(0);
        var after = at + 1 < sentence.length() ? sentence.charAt(at + 1) : ' ';
        return switch (sentence.charAt(at)) {
            case '«' -> NO_BREAKS.indexOf(after) < 0;
            case '»' -> NO_BREAKS.indexOf(before) < 0;
            case ':', ';', '!', '?' ->
                    NO_BREAKS.indexOf(before) < 0 && "!?".indexOf(before) < 0 && isEnd(after);
            case '"', '“', '”', '\'' -> true;
            default -> false;
        };
    }

    /// In `12:30`, `code:x` or `?page` the sign belongs to the word.
    private static boolean isEnd(char after) {
        return Character.isWhitespace(after) || NO_BREAKS.indexOf(after) >= 0;
    }
}

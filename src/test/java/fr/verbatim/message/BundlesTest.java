package fr.verbatim.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rules that the sentences of all packages follow.
class BundlesTest {

    /// A piece of the query language or a command to type, which have straight quotation marks:
    /// `"clé porte"~5`, `verbatim codebook show "lien dans le geste"`.
    private static final Pattern TYPED =
            Pattern.compile("\"[^\"]+\"[:~]\\w+|verbatim [a-z -]+\"[^\"]+\"");

    /// Before a literal that is no sentence's key: an option's help, a file, a system property.
    private static final String OTHER_USE = "(?<!descriptionKey = |FILE = |getProperty\\()";

    private static final Path MAIN =
            Path.of(System.getProperty("verbatim.basedir", ""), "src/main");
    private static final Path BUNDLES = MAIN.resolve("resources/fr/verbatim/message");
    private static final Path SOURCES = MAIN.resolve("java/fr/verbatim");
    private static final char NO_BREAK = '\u00a0';
    private static final String NO_BREAKS = "\u00a0\u202f";

    /// The names of the packages that speak.
    static Stream<String> packages() throws IOException {
        try (var files = Files.list(BUNDLES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .map(name -> name.replaceAll("_(fr|en)\\.properties$", ""))
                    .sorted()
                    .distinct()
                    .toList()
                    .stream();
        }
    }

    private static Map<String, String> bundle(String name, String language) {
        try {
            var properties = new Properties();
            properties.load(
                    new StringReader(
                            Files.readString(
                                    BUNDLES.resolve(name + "_" + language + ".properties"))));
            var bundle = new TreeMap<String, String>();
            properties.forEach((key, value) -> bundle.put((String) key, (String) value));
            return bundle;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns the keys, and the beginnings of keys, that stand in the sources of all packages.
    private static Set<String> spoken(String name) {
        var literal =
                Pattern.compile(OTHER_USE + "\"(" + Pattern.quote(name) + "\\.[a-z0-9.-]+)[\"%]");
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> literal.matcher(read(file)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
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
    @MethodSource("packages")
    void bothLanguagesHaveTheSameKeys(String name) {
        assertThat(bundle(name, "fr").keySet()).isEqualTo(bundle(name, "en").keySet());
        assertThat(bundle(name, "fr").keySet()).allMatch(key -> key.startsWith(name + "."));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void bothLanguagesFillAsManyPlaces(String name) {
        var english = bundle(name, "en");
        bundle(name, "fr")
                .forEach(
                        (key, french) ->
                                assertThat(places(french))
                                        .as(key)
                                        .hasSameSizeAs(places(english.getOrDefault(key, ""))));
    }

    private static Set<String> places(String sentence) {
        return Pattern.compile("\\{(\\d+)")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void everySentenceIsAMessageFormat(String name) {
        for (var language : Set.of("fr", "en")) {
            bundle(name, language)
                    .forEach(
                            (key, sentence) -> {
                                assertThat(sentence).as(key).isNotBlank();
                                assertThatCode(() -> new MessageFormat(sentence, Locale.ROOT))
                                        .as(key)
                                        .doesNotThrowAnyException();
                                assertThat(sentence.replace("''", ""))
                                        .as("%s: a straight apostrophe quotes", key)
                                        .doesNotContain("'");
                            });
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void everyKeySpokenExistsAndEveryKeyIsSpoken(String name) {
        var keys = bundle(name, "fr").keySet();
        var spoken = spoken(name);
        var beginnings = spoken.stream().filter(key -> key.matches(".*[.-]")).toList();
        assertThat(spoken.stream().filter(key -> !beginnings.contains(key)))
                .as("keys in the sources that no bundle has")
                .filteredOn(key -> !keys.contains(key) && !isBeginning(key, keys))
                .isEmpty();
        assertThat(keys)
                .as("keys that no source speaks")
                .filteredOn(
                        key ->
                                !spoken.contains(key)
                                        && beginnings.stream().noneMatch(key::startsWith))
                .isEmpty();
    }

    /// A literal such as `"ingest.format"` may name a bundle's keys together.
    private static boolean isBeginning(String literal, Set<String> keys) {
        return keys.stream().anyMatch(key -> key.startsWith(literal + "."));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void frenchIsSetAsFrenchIs(String name) {
        var faults = new ArrayList<String>();
        bundle(name, "fr")
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

    private static boolean isBadlySet(String sentence, int at) {
        var before = at > 0 ? sentence.charAt(at - 1) : NO_BREAK;
        var after = at + 1 < sentence.length() ? sentence.charAt(at + 1) : ' ';
        return switch (sentence.charAt(at)) {
            case '«' -> NO_BREAKS.indexOf(after) < 0;
            case '»' -> NO_BREAKS.indexOf(before) < 0;
            case ';', '!', '?' ->
                    NO_BREAKS.indexOf(before) < 0 && "!?".indexOf(before) < 0 && isEnd(after);
            case ':' -> NO_BREAKS.indexOf(before) < 0 && isEnd(after);
            case '"', '“', '”' -> true;
            default -> false;
        };
    }

    /// In `12:30`, `code:x` or `?page` the sign belongs to the word.
    private static boolean isEnd(char after) {
        return Character.isWhitespace(after) || NO_BREAKS.indexOf(after) >= 0;
    }
}

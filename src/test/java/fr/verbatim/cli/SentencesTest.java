package fr.verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// The two doors say the same things in both languages, as each is written.
class SentencesTest {

    private static final String[] BUNDLES = {
        "fr.verbatim.message.cli", "fr.verbatim.message.verbatim", "fr.verbatim.cli.help"
    };

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void bothLanguagesHaveTheSameKeys(int bundle) {
        assertThat(sentences(BUNDLES[bundle], Locale.FRENCH).keySet())
                .isEqualTo(sentences(BUNDLES[bundle], Locale.ENGLISH).keySet());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void frenchIsWrittenWithItsSpacesAndApostrophes(int bundle) {
        sentences(BUNDLES[bundle], Locale.FRENCH)
                .forEach(
                        (key, sentence) -> {
                            var words = sentence.replaceAll("`[^`]*`|https?:\\S+", "");
                            assertThat(words)
                                    .as(key)
                                    .doesNotContainPattern("« |[^\u00A0\u202F]»")
                                    .doesNotContainPattern("[\\p{L}»)] [;:!?]")
                                    .doesNotContainPattern("\\p{L}'\\p{L}");
                        });
    }

    private static Map<String, String> sentences(String bundle, Locale locale) {
        var sentences = new HashMap<String, String>();
        var control =
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES);
        var found = ResourceBundle.getBundle(bundle, locale, control);
        found.keySet().forEach(key -> sentences.put(key, found.getString(key)));
        return sentences;
    }
}

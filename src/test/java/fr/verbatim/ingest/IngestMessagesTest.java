package fr.verbatim.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.message.Message;

import org.junit.jupiter.api.Test;

import java.util.Locale;
import java.util.ResourceBundle;

class IngestMessagesTest {

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(bundle(Locale.ENGLISH).keySet()).isEqualTo(bundle(Locale.FRENCH).keySet());
    }

    @Test
    void everyMessageCanBeSaid() {
        for (var key : bundle(Locale.FRENCH).keySet()) {
            var one = Message.of(key, 1, 1, 1, 1, 1);
            var many = Message.of(key, 3, 3, 3, 3, 3);
            assertThat(one.text(Locale.FRENCH)).isNotBlank().doesNotContain("{");
            assertThat(many.text(Locale.ENGLISH)).isNotBlank().doesNotContain("{");
        }
    }

    @Test
    void frenchSpacesDoNotBreak() {
        var bundle = bundle(Locale.FRENCH);
        for (var key : bundle.keySet()) {
            assertThat(bundle.getString(key))
                    .doesNotContain(" :", " ;", " ?", " !", "« ", " »", "'");
        }
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "fr.verbatim.message.ingest",
                language,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}

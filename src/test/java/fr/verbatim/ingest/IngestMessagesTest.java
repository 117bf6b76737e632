package fr.verbatim.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.message.Message;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;

class IngestMessagesTest {

    private static final Pattern KEY = Pattern.compile("\"(ingest\\.[a-z-]+)\"");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(bundle(Locale.ENGLISH).keySet()).isEqualTo(bundle(Locale.FRENCH).keySet());
    }

    @Test
    void everyMessageThatTheCodeNamesIsWrittenAndNoOther() throws IOException {
        var named = new TreeSet<String>();
        var sources =
                Path.of(System.getProperty("verbatim.basedir"), "src/main/java/fr/verbatim/ingest");
        try (var files = Files.walk(sources)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                KEY.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> named.add(found.group(1)));
            }
        }
        var written = new TreeSet<>(bundle(Locale.FRENCH).keySet());
        written.removeIf(key -> key.startsWith("ingest.normalised."));
        assertThat(written).isEqualTo(named);
    }

    @Test
    void everyMessageCanBeSaid() {
        for (var key : bundle(Locale.FRENCH).keySet()) {
            var one = Message.of(key, 1, 1, 1, 1);
            var many = Message.of(key, 3, 3, 3, 3);
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

package fr.verbatim.ingest.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

class PlainTextTest {

    private static final String SAMPLE =
            "« L’escalier, c’est à nous », dit-elle – et l’été, ça sèche… Où ? Là, près de l’œuvre,"
                    + " chez Émile.\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "x-MacRoman"})
    void theCharacterSetIsFoundFromTheBytes(String name) {
        var decoded = PlainText.decode(SAMPLE.getBytes(Charset.forName(name)));
        assertThat(decoded.text()).isEqualTo(SAMPLE);
        assertThat(decoded.encoding()).isEqualTo(name);
    }

    @Test
    void theOldCharacterSetOfDosIsFound() {
        var sample = "Le gardien a réparé la porte à côté, c'est lui-même qui l'a dit, très tôt.";
        assertThat(PlainText.decode(sample.getBytes(Charset.forName("IBM850"))).text())
                .isEqualTo(sample);
    }

    @Test
    void utf16IsFoundWithItsMarkAndWithout() {
        assertThat(PlainText.decode(SAMPLE.getBytes(StandardCharsets.UTF_16)).text())
                .endsWith(SAMPLE);
        assertThat(PlainText.decode(SAMPLE.getBytes(StandardCharsets.UTF_16LE)).text())
                .isEqualTo(SAMPLE);
        assertThat(PlainText.decode(SAMPLE.getBytes(StandardCharsets.UTF_16BE)).text())
                .isEqualTo(SAMPLE);
    }

    @Test
    void onlyAGuessIsUncertain() {
        assertThat(PlainText.decode(SAMPLE.getBytes(StandardCharsets.UTF_8)).certain()).isTrue();
        assertThat(PlainText.decode(SAMPLE.getBytes(Charset.forName("windows-1252"))).certain())
                .isFalse();
    }
}

package fr.verbatim.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.util.Locale;

class MessageTest {

    private static final Message MISSING = Message.of("study.missing.code", "c1");

    @Test
    void englishIsSpokenToEnglishAndFrenchToEverybodyElse() {
        assertThat(MISSING.text(Locale.UK)).isEqualTo("The code c1 is not in the codebook.");
        var french = "Le code c1 n’est pas dans la grille de codage.";
        assertThat(MISSING.text(Locale.FRANCE)).isEqualTo(french);
        assertThat(MISSING.text(Locale.GERMAN)).isEqualTo(french);
        assertThat(MISSING.text(Locale.ROOT)).isEqualTo(french);
    }

    @Test
    void aMessageMayFillAPlaceOfAnother() {
        var undo = Message.of("study.history.undo", 3, MISSING);
        assertThat(undo.text(Locale.ENGLISH))
                .isEqualTo("Undoes no. 3 (The code c1 is not in the codebook.)");
    }

    @Test
    void bracesInWhatFillsAPlaceAreLeftAlone() {
        assertThat(Message.of("study.missing.code", "{0} l'un").text(Locale.ENGLISH))
                .contains("{0} l'un");
    }

    @Test
    void aRefusalSpeaksFrenchByItself() {
        assertThat(new VerbatimException(MISSING)).hasMessage(MISSING.text(Locale.FRENCH));
    }

    @Test
    void aKeyStartsWithItsPackage() {
        assertThatIllegalArgumentException().isThrownBy(() -> Message.of("code"));
    }
}

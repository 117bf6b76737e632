package fr.verbatim.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.text.Normalizer;

class FoldTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Élève, eleve",
        "CŒUR, coeur",
        "Æquo, aequo",
        "Straße, strasse",
        "l’, l'",
        "aujourdʼhui, aujourd'hui",
        "porte‑clés, porte-cles",
        "habitant•e•s, habitant·e·s",
        "İstanbul, istanbul",
        "m?t*, m?t*",
        "T3, t3"
    })
    void foldedFormIs(String text, String folded) {
        assertThat(Fold.fold(text)).isEqualTo(folded);
    }

    @Test
    void composedAndDecomposedAreAlike() {
        var text = "À Noël, l’élève hésité";

        assertThat(Fold.fold(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(Fold.fold(text));
    }

    @Test
    void aPronounAfterItsVerbIsTheSameWordAsBefore() {
        assertThat(Fold.word("-Ce")).isEqualTo("ce");
        assertThat(Fold.word("-t-il")).isEqualTo("il");
        assertThat(Fold.word("-t'")).isEqualTo("t'");
    }

    @Test
    void accentsAndCaseAreLeftAsideOneWithoutTheOther() {
        assertThat(Fold.accented("Élève")).isEqualTo("élève");
        assertThat(Fold.cased("Élève")).isEqualTo("Eleve");
        assertThat(Fold.cased("Œuvre")).isEqualTo("OEuvre");
        assertThat(Fold.accented("-Là")).isEqualTo("là");
        assertThat(Fold.cased("-t-il")).isEqualTo("il");
    }
}

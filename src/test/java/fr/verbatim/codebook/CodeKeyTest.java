package fr.verbatim.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class CodeKeyTest {

    @ParameterizedTest
    @CsvSource({
        "Lien dans le geste, lien-dans-le-geste",
        "« L’œuvre » (en cours), l-oeuvre-en-cours",
        "habitant·e·s, habitant-e-s",
        "Accès & installation, acces-installation",
        "42, 42",
        "🙂, code",
        "社会, 社会"
    })
    void aKeyIsMadeOfLettersDigitsAndHyphens(String name, String key) {
        assertThat(CodeKey.of(name)).isEqualTo(key);
        assertThat(CodeKey.isValid(key)).isTrue();
    }

    @Test
    void aLongNameIsCutBetweenWords() {
        var key = CodeKey.of("ce que les gens disent quand on leur demande ce qu’ils font ici");

        assertThat(key).isEqualTo("ce-que-les-gens-disent-quand-on-leur-demande-ce-qu-ils-font");
        assertThat(CodeKey.of("a".repeat(500))).hasSize(60);
        assertThat(CodeKey.isValid(CodeKey.of("𝒜".repeat(100)))).isTrue();
    }

    @Test
    void aKeyThatIsTakenGetsANumber() {
        var code = Code.provisional(new CodeId("1"), "lien", "Lien", null, 0);
        var other = Code.provisional(new CodeId("2"), "lien-2", "Lien bis", null, 1);

        assertThat(CodeKey.free(new Codebook(List.of(code)), "LIEN")).isEqualTo("lien-2");
        assertThat(CodeKey.free(new Codebook(List.of(code, other)), "lien")).isEqualTo("lien-3");
        assertThat(CodeKey.free(new Codebook(List.of()), "lien")).isEqualTo("lien");
    }
}

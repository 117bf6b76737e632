package fr.verbatim.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

class CodebookYamlTest {

    private static final String GRILLE =
            """
            name: Essai
            language: fr
            codes:
              - key: geste
                name: Geste technique
                kind: rubrique
                children:
                  - key: reparer
                    name: réparer
                    state: core
                    definition: Remettre en état.
                    cues: ['répar*', '"changer le barillet"']
                  - key: nettoyer
                    name: nettoyer
            """;

    private final CodebookYaml yaml = new CodebookYaml();

    @Test
    void aRubriqueIsNotAppliedAndItsChildrenAre() {
        var codebook = codebook(GRILLE);

        assertThat(codebook.codes())
                .extracting(Code::key)
                .containsExactly("geste", "reparer", "nettoyer");
        assertThat(codebook.codes()).extracting(Code::applied).containsExactly(false, true, true);
        assertThat(codebook.find("reparer").orElseThrow().cues())
                .containsExactly("répar*", "\"changer le barillet\"");
    }

    @Test
    void whatIsLeftOutHasItsPlainValue() {
        var code = codebook(GRILLE).find("nettoyer").orElseThrow();

        assertThat(code.state()).isEqualTo(Code.State.PROVISIONAL);
        assertThat(code.definition()).isEmpty();
        assertThat(code.isInterpretive()).isTrue();
    }

    @Test
    void writingAndReadingBackGivesTheSameCodes() {
        var codebook = codebook(GRILLE);

        var written = yaml.write(CodebookFile.of(codebook, "Essai", "fr"));

        var back = yaml.parse(written, "essai.yaml").toCodes(codebook, counter());
        assertThat(back).isEqualTo(codebook.codes());
    }

    @Test
    void aCodeKeepsItsIdentityWhenItsKeyIsKnown() {
        var before = codebook(GRILLE);
        var edited = GRILLE.replace("Remettre en état.", "Remettre en marche.");

        var after = yaml.parse(edited, "essai.yaml").toCodes(before, counter());

        var difference = CodebookDifference.between(before, after);
        assertThat(difference.added()).isEmpty();
        assertThat(difference.unchanged()).isEqualTo(2);
        assertThat(difference.changed())
                .singleElement()
                .satisfies(change -> assertThat(change.parts()).containsExactly("definition"));
    }

    @Test
    void aCodeMissingFromTheFileIsToldAndStays() {
        var before = codebook(GRILLE);
        var shorter = GRILLE.substring(0, GRILLE.indexOf("      - key: nettoyer"));

        var difference =
                CodebookDifference.between(
                        before, yaml.parse(shorter, "essai.yaml").toCodes(before, counter()));

        assertThat(difference.absent()).extracting(Code::key).containsExactly("nettoyer");
        assertThat(difference.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    codes:\\n  - key: a\\n    nom: x              | ligne 2
                    codes:\\n  - key: a\\n    name: x\\n    state: fini | ligne 4
                    codes: {                                      | YAML
                    codes:\\n  - key: a\\n    name: x\\n  - key: a\\n    name: y | deux fois
                    codes:\\n  - key: a\\n    name: x\\n  - key: b\\n    name: x | même niveau
                    salut                                         | salut
                    """)
    void aMistakeIsToldWithItsPlace(String text, String expected) {
        assertThatThrownBy(() -> yaml.parse(text.replace("\\n", "\n"), "salut.yaml"))
                .isInstanceOf(CodebookUnreadable.class)
                .hasMessageContaining("salut.yaml")
                .hasMessageContaining(expected);
    }

    @Test
    void aMistakeIsToldInEnglishToo() {
        assertThatThrownBy(() -> yaml.parse("codes:\n  - key: a\n", "grid.yaml"))
                .isInstanceOfSatisfying(
                        CodebookUnreadable.class,
                        e ->
                                assertThat(e.toMessage().text(Locale.ENGLISH))
                                        .contains("grid.yaml, line 2")
                                        .contains("required property 'name'"));
    }

    @Test
    void aFileThatIsNotThereOrNotTextIsToldAsSuch(@TempDir Path folder) throws Exception {
        assertThatThrownBy(() -> yaml.read(folder.resolve("rien.yaml")))
                .isInstanceOf(CodebookUnreadable.class)
                .hasMessageContaining("n’existe pas");
        var latin = folder.resolve("latin.yaml");
        Files.write(latin, new byte[] {'n', ':', ' ', (byte) 0xE9});
        assertThatThrownBy(() -> yaml.read(latin))
                .isInstanceOf(CodebookUnreadable.class)
                .hasMessageContaining("UTF-8");
    }

    private Codebook codebook(String text) {
        return new Codebook(
                yaml.parse(text, "essai.yaml").toCodes(new Codebook(List.of()), counter()));
    }

    private static Supplier<String> counter() {
        var next = new AtomicInteger();
        return () -> "code-" + next.incrementAndGet();
    }
}

package fr.verbatim.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

class CodebookTest {

    private static final List<Code> CODES =
            List.of(
                    code("2", "lien", "Lien social", null, 1, true),
                    code("1", "geste", "Geste technique", null, 0, false),
                    code("12", "geste-menage", "Ménage", "1", 1, true),
                    code("11", "geste-serrure", "Serrure", "1", 0, true),
                    code("111", "barillet", "Barillet", "11", 0, true));

    private static final Codebook CODEBOOK = new Codebook(CODES);

    private static Code code(
            String id,
            String key,
            String name,
            @Nullable String parent,
            int position,
            boolean applied) {
        return new Code(
                new CodeId(id),
                key,
                name,
                parent == null ? null : new CodeId(parent),
                position,
                applied,
                Code.State.STABLE,
                null,
                "",
                "",
                "",
                List.of(),
                List.of(),
                key.equals("lien") ? List.of("Sociabilité", "l’entraide") : List.of(),
                List.of(),
                key.equals("barillet") ? List.of("barillet") : List.of());
    }

    private static List<String> keys(Stream<Code> codes) {
        return codes.map(Code::key).toList();
    }

    @Test
    void codesStandInTheOrderOfTheirTreeWhateverTheirOrderBefore() {
        for (var seed = 0; seed < 20; seed++) {
            var shuffled = new ArrayList<>(CODES);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(keys(new Codebook(shuffled).codes().stream()))
                    .containsExactly("geste", "geste-serrure", "barillet", "geste-menage", "lien");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "barillet, barillet",
        "Lien social, lien",
        "lien SOCIAL, lien",
        "menage, geste-menage",
        "MÉNAGE, geste-menage",
        "GESTE-MENAGE, geste-menage",
        "sociabilite, lien",
        "l'entraide, lien",
    })
    void aCodeIsFoundByKeyNameOrAlias(String wanted, String key) {
        assertThat(CODEBOOK.find(wanted).map(Code::key)).contains(key);
    }

    @Test
    void whatNoCodeIsCalledIsNotFound() {
        assertThat(CODEBOOK.find("balai")).isEmpty();
        assertThat(CODEBOOK.find(new CodeId("99"))).isEmpty();
    }

    @Test
    void aFamilyHoldsAllThatStandsBelow() {
        assertThat(CODEBOOK.family(new CodeId("1")))
                .containsExactlyInAnyOrder(
                        new CodeId("1"), new CodeId("11"), new CodeId("12"), new CodeId("111"));
        assertThat(CODEBOOK.family(new CodeId("2"))).containsExactly(new CodeId("2"));
    }

    @Test
    void theTreeIsWalkedInBothDirections() {
        var barillet = CODEBOOK.find("barillet").orElseThrow();
        assertThat(CODEBOOK.depth(barillet)).isEqualTo(2);
        assertThat(CODEBOOK.parent(barillet).map(Code::key)).contains("geste-serrure");
        assertThat(keys(CODEBOOK.children(CODEBOOK.find("geste").orElseThrow()).stream()))
                .containsExactly("geste-serrure", "geste-menage");
        assertThat(keys(CODEBOOK.roots().stream())).containsExactly("geste", "lien");
    }

    @Test
    void aCodeWithoutCueIsInterpretiveUnlessItOnlyGroups() {
        assertThat(CODEBOOK.find("lien").orElseThrow().isInterpretive()).isTrue();
        assertThat(CODEBOOK.find("barillet").orElseThrow().isInterpretive()).isFalse();
        assertThat(CODEBOOK.find("geste").orElseThrow().isInterpretive()).isFalse();
    }

    @Test
    void codesInACircleAreRefused() {
        var circle = List.of(code("a", "a", "A", "b", 0, true), code("b", "b", "B", "a", 0, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new Codebook(circle));
    }

    @Test
    void aCodeWithoutKeyOrNameIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> code("a", " ", "A", null, 0, true));
        assertThatIllegalArgumentException().isThrownBy(() -> code("a", "a", "", null, 0, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeId(" "));
    }
}

package fr.verbatim.web.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.verbatim.web.http.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

class SafeNameTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "E01.docx, E01.docx",
        "entretiens/E01.docx, entretiens/E01.docx",
        "/entretiens//E01.docx, entretiens/E01.docx",
        "./E01.docx, E01.docx",
        "C:\\Users\\E01.docx, C_/Users/E01.docx",
        "a:b*c?.txt, a_b_c_.txt",
        "'  E01.txt ', E01.txt",
        "'Entretien été.txt', 'Entretien été.txt'",
    })
    void namesAreMadeFitForADisk(String given, String made) {
        assertThat(SafeName.of(given)).hasToString(made);
    }

    @Test
    void controlCharactersAreReplaced() {
        assertThat(SafeName.of("a\u0000b\n\u202Ec.txt")).hasToString("a_b__c.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/",
                "..",
                "../E01.txt",
                "a/../../E01.txt",
                "a\\..\\..\\E01.txt",
                ".",
                "E01.",
                "1/2/3/4/5/6/7/8/9/10/11/12/13",
            })
    void namesThatCannotBeAreRefused(String given) {
        assertThatThrownBy(() -> SafeName.of(given)).isInstanceOf(Refusal.class);
    }

    @Test
    void aLongNameAndALoneHalfOfACharacterAreRefused() {
        assertThatThrownBy(() -> SafeName.of("a".repeat(121))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> SafeName.of("a\uD800.txt")).isInstanceOf(Refusal.class);
    }

    @Test
    void theFileStandsInItsFolder() {
        assertThat(SafeName.of("a/b.txt").in(folder)).isEqualTo(folder.resolve("a/b.txt"));
    }
}

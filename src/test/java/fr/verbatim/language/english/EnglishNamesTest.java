package fr.verbatim.language.english;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.coding.Sex;
import fr.verbatim.language.NameGold;
import fr.verbatim.language.french.FrenchNames;

import org.junit.jupiter.api.Test;

import java.io.IOException;

class EnglishNamesTest {

    private static final EnglishNames NAMES = new EnglishNames(new FrenchNames());

    @Test
    void namesAreFoundByCapitalsTitlesAndFirstNames() throws IOException {
        var gold = NameGold.of("anglais.txt", NAMES);

        assertThat(gold.recall()).isGreaterThanOrEqualTo(0.9);
        assertThat(gold.precision()).isGreaterThanOrEqualTo(0.9);
        assertThat(gold.kinds()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void firstNamesTellTheSex() {
        assertThat(NAMES.sex("Margaret")).isEqualTo(Sex.FEMALE);
        assertThat(NAMES.sex("Karim")).isEqualTo(Sex.MALE);
        assertThat(NAMES.sex("Zzyx")).isNull();
    }
}

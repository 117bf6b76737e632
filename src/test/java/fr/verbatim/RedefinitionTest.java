package fr.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.CodeEdit;
import fr.verbatim.coding.Coder;
import fr.verbatim.study.Meanings.Meaning;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// « Extraits codés avant la redéfinition ».
class RedefinitionTest {

    private static final String FIRST = "La petite réparation faite de ses mains.";

    @TempDir Path folder;
    private Verbatim study;

    @BeforeEach
    void open() {
        study = new MiniatureStudy(0).create(folder, new Coder("A"));
    }

    @AfterEach
    void close() {
        study.close();
    }

    private Code repair() {
        return study.code("reparer");
    }

    private void define(String definition) {
        study.codes().edit(repair(), CodeEdit.builder().definition(definition).build());
    }

    private List<String> before() {
        return study.codes().redefinition(repair()).before().stream().map(Extract::text).toList();
    }

    @Test
    void aCodeNeverRedefinedHasOneMeaning() {
        study.codes().edit(repair(), CodeEdit.builder().name("dépanner").build());

        var redefinition = study.codes().redefinition(repair());

        assertThat(redefinition.meanings()).extracting(Meaning::definition).containsExactly(FIRST);
        assertThat(redefinition.before()).isEmpty();
    }

    @Test
    void extractsCodedBeforeTheRedefinitionAreListed() {
        define("Réparer soi-même.");
        study.code("M1", "Après je fais le hall", "reparer");

        assertThat(before()).hasSize(2).doesNotContain("Après je fais le hall");
        assertThat(study.codes().redefinition(repair()).meanings())
                .extracting(Meaning::definition)
                .containsExactly(FIRST, "Réparer soi-même.");
    }

    @Test
    void theRulesOfUseArePartOfTheMeaning() {
        study.codes().edit(repair(), CodeEdit.builder().exclude("rien").build());

        assertThat(before()).hasSize(2);
    }

    @Test
    void aRedefinitionUndoneNeverWas() {
        define("Réparer soi-même.");
        study.undo();

        assertThat(before()).isEmpty();
    }

    @Test
    void whatWasCodedUnderADefinitionTakenBackIsListed() {
        define("Réparer soi-même.");
        study.code("M1", "Après je fais le hall", "reparer");
        define(FIRST);

        assertThat(before()).containsExactly("Après je fais le hall");
    }

    @Test
    void anExtractCountsFromTheMomentItGotTheCode() {
        var extract = study.code("M1", "Après je fais le hall", "nettoyer");
        define("Réparer soi-même.");
        study.recode(extract, repair());

        assertThat(before()).hasSize(2).doesNotContain("Après je fais le hall");
    }

    @Test
    void allRedefinedCodesAreListedAtOnce() {
        assertThat(study.codes().redefinitions()).isEmpty();
        define("Réparer soi-même.");
        study.codes().edit(study.code("nettoyer"), CodeEdit.builder().definition("Laver.").build());

        assertThat(study.codes().redefinitions())
                .containsExactly(study.codes().redefinition(repair()));
    }
}

package fr.verbatim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.verbatim.coding.Coder;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class ExtractColumnsTest {

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

    @Test
    void whatIsSaidDoneAndWrittenStandsSideBySide() {
        var columns = study.columns(study.code("réparer")).columns();

        assertThat(columns)
                .extracting(it -> it.value(), it -> it.respondents(), it -> it.extracts().size())
                .startsWith(tuple("SAID", 2, 2), tuple("DONE", 0, 0), tuple("WRITTEN", 0, 0));
        assertThat(columns.getFirst().of()).isEqualTo(2);
        assertThat(columns.getFirst().documents()).isEqualTo(2);
    }

    @Test
    void eachValueOfAVariableHasItsColumnEvenWithoutExtract() {
        var columns = study.columns(study.code("lien dans le geste"), "FONCTION");

        assertThat(columns.variable()).isEqualTo("fonction");
        assertThat(columns.columns())
                .extracting(it -> it.value(), it -> it.respondents(), it -> it.of())
                .containsExactly(tuple("gardien", 1, 1), tuple("responsable de secteur", 0, 1));
    }

    @Test
    void extractsWithoutTheVariableComeLast() {
        study.cases().set(study.person("Nadia"), "logé", "oui");

        var columns = study.columns(study.code("réparer"), "logé").columns();

        assertThat(columns).extracting(it -> it.value()).containsExactly("oui", "");
        assertThat(columns.getLast().extracts()).extracting(it -> it.document()).hasSize(1);
    }

    @Test
    void aVariableThatNothingHasIsRefusedWithTheNearestNames() {
        assertThatThrownBy(() -> study.columns(study.code("réparer"), "fonctoin"))
                .isInstanceOf(NameUnknown.class)
                .hasMessageContaining("fonction");
    }
}

package fr.verbatim.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.coding.Coder;
import fr.verbatim.corpus.Case;
import fr.verbatim.corpus.CaseId;
import fr.verbatim.study.CorpusChange;
import fr.verbatim.study.Study;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class VariablesTest {

    @TempDir Path folder;

    private Variable variable(String... values) {
        try (var study = Study.create(folder, new Coder("A"))) {
            for (var value : values) {
                var id = new CaseId(study.newId());
                study.apply(
                        new CorpusChange.PutCase(new Case(id, "cas " + value, Map.of("v", value))));
            }
            return Variables.of(study.snapshot()).getFirst();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 mars 2021;13/03/2021;2021-03-14|DATE",
                "12;12,5;1 250;-3|NUMBER",
                "12 ans;3 ans;20 ans|NUMBER",
                "oui;non;Oui|YES_NO",
                "gardien;gardien;accueil;accueil|CHOICE",
                "loge;hall;cour|TEXT",
                "gardien|TEXT",
            })
    void theTypeIsThatOfTheValues(String values, VariableType type) {
        assertThat(variable(values.split(";")).type()).isEqualTo(type);
    }

    @Test
    void datesAndNumbersHaveOneForm() {
        assertThat(variable("12 mars 2021", "1er avril 2021").different())
                .containsExactly("2021-03-12", "2021-04-01");
    }

    @Test
    void theValueThatDoesNotFitIsTold() {
        var variable = variable("12", "3", "7", "9", "une dizaine");

        assertThat(variable.type()).isEqualTo(VariableType.NUMBER);
        assertThat(variable.misfits())
                .extracting(Variable.Value::of, Variable.Value::written)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("cas une dizaine", "une dizaine"));
        assertThat(variable.different()).isEqualTo(List.of("3", "7", "9", "12"));
    }

    @Test
    void whenMoreThanOneInFiveDoesNotFitTheTypeIsAnother() {
        assertThat(variable("12", "3", "beaucoup", "peu").type()).isEqualTo(VariableType.TEXT);
    }
}

package fr.verbatim.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.verbatim.text.Span;

import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;

class DocumentTextTest {

    @Test
    void aLayerDoesNotLeaveItsText() {
        var turn = new Turn(new Span(0, 9), new Span(4, 9), "A", Role.UNKNOWN, null, null);
        var layers = Layers.NONE.withTurns(List.of(turn));
        assertThat(new DocumentText("A : ouais", layers).layers().turns()).containsExactly(turn);
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentText("A : oui", layers));
    }

    @Test
    void speechStandsInItsTurn() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new Turn(
                                        new Span(4, 9),
                                        new Span(3, 9),
                                        "A",
                                        Role.UNKNOWN,
                                        null,
                                        null));
    }

    @Test
    void equalTextsWithEqualLayersAreOneRevision() {
        assertThat(RevisionId.of("oui", "{}")).isEqualTo(RevisionId.of("oui", "{}"));
        assertThat(RevisionId.of("oui", "{}")).isNotEqualTo(RevisionId.of("oui.", "{}"));
        assertThat(RevisionId.of("oui", "{}")).isNotEqualTo(RevisionId.of("oui", "{ }"));
        assertThatIllegalArgumentException().isThrownBy(() -> new RevisionId("oui"));
    }

    @Test
    void variablesKeepTheirOrderAndAreNotShared() {
        var variables = new LinkedHashMap<String, String>();
        for (var name : List.of("zone", "âge", "fonction", "date")) {
            variables.put(name, "x");
        }
        var person = new Case(new CaseId("p"), "Karim", variables);
        variables.clear();
        assertThat(person.variables()).containsOnlyKeys("zone", "âge", "fonction", "date");
        assertThat(List.copyOf(person.variables().keySet()))
                .containsExactly("zone", "âge", "fonction", "date");
    }
}

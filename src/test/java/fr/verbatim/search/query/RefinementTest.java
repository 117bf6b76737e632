package fr.verbatim.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;

class RefinementTest {

    private static final Field FUNCTION = new Field.Variable("fonction");

    private static String toggled(String query, String value) {
        return Refinement.of(Query.parse(query), FUNCTION)
                .toggled(List.of(value))
                .toQuery()
                .map(QueryPrinter.in(Locale.FRENCH)::print)
                .orElse("");
    }

    @Test
    void aValueIsAskedForBesideTheRest() {
        assertThat(toggled("serrure", "gardien")).isEqualTo("serrure ET fonction:gardien");
        assertThat(toggled("serrure OU porte", "gardien"))
                .isEqualTo("(serrure OU porte) ET fonction:gardien");
        assertThat(toggled("serrure SAUF porte", "chef d’équipe"))
                .isEqualTo("(serrure SAUF porte) ET fonction:\"chef d’équipe\"");
    }

    @Test
    void severalValuesOfAFieldAreAlternatives() {
        var two = toggled("serrure ET fonction:gardien", "chef");

        assertThat(two).isEqualTo("serrure ET (fonction:gardien OU fonction:chef)");
        assertThat(toggled(two, "gardien")).isEqualTo("serrure ET fonction:chef");
    }

    @Test
    void aValueThatWasAskedForIsNoLonger() {
        assertThat(toggled("serrure ET fonction:GARDIEN", "gardien")).isEqualTo("serrure");
        assertThat(toggled("fonction:gardien", "gardien")).isEmpty();
    }

    @Test
    void conditionsOnOtherFieldsStay() {
        assertThat(toggled("fonction:gardien ET sexe:femme", "gardien")).isEqualTo("sexe:femme");
        assertThat(toggled("fonction:a OU sexe:femme", "gardien"))
                .isEqualTo("(fonction:a OU sexe:femme) ET fonction:gardien");
    }

    @Test
    void aValueIsKnownByAnyOfItsNames() {
        var asked = Refinement.of(Query.parse("serrure genre:entretien"), Field.Known.KIND);

        assertThat(asked.asksFor(List.of("entretien", "interview"))).isTrue();
        assertThat(asked.asksFor(List.of("observation"))).isFalse();
        assertThat(asked.toggled(List.of("entretien", "interview")).toQuery())
                .contains(Query.parse("serrure"));
    }
}

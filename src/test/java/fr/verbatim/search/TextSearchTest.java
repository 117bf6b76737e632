package fr.verbatim.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.search.query.Query;

import org.junit.jupiter.api.Test;

class TextSearchTest {

    @Test
    void wordsAreFoundInATextThatIsInNoStudy() {
        var text = "Je répare la porte, et l’ampoule du hall.";
        try (var search = TextSearch.open(text)) {
            assertThat(search.find(Query.parse("répar* OU ampoule")))
                    .extracting(span -> span.in(text))
                    .containsExactly("répare", "ampoule");
            assertThat(search.find(Query.parse("porte SAUF serrure"))).hasSize(1);
        }
    }

    @Test
    void conditionsHoldNowhere() {
        try (var search = TextSearch.open("Je répare la porte.")) {
            assertThat(search.find(Query.parse("porte fonction:gardien"))).isEmpty();
            assertThat(search.find(Query.parse("porte code:x codeur:y"))).isEmpty();
            assertThat(search.find(Query.parse("porte SAUF rôle:enquêteur"))).hasSize(1);
        }
    }

    @Test
    void anEmptyTextHoldsNothing() {
        try (var search = TextSearch.open("")) {
            assertThat(search.find(Query.parse("porte"))).isEmpty();
        }
    }
}

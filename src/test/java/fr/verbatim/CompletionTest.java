package fr.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.coding.Coder;
import fr.verbatim.search.Completion;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What is proposed while a query is typed. `|` is the caret.
class CompletionTest {

    @TempDir Path folder;

    private Verbatim study;

    @BeforeEach
    void create() throws IOException {
        study = new MiniatureStudy(0).create(folder, new Coder("A"));
    }

    @AfterEach
    void close() {
        study.close();
    }

    private Completion complete(String typed, Locale language) {
        return study.complete(typed.replace("|", ""), typed.indexOf('|'), language);
    }

    private List<String> proposed(String typed) {
        return complete(typed, Locale.FRENCH).proposals().stream()
                .map(Completion.Proposal::text)
                .toList();
    }

    @Test
    void aFieldIsFoundByItsFirstLetters() {
        assertThat(proposed("loc|")).contains("locuteur:");
        assertThat(proposed("role|")).contains("rôle:");
        assertThat(proposed("foncti|")).contains("fonction:");
    }

    @Test
    void afterTheColonStandTheValuesOfTheField() {
        assertThat(proposed("fonction:|")).contains("fonction:gardien");
        assertThat(proposed("genre:obs|")).containsExactly("genre:observation");
        assertThat(proposed("code:rep|")).contains("code:réparer");
        assertThat(proposed("document:M1|")).containsExactly("document:M1_gardienne");
    }

    @Test
    void aValueIsFoundBeforeItsFieldIsNamed() {
        assertThat(proposed("répa|")).contains("code:réparer");
        assertThat(proposed("gardie|")).contains("fonction:gardien");
    }

    @Test
    void operatorsAreProposedWhereSomethingStandsBefore() {
        assertThat(proposed("serrure S|")).contains("SAUF");
        assertThat(proposed("serrure pr|")).contains("près_de");
        assertThat(proposed("S|")).doesNotContain("SAUF");
    }

    @Test
    void theyAreInTheLanguageOfTheReader() {
        assertThat(complete("lock |", Locale.ENGLISH).proposals())
                .contains(
                        new Completion.Proposal(Completion.Kind.OPERATOR, "NOT"),
                        new Completion.Proposal(Completion.Kind.FIELD, "speaker:"),
                        new Completion.Proposal(Completion.Kind.RELATION, "within"));
        assertThat(complete("kind:|", Locale.ENGLISH).proposals())
                .contains(new Completion.Proposal(Completion.Kind.VALUE, "kind:interview"));
    }

    @Test
    void whatIsChosenTakesThePlaceOfTheWholeWord() {
        var completion = complete("serrure fonction:gar|dien ET porte", Locale.FRENCH);

        assertThat(completion.start()).isEqualTo("serrure ".length());
        assertThat(completion.end()).isEqualTo("serrure fonction:gardien".length());
        assertThat(complete("(code:\"rép|\" OU a)", Locale.FRENCH))
                .extracting(Completion::start, Completion::end)
                .containsExactly(1, "(code:\"rép\"".length());
    }

    @Test
    void insidePhrasesAndBracketsOnlyWordsStand() {
        assertThat(proposed("\"la ser|")).isEmpty();
        assertThat(proposed("[pos=|")).isEmpty();
        assertThat(proposed("[pos=VERB] fonct|")).contains("fonction:");
    }
}

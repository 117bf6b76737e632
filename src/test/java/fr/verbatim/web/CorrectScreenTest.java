package fr.verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.text.Span;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// Correcting a transcript where it is read.
class CorrectScreenTest extends BrowserTest {

    private static final String LAMP = "J’ai changé l’ampoule du palier";
    private static final String FIELD = ".correct textarea";

    private ReadingPage reading;

    @BeforeEach
    void read() {
        reading = new ReadingPage(page);
        reading.drawn(2);
    }

    private String text() {
        return served.study.text(served.study.document("M1")).text();
    }

    private List<String> turns() {
        var text = served.study.text(served.study.document("M1"));
        return text.layers().turns().stream()
                .map(it -> it.speaker() + " : " + it.speech().in(text.text()))
                .toList();
    }

    /// Opens the paragraph of these words with the key, and returns what stands in the field.
    private String open(String words) {
        reading.find(words);
        press("e");
        at(FIELD).waitFor();
        return at(FIELD).inputValue();
    }

    private void caretBefore(String words) {
        at(FIELD)
                .evaluate(
                        "(field, words) => { const at = field.value.indexOf(words);"
                                + " field.setSelectionRange(at, at); }",
                        words);
    }

    private void saved() {
        reading.isGone(".correct");
    }

    @Test
    void aParagraphIsCorrectedFromTheKeyboardAndExtractsFollow() {
        assertThat(open("On a parlé une heure")).startsWith("Une fois, oui.");
        caretBefore("Une fois");
        page.keyboard().type("Hé bien : ");
        press("Enter");
        saved();
        reading.drawn(2);
        assertThat(text()).contains("Nadia : Hé bien : Une fois, oui.");
        assertThat(served.study.extracts(served.study.document("M1")))
                .anyMatch(it -> it.text().equals(LAMP) && !it.isUnplaced());
        press("Control+z");
        reading.says("corrigé");
        at(".para p:text-is('Une fois, oui. "
                        + LAMP
                        + ", exprès, pour avoir une raison de frapper. On a parlé une heure."
                        + " L’ampoule, elle marchait encore.')")
                .waitFor();
        assertThat(text()).doesNotContain("Hé bien");
    }

    @Test
    void whatCannotFollowIsPlacedAgain() {
        at("button.toggle:has-text('Corriger')").click();
        reading.click("Une fois, oui");
        at(FIELD).waitFor();
        at(FIELD).fill("Une fois, oui. J’ai remplacé une lampe sur le palier, exprès.");
        at(".correct button.primary").click();
        saved();
        at(".unplaced li:has-text('réparer'):has-text('l’ampoule du palier')").waitFor();
        isAccessible(page);
        at("button.toggle:has-text('Corriger')").click();
        reading.selectOnly("J’ai remplacé une lampe");
        at(".unplaced button:has-text('Placer ici')").click();
        reading.isGone(".unplaced");
        assertThat(served.study.extracts(served.study.code("réparer")))
                .anyMatch(it -> it.text().equals("J’ai remplacé une lampe"));
    }

    @Test
    void escapeGivesUp() {
        var before = text();
        open("On a parlé une heure");
        page.keyboard().type("xxx");
        press("Escape");
        saved();
        assertThat(text()).isEqualTo(before);
        assertThat(open("On a parlé une heure")).doesNotContain("xxx");
    }

    @Test
    void aTurnIsCutGivenAndJoined() {
        open("On a parlé une heure");
        caretBefore("On a parlé");
        press("Alt+Enter");
        at("dialog input[name=speaker]").fill("Roche");
        press("Enter");
        saved();
        at(".side .said-by:has-text('Roche')").waitFor();
        assertThat(turns())
                .contains("Roche : On a parlé une heure. L’ampoule, elle marchait encore.");
        open("On a parlé une heure");
        at(".correct select").selectOption("Enquêtrice");
        saved();
        at(".side .said-by:has-text('Enquêtrice')").waitFor();
        open("On a parlé une heure");
        press("Alt+Backspace");
        saved();
        reading.isGone(".side .said-by");
        assertThat(turns()).anyMatch(it -> it.startsWith("Nadia : Une fois, oui."));
    }

    @Test
    void aConflictIsToldAndWhatWasTypedIsKept() {
        expectInConsole("409");
        open("On a parlé une heure");
        caretBefore("Une fois");
        page.keyboard().type("Hé bien : ");
        var document = served.study.document("M1");
        served.study.corrections().edit(document, new Span(0, 9), "Rencontre");
        at(".correct .conflict").waitFor();
        press("Enter");
        at(".said.problem").waitFor();
        at(".conflict button:has-text('Reprendre')").click();
        at(FIELD + ":focus").waitFor();
        reading.isGone(".conflict");
        assertThat(at(FIELD).inputValue()).startsWith("Hé bien : Une fois");
        press("Enter");
        saved();
        assertThat(text()).startsWith("Rencontre").contains("Hé bien : Une fois");
    }

    @Test
    void aDraftIsOfferedAgain() {
        open("On a parlé une heure");
        caretBefore("Une fois");
        page.keyboard().type("Hé bien : ");
        at(".documents a:has-text('O1_hall')").click();
        at(".reading-head h1:has-text('O1_hall')").waitFor();
        at(".documents a:has-text('M1')").click();
        reading.says("n’a pas été enregistrée");
        at(".said button:has-text('Reprendre')").click();
        at(FIELD).waitFor();
        assertThat(at(FIELD).inputValue()).startsWith("Hé bien : Une fois");
    }

    @ParameterizedTest
    @CsvSource({"fr-FR,false,1400,860", "en-GB,true,1400,860", "fr-FR,true,390,760"})
    void nothingStandsInAnybodysWay(String language, boolean dark, int width, int height) {
        page.close();
        page = open(new Look(language, dark, width, height), path());
        reading = new ReadingPage(page);
        reading.drawn(2);
        reading.click("Une fois, oui");
        press("e");
        at(FIELD).waitFor();
        isAccessible(page);
        fitsTheWindow(page);
    }
}

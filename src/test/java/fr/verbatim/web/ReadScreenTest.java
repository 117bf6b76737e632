package fr.verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;

import fr.verbatim.Extract;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Reading and coding with the mouse.
class ReadScreenTest extends BrowserTest {

    private static final String HOUR = "On a parlé une heure.";
    private static final String LAMP = "J’ai changé l’ampoule du palier";

    private ReadingPage reading;

    @BeforeEach
    void read() {
        reading = new ReadingPage(page);
        reading.drawn(2);
    }

    private List<String> coded() {
        return served.study.extracts(served.study.document("M1")).stream()
                .map(it -> it.codeName() + ": " + it.text())
                .toList();
    }

    private Extract only(String code) {
        return served.study.extracts(served.study.code(code)).getFirst();
    }

    @Test
    void aSelectionIsCodedFromThePaletteAndUndone() {
        reading.selectToCode(HOUR);
        page.keyboard().type("conv");
        at(".palette .meaning:has-text('Parler de choses et d’autres')").waitFor();
        press("Enter");
        reading.drawn(3);
        assertThat(coded()).contains("converser: " + HOUR);
        reading.chosen("converser");
        at(".segments:has-text('On a parlé une heure')").waitFor();
        reading.code("converser").locator("small:has-text('1')").waitFor();
        at("button[aria-label='Annuler']").click();
        reading.drawn(2);
        reading.says("Annulé");
        at("button[aria-label='Rétablir']").click();
        reading.drawn(3);
        assertThat(coded()).contains("converser: " + HOUR);
    }

    @Test
    void aCodeIsMadeWhileCoding() {
        reading.selectToCode(HOUR);
        page.keyboard().type("entraide");
        at(".palette li:has-text('Créer le code'):has-text('entraide')").click();
        reading.drawn(3);
        reading.says("entraide");
        assertThat(coded()).contains("entraide: " + HOUR);
        reading.selectToCode("C’est pas dans la fiche de poste");
        at(".palette li:has-text('Code in vivo')").click();
        reading.drawn(4);
        assertThat(coded())
                .contains("C’est pas dans la fiche de poste: C’est pas dans la fiche de poste");
    }

    @Test
    void theMarkerGivesTheChosenCodeToEachSelection() {
        reading.code("nettoyer").click();
        at("button.toggle:has-text('Marqueur')").click();
        reading.select("je fais le hall");
        reading.drawn(3);
        reading.select("Je sors les poubelles");
        reading.drawn(4);
        assertThat(reading.palette().count()).isZero();
        assertThat(coded())
                .contains("nettoyer: je fais le hall", "nettoyer: Je sors les poubelles");
    }

    @Test
    void openCodingNamesEachSelection() {
        at("button.toggle:has-text('Codage ouvert')").click();
        reading.select(HOUR);
        at("dialog input[name=name]").fill("prétexte");
        at("dialog textarea[name=memo]").fill("L’ampoule comme raison.");
        at("dialog button.primary").click();
        reading.drawn(3);
        at(".card .memo:has-text('comme raison')").waitFor();
        assertThat(coded()).contains("prétexte: " + HOUR);
        at(".card .memo button").click();
        reading.isGone(".card .memo");
        assertThat(served.study.memos().all()).isEmpty();
    }

    @Test
    void codesTextAndStripesAreDraggedOntoOneAnother() {
        reading.selectOnly(HOUR);
        reading.drag(HOUR, reading.code("converser"));
        reading.drawn(3);
        assertThat(coded()).contains("converser: " + HOUR);
        reading.selectOnly("L’ampoule, elle marchait encore.");
        reading.drag(reading.code("nettoyer"), "elle marchait encore");
        reading.drawn(4);
        assertThat(coded()).contains("nettoyer: L’ampoule, elle marchait encore.");
        reading.drag(reading.stripe("réparer"), reading.code("lien dans le geste"));
        reading.isGone(".stripe-label:has-text('réparer')");
        assertThat(coded()).contains("lien dans le geste: " + LAMP);
    }

    @Test
    void aCodeDroppedOnAParagraphIsGivenToThatParagraph() {
        press("Escape");
        reading.drag(reading.code("nettoyer"), "Je sors les poubelles");
        reading.drawn(3);
        assertThat(coded())
                .anyMatch(
                        it ->
                                it.startsWith("nettoyer: Je sors les poubelles")
                                        && it.endsWith("je monte."));
    }

    @Test
    void anExtractIsQualifiedRecodedAndRemoved() {
        reading.click(LAMP);
        reading.chosen("réparer");
        at(".card .toggle:has-text('Retenu')").click();
        at(".card .toggle[aria-pressed=true]").waitFor();
        at(".card select >> nth=0").selectOption("TOLD");
        at(".stripe.chosen .stripe-label:has-text('★')").waitFor();
        page.locator(".card select").nth(1).selectOption(new SelectOption().setLabel("valorisé"));
        page.waitForCondition(() -> only("réparer").tone() != null);
        assertThat(only("réparer").retained()).isTrue();
        assertThat(only("réparer").register()).hasToString("TOLD");
        assertThat(only("réparer").tone()).hasToString("VALUED");
        at(".card button:has-text('Changer de code')").click();
        page.keyboard().type("nett");
        press("Enter");
        reading.chosen("nettoyer");
        assertThat(only("nettoyer").text()).isEqualTo(LAMP);
        assertThat(only("nettoyer").retained()).isTrue();
        at(".card button:has-text('Retirer le code')").click();
        reading.drawn(1);
        at(".said button:has-text('Annuler')").click();
        reading.drawn(2);
        assertThat(coded()).contains("nettoyer: " + LAMP);
    }

    @Test
    void twoThingsSaidAtOnceOfAnExtractAreBothKept() {
        reading.click(LAMP);
        reading.chosen("réparer");
        page.evaluate(
                """
                () => {
                  const [register, tone] = document.querySelectorAll('.card select');
                  for (const [select, value] of [[register, 'TOLD'], [tone, 'VALUED']]) {
                    select.value = value;
                    select.dispatchEvent(new Event('change'));
                  }
                }
                """);
        page.waitForCondition(() -> only("réparer").tone() != null);
        assertThat(only("réparer").register()).hasToString("TOLD");
    }

    @Test
    void overlappingExtractsAreSeenOneAfterTheOther() {
        reading.code(LAMP, "lien dans");
        reading.drawn(3);
        press("Escape");
        reading.isGone(".card");
        reading.click(LAMP);
        var first = at(".card-head b").textContent();
        reading.click(LAMP);
        reading.chosen(first.equals("réparer") ? "lien dans le geste" : "réparer");
        reading.click("Je sors les poubelles");
        reading.isGone(".card");
    }

    @Test
    void proposalsAreShownKeptAndSetAside() {
        at("button.toggle:has-text('Propositions')").click();
        reading.says("à lire");
        at(".stripe.proposed").waitFor();
        var proposed = page.locator(".stripe.proposed").count();
        press("p");
        at(".stripe.proposed.chosen").waitFor();
        press("y");
        page.waitForCondition(() -> page.locator(".stripe.proposed").count() < proposed);
        page.waitForCondition(() -> served.study.extracts().size() == 4);
        press("x");
        page.waitForCondition(() -> page.locator(".stripe.proposed").count() < proposed - 1);
        assertThat(served.study.extracts()).hasSize(4);
        at("button.toggle:has-text('Propositions')").click();
        reading.drawn(3);
    }

    @Test
    void wordsAreFoundInTheDocument() {
        at(".find input").fill("personne ne");
        at(".find output:has-text('2')").waitFor();
        press("Enter");
        at(".find output:has-text('1/2')").waitFor();
        press("Enter");
        at(".find output:has-text('2/2')").waitFor();
        press("Shift+Enter");
        at(".find output:has-text('1/2')").waitFor();
        at(".find input").fill("BARILLET");
        at(".find output:has-text('2')").waitFor();
    }

    @Test
    void retrievedSegmentsLeadToTheirPlaceAndBack() {
        reading.code("réparer").click();
        at(".segments li:has-text('M2_responsable') a").click();
        at(".reading-head h1:has-text('M2_responsable')").waitFor();
        reading.chosen("réparer");
        at(".card .words:has-text('je change le barillet')").waitFor();
        page.goBack();
        at(".reading-head h1:has-text('M1_gardienne')").waitFor();
        at(".documents a:has-text('O1_hall')").click();
        at(".reading-head h1:has-text('O1_hall')").waitFor();
        assertThat(page.title()).isEqualTo("O1_hall – Verbatim");
    }

    @Test
    void aChangeMadeElsewhereAppearsWithoutMovingThePage() {
        page.setViewportSize(1200, 420);
        at("v-transcript").evaluate("it => it.scrollTop = 150");
        served.study.code("M1", HOUR, "converser");
        reading.drawn(3);
        assertThat(at("v-transcript").evaluate("it => it.scrollTop")).isEqualTo(150);
        served.study.undo();
        reading.drawn(2);
    }

    @Test
    void situationsAreMarkedAndUnmarked() {
        reading.selectOnly(HOUR);
        press("s");
        at("dialog input[name=name]").fill("l’ampoule du palier");
        at("dialog button.primary").click();
        reading.drawn(3);
        reading.stripe("l’ampoule du palier").click();
        press("Delete");
        reading.drawn(2);
        assertThat(served.study.situations().all()).isEmpty();
    }

    @Test
    void theLanguageAndTheThemeAreTheReaders() {
        at("button:has-text('English')").click();
        at("h2:has-text('Codebook')").waitFor();
        at("button[aria-label='Light or dark theme']").click();
        at("html[data-theme=light]").waitFor();
        at("button[aria-label='Light or dark theme']").click();
        at("html[data-theme=dark]").waitFor();
        page.reload();
        at("html[data-theme=dark][lang=en]").waitFor();
        at("button:has-text('Français')").click();
        at("h2:has-text('Grille de codage')").waitFor();
    }
}

package fr.verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Extracts side by side.
class ColumnsScreenTest extends BrowserTest {

    @Override
    protected String path() {
        return "/columns?code=" + served.study.code("réparer").id().value();
    }

    @BeforeEach
    void list() {
        at(".column a").waitFor();
    }

    @Test
    void whatIsSaidDoneAndWrittenStandsSideBySide() {
        assertThat(page.locator(".column h2").allInnerTexts())
                .containsExactly(
                        "Dit (entretiens)", "Fait (observations)", "Écrit (documents internes)");
        at(".column:has-text('2 enquêté·es sur 2'):has-text('2 extraits')").waitFor();
        at(".column:has-text('Fait'):has-text('Rien n’est codé ici')").waitFor();
        at(".column a:has-text('Nadia, gardien, propos enregistrés')").waitFor();
    }

    @Test
    void aVariableMakesTheColumnsAndTheArrowsGoFromOneToTheOther() {
        page.locator(".columns-head select").nth(1).selectOption("fonction");
        at(".column h2:has-text('responsable de secteur')").waitFor();
        at(".column a[tabindex='0']").focus();
        press("ArrowRight");
        at(".column:has(h2:has-text('responsable')) a:focus").waitFor();
        press("Enter");
        page.waitForURL("**/documents/*?extract=*");
        at("v-transcript .para").waitFor();
    }

    @Test
    void onlyWhatIsRetainedIsShownAndChangesElsewhereAppear() {
        at("button:has-text('Retenus seulement')").click();
        at(".column:has-text('Aucun extrait n’est retenu')").waitFor();
        served.study.retain(served.study.extracts(served.study.code("réparer")).getFirst(), true);
        at(".column a").waitFor();
    }

    @Test
    void anotherCodeIsChosen() {
        at(".columns-head select")
                .selectOption(new SelectOption().setLabel("\u00a0\u00a0nettoyer"));
        at(".column:has-text('Dit'):has-text('Rien n’est codé ici')").waitFor();
        assertThat(page.locator(".column a").count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"fr-FR,false,1400,860", "en-GB,true,1400,860", "fr-FR,true,390,760"})
    void nothingStandsInAnybodysWay(String language, boolean dark, int width, int height) {
        page.close();
        page = open(new Look(language, dark, width, height), path());
        at(".column a").waitFor();
        isAccessible(page);
        fitsTheWindow(page);
    }
}

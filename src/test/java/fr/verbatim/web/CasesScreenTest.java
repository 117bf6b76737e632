package fr.verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Cases and variables, as in a spreadsheet.
class CasesScreenTest extends BrowserTest {

    private static final String PASTE =
            """
            text => {
              const cells = new DataTransfer();
              cells.setData('text/plain', text);
              document.activeElement.dispatchEvent(
                new ClipboardEvent('paste', { clipboardData: cells, bubbles: true, cancelable: true }));
            }
            """;

    @Override
    protected String path() {
        return "/cases";
    }

    @BeforeEach
    void list() {
        cell(2, 3).waitFor();
    }

    /// Nadia is in row 1, Paul in row 2; columns: 0 the case, 1 `cas`, 2 `fonction`, 3 `position`.
    private Locator cell(int row, int column) {
        return at("[data-cell='" + row + "-" + column + "']");
    }

    private void isAt(int row, int column) {
        at("[data-cell='" + row + "-" + column + "']:focus").waitFor();
    }

    private void has(int row, int column, String text) {
        at("[data-cell='" + row + "-" + column + "']:has-text('" + text + "')").waitFor();
    }

    private String value(String person, String variable) {
        return served.study.person(person).variables().getOrDefault(variable, "");
    }

    @Test
    void cellsAreEditedWithTheKeysOfASpreadsheet() {
        cell(1, 1).click();
        press("ArrowRight");
        isAt(1, 2);
        press("F2");
        press("End");
        page.keyboard().type("ne");
        press("Enter");
        isAt(2, 2);
        has(1, 2, "gardienne");
        assertThat(value("Nadia", "fonction")).isEqualTo("gardienne");
        page.keyboard().type("chef");
        press("Tab");
        isAt(2, 3);
        assertThat(value("Paul", "fonction")).isEqualTo("chef");
        page.keyboard().type("xxx");
        press("Escape");
        isAt(2, 3);
        has(2, 3, "encadrement");
        press("Delete");
        at("[data-cell='2-3']:not(:has-text('encadrement'))").waitFor();
        assertThat(value("Paul", "position")).isEmpty();
        press("Control+z");
        has(2, 3, "encadrement");
    }

    @Test
    void cellsOfASpreadsheetArePastedAsOneChange() {
        cell(1, 2).click();
        page.evaluate(PASTE, "loge\tNord\r\nsiège\tSud\tde trop\r\n");
        has(2, 3, "Sud");
        at(".said:has-text('4 cases collées'):has-text('1 tombait hors du tableau')").waitFor();
        assertThat(value("Nadia", "fonction")).isEqualTo("loge");
        at(".said button:has-text('Annuler')").click();
        has(2, 3, "encadrement");
        assertThat(value("Nadia", "fonction")).isEqualTo("gardien");
    }

    @Test
    void casesAndVariablesAreAddedRenamedAndRemoved() {
        at("button:has-text('Nouveau cas')").click();
        page.keyboard().type("Élodie");
        press("Enter");
        has(1, 0, "Élodie");
        cell(1, 0).dblclick();
        page.keyboard().type("Zoé");
        press("Enter");
        has(3, 0, "Zoé");
        at("button:has-text('Nouvelle variable')").click();
        page.keyboard().type("quartier");
        press("Enter");
        isAt(1, 4);
        page.keyboard().type("Tilleuls");
        press("Enter");
        has(1, 4, "Tilleuls");
        cell(0, 4).focus();
        press("F2");
        at("dialog input[name=name]").fill("secteur");
        press("Enter");
        has(0, 4, "secteur");
        assertThat(value("Nadia", "secteur")).isEqualTo("Tilleuls");
        cell(0, 4).focus();
        press("Delete");
        at(".said:has-text('secteur')").waitFor();
        assertThat(value("Nadia", "secteur")).isEmpty();
        cell(3, 0).focus();
        press("Delete");
        at(".said:has-text('Zoé')").waitFor();
        assertThat(served.study.cases().all()).hasSize(2);
    }

    @Test
    void aNameThatIsTakenIsRefusedAndWhatWasTypedStays() {
        expectInConsole("422");
        cell(1, 0).dblclick();
        page.keyboard().type("Paul");
        press("Enter");
        at(".said.problem").waitFor();
        assertThat(at(".cell-field").inputValue()).isEqualTo("Paul");
    }

    @ParameterizedTest
    @CsvSource({"fr-FR,false,1400,860", "en-GB,true,1400,860", "fr-FR,true,390,760"})
    void nothingStandsInAnybodysWay(String language, boolean dark, int width, int height) {
        page.close();
        page = open(new Look(language, dark, width, height), path());
        cell(1, 1).click();
        isAccessible(page);
        fitsTheWindow(page);
        press("F2");
        at(".cell-field").waitFor();
        isAccessible(page);
    }
}

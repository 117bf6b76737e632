package fr.verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The search screen, by mouse and by keyboard.
class SearchScreenTest extends BrowserTest {

    @Override
    protected String path() {
        return "/search?q=le";
    }

    private void found() {
        at(".kwic .line").waitFor();
    }

    @Test
    void whatIsTypedIsCompletedAndFound() {
        found();
        press("Control+k");
        page.keyboard().type("le fonc");
        at(".proposals li:has-text('fonction:')").waitFor();
        press("ArrowDown");
        press("Enter");
        at(".proposals li:has-text('fonction:gardien')").waitFor();
        press("ArrowDown");
        press("Enter");
        press("Escape");
        press("Enter");
        at(".choice[aria-current='true']:has-text('gardien')").waitFor();

        assertThat(page.url()).contains("q=le+fonction%3Agardien");
    }

    @Test
    void aMistakeIsMarkedAndCorrectedByOneClick() {
        expectInConsole("400");
        found();
        page.fill("#query", "le fonctoin:gardien");
        page.press("#query", "Enter");
        at(".query-mark mark:has-text('fonctoin:gardien')").waitFor();
        at(".query-problem button").click();
        found();

        assertThat(page.inputValue("#query")).isEqualTo("le fonction:gardien");
    }

    @Test
    void aFilterIsPartOfTheQuery() {
        found();
        at("a.choice:has-text('gardien')").click();
        at("a.choice[aria-current='true']").waitFor();

        assertThat(page.inputValue("#query")).isEqualTo("le ET fonction:gardien");

        at("a.choice[aria-current='true']").click();
        at("a.choice[aria-current='false']:has-text('gardien')").waitFor();

        assertThat(page.inputValue("#query")).isEqualTo("le");
    }

    @Test
    void linesAreGoneThroughByKeyAndOpenTheirPlace() {
        found();
        press("j");
        press("j");
        at(".kwic li:nth-child(2) .line:focus").waitFor();
        press("Enter");
        page.waitForURL(url -> url.contains("/documents/") && url.contains("at="));
    }

    @Test
    void whatWasFoundIsCodedButForWhatIsLeftOut() {
        found();
        var all = page.locator(".kwic li").count();
        var before = served.study.extracts().size();
        press("c");
        at("#hits-code").fill("converser");
        at(".code-hits button.primary:not([disabled])").waitFor();
        at(".kwic li input").uncheck();
        at(".code-hits .preview:has-text('laissé de côté')").waitFor();
        at(".code-hits button.primary:not([disabled])").click();
        at(".said:has-text('Ctrl+Z')").waitFor();

        assertThat(served.study.extracts()).hasSize(before + all - 1);
        assertThat(served.study.undo()).hasSize(all - 1);
        assertThat(served.study.extracts()).hasSize(before);
    }

    @Test
    void aSearchIsSavedRenamedAndRemoved() {
        found();
        press("s");
        at("dialog input").fill("les le");
        press("Enter");
        at(".saved a:has-text('les le')").waitFor();
        at(".saved button[aria-label^='Renommer']").click();
        at("dialog input").fill("articles");
        press("Enter");
        at(".saved a:has-text('articles')").waitFor();

        assertThat(served.study.searches().named("articles").query()).isEqualTo("le");

        at(".saved button[aria-label^='Retirer']").click();
        at(".saved:has-text('Aucune')").waitFor();

        assertThat(served.study.searches().all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"fr-FR,false,1400", "en-GB,true,1400", "fr-FR,true,390"})
    void nothingStandsInAnybodysWay(String language, boolean dark, int width) {
        page.close();
        for (var path :
                new String[] {
                    "/search",
                    "/search?q=le",
                    "/search?q=le&view=spread",
                    "/search?q=le&view=words",
                    "/history",
                    "/memos",
                    "/situations"
                }) {
            page = open(new Look(language, dark, width, 860), path);
            at("#screen h1")
                    .waitFor(
                            new com.microsoft.playwright.Locator.WaitForOptions()
                                    .setState(
                                            com.microsoft.playwright.options.WaitForSelectorState
                                                    .ATTACHED));
            page.waitForLoadState(LoadState.LOAD);
            isAccessible(page);
            fitsTheWindow(page);
            page.close();
        }
    }
}

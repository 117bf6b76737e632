package fr.verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.Extract;
import fr.verbatim.Verbatim;
import fr.verbatim.coding.Coder;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

/// Who codes, whose work is seen, and two codings side by side.
class CodersScreenTest extends BrowserTest {

    private static final String HOUR = "On a parlé une heure";

    @Override
    protected Verbatim study(Path folder) {
        var study = super.study(folder);
        var other = study.as(new Coder("Anne"));
        other.code(other.passage(other.document("M1"), HOUR), other.code("converser"));
        return study;
    }

    @Override
    protected String path() {
        return "/coders";
    }

    private List<String> mine() {
        return served.study.extracts().stream()
                .filter(it -> it.coder().equals(ServedStudy.CODER))
                .map(Extract::code)
                .toList();
    }

    private void compare() {
        page.navigate(
                "http://127.0.0.1:%d/compare/%s?first=CR&second=Anne"
                        .formatted(served.port(), document("M1")));
        at(".compare-card").waitFor();
    }

    @Test
    void theWorkOfOthersIsHiddenAndShown() {
        at(".names label:has-text('Anne') input[type=checkbox]").uncheck();
        page.navigate("http://127.0.0.1:" + served.port() + "/documents/" + document("M1"));
        at("html[data-drawn='2']").waitFor();
        page.navigate("http://127.0.0.1:" + served.port() + "/coders");
        at(".names label:has-text('Anne') input[type=checkbox]").focus();
        press(" ");
        page.navigate("http://127.0.0.1:" + served.port() + "/documents/" + document("M1"));
        at("html[data-drawn='3']").waitFor();
    }

    @Test
    void aDocumentIsCodedBlind() {
        isAccessible(page);
        at(".coders details summary").click();
        at(".blind-documents label:has-text('M1') input").check();
        page.navigate("http://127.0.0.1:" + served.port() + "/documents/" + document("M1"));
        at("html[data-drawn='2']").waitFor();
        at(".reading-head .blind").waitFor();
    }

    @Test
    void whoCodesIsChosenAndWritten() {
        at("#coder-name").fill("Basile");
        press("Enter");
        at(".said:has-text('Basile')").waitFor();
        page.navigate("http://127.0.0.1:" + served.port() + "/documents/" + document("M1"));
        var reading = new ReadingPage(page);
        reading.code("Je sors les poubelles", "nettoyer");
        reading.drawn(4);
        assertThat(served.study.extracts())
                .anyMatch(
                        it -> it.coder().value().equals("Basile") && it.code().equals("nettoyer"));
    }

    @Test
    void theOthersCodeIsAdoptedOrDiscussed() {
        compare();
        isAccessible(page);
        assertThat(
                        page.evaluate(
                                "() => [...CSS.highlights.values()].reduce((n, it) => n + it.size,"
                                        + " 0)"))
                .isEqualTo(3);
        at(".compare-card:has-text('converser') button:has-text('discuter')").click();
        at(".compare-card:has-text('converser'):has-text('à discuter')").waitFor();
        assertThat(served.study.snapshot().memos()).hasSize(1);
        at(".compare-card:has-text('converser') button:has-text('dopter')").click();
        at(".said:has-text('converser')").waitFor();
        assertThat(mine()).contains("converser");
        at(".said button:has-text('Annuler')").click();
        page.waitForCondition(() -> !mine().contains("converser"));
    }

    @Test
    void theComparisonIsGoneThroughFromTheKeyboard() {
        compare();
        at(".compare-scroll").focus();
        for (var i = 0;
                i < 3 && page.locator(".compare-card.current:has-text('converser')").count() == 0;
                i++) {
            press("j");
            at(".compare-card.current").waitFor();
        }
        press("y");
        page.waitForCondition(() -> mine().contains("converser"));
        press("d");
        at("button[aria-pressed=true]:has-text('D')").waitFor();
    }
}

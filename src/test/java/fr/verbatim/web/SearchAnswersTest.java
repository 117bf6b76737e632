package fr.verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

import fr.verbatim.Verbatim;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Answers of hundreds of passages: page by page, in other orders, in numbers, in files.
class SearchAnswersTest extends BrowserTest {

    private static final int DOORS = LongTalk.TURNS * LongTalk.DOORS;

    @Override
    protected Verbatim study(Path folder) {
        return LongTalk.in(super.study(folder), folder);
    }

    @Override
    protected String path() {
        return "/search?q=porte";
    }

    private Locator lines() {
        return page.locator(".kwic .line");
    }

    private void found() {
        at(".kwic .line").waitFor();
    }

    @Test
    void hundredsOfPassagesAreTurnedPageByPage() {
        found();
        assertThat(lines().count()).isEqualTo(100);
        var first = lines().first().innerText();
        at(".pager button >> nth=1").click();
        page.waitForURL("**page=2**");
        page.waitForCondition(() -> !lines().first().innerText().equals(first));
        assertThat(at(".pager input").inputValue()).isEqualTo("2");
        at("body").focus();
        press("p");
        page.waitForCondition(() -> lines().first().innerText().equals(first));
        at(".pager input").fill("999");
        press("Enter");
        var all = served.study.search("porte").count();
        assertThat(all).isGreaterThan(DOORS);
        page.waitForCondition(() -> lines().count() == all % 100);
    }

    @Test
    void linesAreSortedAndShownAsSentences() {
        found();
        at(".tools select >> nth=0").selectOption("droite");
        page.waitForURL("**sort=droite**");
        found();
        at(".tools select >> nth=1").selectOption("sentence");
        page.waitForURL("**context=sentence**");
        at(".kwic .line:has-text('la porte du hall grince.')").waitFor();
    }

    @Test
    void ratesAndThePictureOfTheDispersionAreShown() {
        page.navigate("http://127.0.0.1:" + served.port() + "/search?q=porte&view=spread");
        at(".spread table tbody tr").waitFor();
        page.waitForCondition(
                () ->
                        page.evaluate(
                                        "() => document.querySelector('.spread img').naturalWidth >"
                                                + " 0")
                                .equals(true));
        at(".spread details summary").click();
        at(".spread details a:text-is('L1')").waitFor();
        isAccessible(page);
        at(".spread details a:text-is('L1')").click();
        page.waitForURL("**/documents/**");
    }

    @Test
    void aWordThatStandsNearLeadsToItsPassages() {
        page.navigate("http://127.0.0.1:" + served.port() + "/search?q=porte&view=words");
        at(".spread th a").waitFor();
        isAccessible(page);
        var word = at(".spread th a").innerText();
        at(".spread th a").click();
        found();
        assertThat(page.inputValue("#query")).isEqualTo("(porte) près_de:5 \"" + word + "\"");
    }

    @Test
    void allPassagesAreWrittenToAFile() throws IOException {
        found();
        at("details.export summary").click();
        var file = page.waitForDownload(() -> at(".export a:has-text('CSV')").click());
        assertThat(file.suggestedFilename()).endsWith(".csv");
        try (var bytes = file.createReadStream()) {
            var rows = new String(bytes.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            assertThat(rows).hasSizeGreaterThanOrEqualTo(DOORS);
            assertThat(rows).anyMatch(it -> it.contains("L1"));
        }
        var table = page.waitForDownload(() -> at(".export a:has-text('xlsx')").click());
        try (var bytes = table.createReadStream()) {
            assertThat(bytes.readNBytes(2)).isEqualTo(new byte[] {'P', 'K'});
        }
    }

    @Test
    void aPartOfTheCorpusIsAsked() {
        found();
        at("button.text:has-text('sous-corpus')").click();
        at("#part").fill("document:M1_gardienne");
        press("Enter");
        at(".in:has-text('document:M1_gardienne')").waitFor();
        var there = served.study.search("porte ET document:M1_gardienne").count();
        page.waitForCondition(() -> lines().count() == there);
    }
}

package fr.verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The reading screen on small windows, with large letters, in both themes and languages, for who
/// does not see it.
class ReadScreenLooksTest extends BrowserTest {

    @ParameterizedTest
    @CsvSource({"fr-FR,false", "en-GB,true"})
    void nothingStandsInAnybodysWay(String language, boolean dark) {
        page.close();
        page = open(new Look(language, dark, 1400, 860), path());
        var reading = new ReadingPage(page);
        reading.drawn(2);
        isAccessible(page);
        reading.click("J’ai changé l’ampoule");
        reading.chosen("réparer");
        press("w");
        at(".stripe.proposed").waitFor();
        isAccessible(page);
        reading.selectToCode("On a parlé une heure");
        isAccessible(page);
        press("Escape");
        press("m");
        at("dialog textarea").waitFor();
        isAccessible(page);
        press("Escape");
        press("?");
        at("dialog.keys-help").waitFor();
        isAccessible(page);
    }

    @ParameterizedTest
    @CsvSource({"390,760", "700,430", "1000,700"})
    void aSmallWindowIsEnough(int width, int height) {
        page.close();
        page = open(Look.FRENCH.ofSize(width, height), path());
        var reading = new ReadingPage(page);
        reading.drawn(2);
        fitsTheWindow(page);
        reading.selectToCode("On a parlé une heure");
        isInside(page, ".palette");
        page.keyboard().type("conv");
        press("Enter");
        reading.drawn(3);
        if (width < 760) {
            at(".panels button:has-text('Codes')").click();
            reading.code("converser").click();
            at(".segments:has-text('On a parlé')").waitFor();
            fitsTheWindow(page);
            at(".panels button:has-text('Corpus')").click();
            at(".documents a:has-text('O1_hall')").waitFor();
            fitsTheWindow(page);
            at(".panels button:has-text('Texte')").click();
            at("v-transcript .para").waitFor();
        }
        press("m");
        at("dialog textarea").waitFor();
        isInside(page, "dialog");
        press("Escape");
        isAccessible(page);
    }

    private static void isInside(Page page, String selector) {
        var box = page.locator(selector).first().boundingBox();
        var window = page.viewportSize();
        assertThat(box.x).isNotNegative();
        assertThat(box.y).isNotNegative();
        assertThat(box.x + box.width).isLessThanOrEqualTo(window.width);
        assertThat(box.y + box.height).isLessThanOrEqualTo(window.height);
    }

    @Test
    void aNarrowMarginStillTellsItsExtracts() {
        page.setViewportSize(390, 760);
        var reading = new ReadingPage(page);
        reading.drawn(2);
        at(".stripe").click();
        at(".panels button:has-text('Codes')").click();
        reading.chosen("réparer");
    }
}

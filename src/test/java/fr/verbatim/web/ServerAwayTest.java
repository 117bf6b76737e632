package fr.verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The server is stopped while somebody codes: the page says so, keeps what was typed, and goes on
/// when the server is back.
class ServerAwayTest extends BrowserTest {

    private static final String HOUR = "On a parlé une heure.";

    private ReadingPage reading;

    @BeforeEach
    void read() {
        reading = new ReadingPage(page);
        reading.drawn(2);
        expectInConsole("net::ERR_");
    }

    @Test
    void whatWasTypedInADialogIsKept() {
        at("button.toggle:has-text('Codage ouvert')").click();
        reading.select(HOUR);
        at("dialog input[name=name]").fill("prétexte");
        at("dialog textarea[name=memo]").fill("L’ampoule comme raison de frapper.");
        served.stop();
        at(".away").waitFor();
        at("dialog button.primary").click();
        reading.says("Le programme ne répond pas");
        assertThat(at("dialog input[name=name]").inputValue()).isEqualTo("prétexte");
        assertThat(at("dialog textarea[name=memo]").inputValue())
                .isEqualTo("L’ampoule comme raison de frapper.");
        served.startAgain();
        reading.isGone(".away");
        at("dialog button.primary").click();
        reading.isGone("dialog");
        reading.drawn(3);
        at(".card .memo:has-text('raison de frapper')").waitFor();
        assertThat(served.study.extracts(served.study.code("prétexte"))).hasSize(1);
    }

    @Test
    void thePaletteWaitsAndWhatOthersDidMeanwhileAppears() {
        reading.selectToCode(HOUR);
        page.keyboard().type("conv");
        served.stop();
        at(".away").waitFor();
        press("Enter");
        reading.says("Le programme ne répond pas");
        assertThat(reading.palette().inputValue()).isEqualTo("conv");
        served.study.code("M1", "Je sors les poubelles", "nettoyer");
        served.startAgain();
        reading.isGone(".away");
        reading.drawn(3);
        assertThat(reading.palette().inputValue()).isEqualTo("conv");
        press("Enter");
        reading.drawn(4);
        assertThat(served.study.extracts(served.study.code("converser"))).hasSize(1);
    }
}

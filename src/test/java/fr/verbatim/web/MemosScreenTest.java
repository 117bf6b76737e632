package fr.verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.Verbatim;
import fr.verbatim.coding.Memo;
import fr.verbatim.coding.Register;
import fr.verbatim.text.Span;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

/// The memos and the situations of a study, each on a screen.
class MemosScreenTest extends BrowserTest {

    private static final String LAMP = "J’ai changé l’ampoule du palier";

    @Override
    protected Verbatim study(Path folder) {
        var study = super.study(folder);
        study.situations()
                .mark("L’ampoule", Register.TOLD, study.passage(study.document("M1"), LAMP));
        return study;
    }

    @Override
    protected String path() {
        return "/memos";
    }

    private List<Memo> memos() {
        return served.study.snapshot().memos();
    }

    @Test
    void aMemoIsWrittenOnACodeWrittenAnewAndThrownAway() {
        at("main.cards .hint").waitFor();
        at("main.cards header button").click();
        at("dialog textarea").fill("Réparer, c’est aussi une raison de monter.");
        at("dialog select").selectOption("CODE " + served.study.code("reparer").id().value());
        at("dialog input[name=type]").fill("analytique");
        press("Control+Enter");
        at(".memo-card:has-text('une raison de monter')").waitFor();
        assertThat(memos().getFirst().subject()).isEqualTo(Memo.Subject.CODE);
        at(".choices input").fill("rien de tel");
        page.waitForCondition(() -> page.locator(".memo-card").count() == 0);
        at(".choices input").fill("RÉPARER");
        at(".types button:has-text('analytique')").click();
        at(".memo-card").waitFor();
        isAccessible(page);

        at(".memo-card .acts button").focus();
        press("Enter");
        at(".memo-card textarea:focus").waitFor();
        press("Control+a");
        page.keyboard().type("Une raison de descendre.");
        press("Control+Enter");
        at(".memo-card .words:has-text('descendre')").waitFor();
        assertThat(memos().getFirst().text()).isEqualTo("Une raison de descendre.");
        at(".memo-card .acts button >> nth=1").click();
        page.waitForCondition(() -> memos().isEmpty());
        page.waitForCondition(() -> page.locator(".memo-card").count() == 0);
        press("Control+z");
        at(".memo-card:has-text('descendre')").waitFor();
    }

    @Test
    void aMemoIsGivenUpWithoutATrace() {
        at("main.cards header button").click();
        at("dialog textarea").fill("À moitié");
        press("Escape");
        page.waitForCondition(() -> page.locator("dialog").count() == 0);
        assertThat(memos()).isEmpty();
    }

    @Test
    void aPassageOfASituationThatLostItsWordsIsNotLost() {
        var text = served.study.text(served.study.document("M1")).text();
        var start = text.indexOf(LAMP);
        served.study
                .corrections()
                .edit(served.study.document("M1"), new Span(start, start + LAMP.length()), "Voilà");
        page.navigate("http://127.0.0.1:" + served.port() + "/situations");
        at(".memo-card a:has-text('1 passage à replacer dans M1')").click();
        at("v-transcript .para").waitFor();
        at(".unplaced").waitFor();
    }

    @Test
    void aSituationIsFoundRenamedAndRemoved() {
        page.navigate("http://127.0.0.1:" + served.port() + "/situations");
        at(".memo-card h2:text-is('L’ampoule')").waitFor();
        isAccessible(page);
        at(".choices select").selectOption("OBSERVED");
        page.waitForCondition(() -> page.locator(".memo-card").count() == 0);
        at(".choices select").selectOption("");
        at(".memo-card .acts button").focus();
        press("Enter");
        at("dialog input").fill("L’ampoule du palier");
        press("Enter");
        at(".memo-card h2:text-is('L’ampoule du palier')").waitFor();
        at(".memo-card .acts button >> nth=1").click();
        page.waitForCondition(() -> served.study.situations().all().isEmpty());
        press("Control+z");
        at(".memo-card h2:text-is('L’ampoule du palier')").waitFor();
        at(".memo-card .part a").click();
        at("v-transcript .para").waitFor();
    }
}

package fr.verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.codebook.Code;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Reading and coding without a mouse, in English.
class ReadScreenKeyboardTest extends BrowserTest {

    private static final String HOUR = "On a parlé une heure.";
    private static final String LAMP = "J’ai changé l’ampoule du palier";

    private ReadingPage reading;

    @Override
    protected Look look() {
        return Look.ENGLISH;
    }

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

    /// Chooses the first extract: that of the lamp.
    private void chooseTheLamp() {
        press("j");
        reading.chosen("réparer");
    }

    @Test
    void wordsSentencesAndParagraphsAreSelectedByArrows() {
        press("ArrowRight");
        assertThat(reading.selection()).isEqualTo("Entretien");
        press("ArrowRight");
        assertThat(reading.selection()).isEqualTo("avec");
        press("Shift+ArrowRight");
        assertThat(reading.selection()).isEqualTo("avec Nadia");
        press("ArrowLeft");
        press("ArrowDown");
        assertThat(reading.selection()).startsWith("Date");
        press("ArrowUp");
        assertThat(reading.selection()).startsWith("Entretien");
        for (var i = 0; i < 5; i++) {
            press("ArrowDown");
        }
        press("Control+ArrowRight");
        var sentence = reading.selection();
        press("Control+Shift+ArrowRight");
        assertThat(reading.selection()).startsWith(sentence).hasSizeGreaterThan(sentence.length());
    }

    @Test
    void aPassageIsCodedByTypingTheBeginningOfACode() {
        reading.find(HOUR);
        press("Enter");
        reading.palette().waitFor();
        press("ArrowDown");
        at(".palette li.current").waitFor();
        page.keyboard().type("conv");
        press("Control+Enter");
        reading.drawn(3);
        page.keyboard().type("nett");
        press("Enter");
        reading.drawn(4);
        reading.isGone(".palette");
        assertThat(coded()).contains("converser: " + HOUR, "nettoyer: " + HOUR);
        press("Control+z");
        reading.drawn(3);
        press("Control+z");
        reading.drawn(2);
        press("Control+y");
        reading.drawn(3);
        press("Control+Shift+Z");
        reading.drawn(4);
    }

    @Test
    void codesAreMadeLastOnesAndRecentOnesGiven() {
        reading.find("offert un café");
        press("v");
        reading.drawn(3);
        reading.says("offert un café");
        assertThat(served.study.code("offert un café").state()).isEqualTo(Code.State.PROVISIONAL);
        reading.find("Je sors les poubelles");
        press("q");
        reading.drawn(4);
        reading.find(HOUR);
        press("Enter");
        reading.choose("nett");
        reading.drawn(5);
        reading.find("je monte");
        press("2");
        reading.drawn(6);
        press("Escape");
        reading.find("Personne ne vous");
        press("n");
        page.keyboard().type("don");
        press("Enter");
        reading.drawn(7);
        assertThat(coded())
                .contains(
                        "offert un café: Je sors les poubelles",
                        "offert un café: je monte",
                        "don: Personne ne vous");
    }

    @Test
    void waysOfCodingAreChosenByAKey() {
        press("a");
        at(".toggle[aria-pressed=true]:has-text('Marker')").waitFor();
        press("a");
        at(".toggle[aria-pressed=true]:has-text('Palette')").waitFor();
        press("g");
        reading.find(HOUR);
        press("ArrowRight");
        press("Enter");
        at("dialog input[name=name]").fill("heure");
        press("Control+Enter");
        reading.isGone("dialog");
        reading.drawn(3);
        assertThat(served.study.code("heure").applied()).isTrue();
    }

    @Test
    void extractsAreWalkedQualifiedResizedRecodedAndRemoved() {
        chooseTheLamp();
        press("r");
        at(".card .toggle[aria-pressed=true]").waitFor();
        press("j");
        reading.chosen("lien dans le geste");
        press("k");
        reading.chosen("réparer");
        press("Alt+ArrowRight");
        at(".card .words:has-text('palier, exprès')").waitFor();
        press("Alt+ArrowLeft");
        reading.isGone(".card .words:has-text('exprès')");
        press("Alt+Shift+ArrowLeft");
        at(".card .words:has-text('oui')").waitFor();
        press("Alt+Shift+ArrowRight");
        page.waitForCondition(() -> coded().contains("réparer: " + LAMP));
        press("c");
        reading.palette().waitFor();
        reading.choose("nett");
        reading.chosen("nettoyer");
        assertThat(coded()).contains("nettoyer: " + LAMP);
        press("Delete");
        reading.drawn(1);
        reading.says("Code “nettoyer” removed");
    }

    @Test
    void extractsOfOneCodeThatOverlapAreJoined() {
        served.study.code("M1", "ampoule du palier, exprès", "réparer");
        reading.drawn(3);
        chooseTheLamp();
        press("o");
        page.locator(".card .words:has-text('exprès')").waitFor();
        press("u");
        reading.drawn(2);
        assertThat(coded()).contains("réparer: " + LAMP + ", exprès");
    }

    @Test
    void memosAreWrittenOnWhatIsChosen() {
        press("m");
        at("dialog:has-text('Memo on the document')").waitFor();
        page.keyboard().type("Une gardienne qui veille.");
        press("Control+Enter");
        reading.isGone("dialog");
        reading.find(HOUR);
        press("m");
        at("dialog:has-text('Memo on the passage')").waitFor();
        page.keyboard().type("La durée compte.");
        press("Tab");
        page.keyboard().type("théorique");
        press("Enter");
        reading.isGone("dialog");
        press("Escape");
        chooseTheLamp();
        press("m");
        at("dialog:has-text('Memo on the extract')").waitFor();
        page.keyboard().type("Le geste comme prétexte.");
        press("Control+Enter");
        at(".card .memo:has-text('prétexte')").waitFor();
        assertThat(served.study.memos().all())
                .hasSize(3)
                .anyMatch(it -> it.type().equals("théorique"));
        press("m");
        press("Escape");
        reading.isGone("dialog");
    }

    @Test
    void situationsAndProposalsHaveTheirKeys() {
        press("s");
        reading.says("Select a passage first");
        reading.find(HOUR);
        press("s");
        page.keyboard().type("l’ampoule du palier");
        press("Enter");
        reading.drawn(3);
        reading.isGone("dialog");
        press("w");
        at(".stripe.proposed").waitFor();
        press("p");
        at(".stripe.proposed.chosen").waitFor();
        press("y");
        page.waitForCondition(() -> served.study.extracts().size() == 4);
        press("x");
        press("w");
        reading.isGone(".stripe.proposed");
        assertThat(served.study.situations().all())
                .singleElement()
                .satisfies(it -> assertThat(it.name()).isEqualTo("l’ampoule du palier"));
    }

    @Test
    void stripesAreOneStopOfTheTabKey() {
        press("t");
        at(".stripe:focus").waitFor();
        assertThat(page.locator(".stripe[tabindex='0']").count()).isEqualTo(1);
        press("ArrowDown");
        reading.chosen("lien dans le geste");
        at(".stripe.chosen:focus").waitFor();
        press("ArrowUp");
        reading.chosen("réparer");
        assertThat(at(".stripe:focus").getAttribute("aria-label"))
                .isEqualTo("réparer: “" + LAMP + "”");
    }

    @Test
    void theTreeIsWalkedFoldedAndCodedFrom() {
        reading.find(HOUR);
        reading.code("nettoyer").focus();
        press("ArrowDown");
        press("ArrowDown");
        at(".code-tree li:focus:has-text('converser')").waitFor();
        press("Enter");
        reading.drawn(3);
        assertThat(coded()).contains("converser: " + HOUR);
        reading.code("converser").focus();
        press("ArrowLeft");
        at(".code-tree li:focus:has-text('lien social')").waitFor();
        press("ArrowLeft");
        reading.isGone(".code-tree li:has-text('converser')");
        press("ArrowRight");
        reading.code("converser").waitFor();
        press("End");
        at(".code-tree li:focus:has-text('lien dans le geste')").waitFor();
        press(" ");
        at(".toggle[aria-pressed=true]:has-text('Marker')").waitFor();
        press("Home");
        at(".code-tree li:focus:has-text('geste technique')").waitFor();
    }

    @Test
    void theDocumentIsReadAndIsNot() {
        press("l");
        at(".toggle[aria-pressed=true]:has-text('Read')").waitFor();
        at("a[aria-current=page] .is-read").waitFor();
        assertThat(served.study.readMarks().has(served.study.document("M1").id())).isTrue();
        press("l");
        reading.isGone("a[aria-current=page] .is-read");
    }

    @Test
    void theKeysAreTold() {
        press("?");
        at("dialog.keys-help:has-text('In vivo code')").waitFor();
        press("Escape");
        reading.isGone("dialog");
        press("/");
        at(".find input:focus").waitFor();
        press("Escape");
        at("v-transcript:focus").waitFor();
    }
}

package fr.verbatim.web;

import static com.microsoft.playwright.options.WaitForSelectorState.ATTACHED;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import fr.verbatim.MiniatureStudy;
import fr.verbatim.Verbatim;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A screen of the workbench in Chromium: each test has a study, a server and a browser profile of
/// its own. After each, the console is empty, no script has failed, and nothing was asked of
/// anybody else.
///
/// The pages forbid `eval`, and with it `waitForFunction`: wait for elements.
abstract class BrowserTest {

    private static final double PATIENCE_MS = 20_000;

    @RegisterExtension static final Chromium CHROMIUM = new Chromium();

    @TempDir protected Path folder;
    protected ServedStudy served;

    /// The page that most tests need; others are opened by [#open].
    protected Page page;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    /// How a browser looks at the workbench.
    protected record Look(String language, boolean dark, int width, int height) {

        static final Look FRENCH = new Look("fr-FR", false, 1400, 860);
        static final Look ENGLISH = new Look("en-GB", false, 1400, 860);

        Look inTheDark() {
            return new Look(language, true, width, height);
        }

        Look ofSize(int width, int height) {
            return new Look(language, dark, width, height);
        }
    }

    @BeforeEach
    void serve() {
        served = ServedStudy.of(study(folder));
        page = open(look(), path());
    }

    @AfterEach
    void noFaults() {
        contexts.forEach(BrowserContext::close);
        served.close();
        assertThat(faults)
                .filteredOn(fault -> expected.stream().noneMatch(fault::contains))
                .isEmpty();
    }

    /// Makes the study that is served: the miniature study unless a test says otherwise.
    protected Verbatim study(Path folder) {
        return new MiniatureStudy(0).create(folder, ServedStudy.CODER);
    }

    /// Returns the address that a test begins with.
    protected String path() {
        return "/documents/" + document("M1");
    }

    protected Look look() {
        return Look.FRENCH;
    }

    protected String document(String name) {
        return served.study.document(name).id().value();
    }

    /// Opens the workbench in a browser profile of its own.
    protected Page open(Look look, String path) {
        var context =
                CHROMIUM.browser()
                        .newContext(
                                new NewContextOptions()
                                        .setLocale(look.language())
                                        .setColorScheme(
                                                look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                                        .setReducedMotion(ReducedMotion.REDUCE)
                                        .setViewportSize(look.width(), look.height()));
        contexts.add(context);
        context.setDefaultTimeout(PATIENCE_MS);
        context.onConsoleMessage(it -> faults.add(it.type() + ": " + it.text()));
        context.onWebError(it -> faults.add(it.error()));
        context.onRequest(
                request -> {
                    var asked = URI.create(request.url());
                    if (!asked.getScheme().equals("data") && asked.getPort() != served.port()) {
                        faults.add("asked elsewhere: " + request.url());
                    }
                });
        var page = context.newPage();
        page.navigate(served.address());
        page.waitForURL(url -> !url.contains("token"));
        page.navigate("http://127.0.0.1:" + served.port() + path);
        return page;
    }

    /// Lets a line of the console pass that a test provokes, such as the browser's own line about
    /// an answer 409.
    protected void expectInConsole(String part) {
        expected.add(part);
    }

    /// Finds the first element that matches, by CSS.
    protected Locator at(String selector) {
        return page.locator(selector).first();
    }

    protected void press(String keys) {
        page.keyboard().press(keys);
    }

    /// Asserts that axe finds nothing to say about a page as it stands, once it has its heading.
    /// What axe itself does there is against the page's own rules, which the console then tells.
    protected void isAccessible(Page page) {
        page.locator("h1").first().waitFor(new WaitForOptions().setState(ATTACHED));
        var before = faults.size();
        var found =
                new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .flatMap(
                                        rule ->
                                                rule.getNodes().stream()
                                                        .map(
                                                                node ->
                                                                        rule.getId()
                                                                                + " "
                                                                                + node.getTarget()
                                                                                + ": "
                                                                                + node
                                                                                        .getFailureSummary()))
                                .toList();
        faults.subList(before, faults.size()).clear();
        assertThat(found).isEmpty();
    }

    /// Asserts that a page needs no scrolling sideways, as when the letters are twice as large.
    protected static void fitsTheWindow(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isLessThanOrEqualTo(0);
    }
}

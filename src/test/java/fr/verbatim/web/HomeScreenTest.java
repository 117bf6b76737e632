package fr.verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import fr.verbatim.Verbatim;
import fr.verbatim.coding.Coder;
import fr.verbatim.web.home.RecentStudies;
import fr.verbatim.web.home.Studies;
import fr.verbatim.web.http.AccessKey;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The workbench in a folder without a study.
class HomeScreenTest {

    private static final Coder CODER = new Coder("CR");
    private static final double PATIENCE_MS = 60_000;
    private static final Path PROJECT = Path.of(System.getProperty("verbatim.basedir", ""));

    @RegisterExtension static final Chromium CHROMIUM = new Chromium();

    @TempDir Path folder;
    private Studies studies;
    private Workbench workbench;
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open() throws IOException {
        var before = Files.createDirectories(folder.resolve("ancienne"));
        Verbatim.create(before, CODER).close();
        var recent = new RecentStudies(folder.resolve("recent"));
        var _ = recent.remember(before);
        studies = new Studies(folder.resolve("ici"), CODER, recent, PROJECT);
        workbench = Workbench.start(studies, AccessKey.random(), Workbench.ANY_PORT);
        context = CHROMIUM.browser().newContext(new NewContextOptions().setLocale("fr-FR"));
        context.setDefaultTimeout(PATIENCE_MS);
        page = context.newPage();
        page.navigate(workbench.address().toString());
        page.locator(".home h1:has-text('Bienvenue')").waitFor();
    }

    @AfterEach
    void close() {
        context.close();
        workbench.close();
        studies.close();
    }

    @Test
    void aStudyIsMadeHereFromTheKeyboard() {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.locator(".home .primary").focus();
        page.keyboard().press("Enter");
        page.locator(".steps .next a, .home .steps").first().waitFor();
        assertThat(studies.study().folder()).isEqualTo(folder.resolve("ici"));
    }

    @Test
    void oneOpenedBeforeIsOpenedAgain() {
        page.locator(".recent button:text-is('ancienne')").click();
        page.locator(".study-name:has-text('ancienne')").waitFor();
        assertThat(studies.study().folder()).isEqualTo(folder.resolve("ancienne"));
    }

    @Test
    void theSampleIsThereAfterOneClick() {
        page.locator("button:has-text('étude d’exemple')").click();
        page.locator("html[data-drawn], .steps").first().waitFor();
        page.waitForCondition(() -> studies.study().documents().size() == 43);
        page.waitForCondition(() -> studies.study().extracts().size() > 1000);
    }
}

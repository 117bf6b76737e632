package fr.verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;

import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.corpus.Role;
import fr.verbatim.ingest.HostileFiles;
import fr.verbatim.ingest.Samples;

import org.apache.poi.poifs.crypt.EncryptionMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

/// The corpus: its table, what is said of documents, imports.
class CorpusScreenTest extends BrowserTest {

    private static final String TALK =
            """
            E : Vous sortez les bacs à quelle heure ?
            G : À six heures.
            E : Tous les jours ?
            G : Tous les jours, même quand il gèle.
            """;

    /// Lets files fall on the page as a person's mouse would.
    private static final String DROP =
            """
            ([name, text]) => {
              const dropped = new DataTransfer();
              dropped.items.add(new File([text], name));
              const page = document.querySelector('.corpus-screen');
              for (const type of ['dragover', 'drop']) {
                page.dispatchEvent(new DragEvent(type, { dataTransfer: dropped, bubbles: true, cancelable: true }));
              }
            }
            """;

    @Override
    protected String path() {
        return "/corpus";
    }

    @BeforeEach
    void list() {
        row("M1").waitFor();
    }

    private Locator row(String name) {
        return at(".documents-table tbody tr:has-text('" + name + "')");
    }

    private void says(String words) {
        at(".said:has-text('" + words + "')").waitFor();
    }

    @Test
    void documentsAreFilteredSortedAndReadFromTheKeyboard() {
        at(".filters input").fill("observation");
        at(".corpus-list .count:has-text('1 document sur 3')").waitFor();
        at(".filters input").fill("");
        at(".documents-table th button:has-text('Mots')").click();
        at("th[aria-sort='ascending'] button:has-text('Mots')").waitFor();
        at(".documents-table tbody tr[tabindex='0']").focus();
        press("End");
        at("tbody tr:last-child[aria-selected='true']:focus").waitFor();
        press("Enter");
        page.waitForURL("**/documents/*");
        at("v-transcript .para").waitFor();
    }

    @Test
    void whatIsReadIsSaidAndFiltered() {
        row("M1").locator("td.of-progress:has-text('codé')").waitFor();
        row("O1").locator("td.of-progress:has-text('non lu')").waitFor();
        row("O1").click();
        at("v-document label:has-text('jusqu’au bout') input").check();
        row("O1").locator("td.of-progress span:text-is('lu')").waitFor();
        at(".filters select[aria-label='Avancement']").selectOption("read");
        at(".corpus-list .count:has-text('1 document sur 3')").waitFor();
        at("v-document label:has-text('jusqu’au bout') input").focus();
        press(" ");
        at(".corpus-list .count:has-text('0 document sur 3')").waitFor();
        assertThat(served.study.readMarks().has(served.study.document("O1").id())).isFalse();
    }

    @Test
    void whatADocumentIsIsSaidAndUndone() {
        row("M1").click();
        at("v-document select").selectOption("GROUP_INTERVIEW");
        row("M1").locator("td:has-text('entretien collectif')").waitFor();
        assertThat(served.study.document("M1").kind()).isEqualTo(DocumentKind.GROUP_INTERVIEW);
        at(".variables input").fill("13 mars 2021");
        press("Tab");
        at(".new-variable input[name=name]").fill("climat");
        at(".new-variable input[name=value]").fill("détendu");
        press("Enter");
        at(".variables th:has-text('climat')").waitFor();
        assertThat(served.study.document("M1").variables())
                .containsEntry("date", "13 mars 2021")
                .containsEntry("climat", "détendu");
        at("button[aria-label='Annuler']").click();
        says("Annulé");
        assertThat(served.study.document("M1").variables()).doesNotContainKey("climat");
    }

    @Test
    void speakersAreRenamedGivenARoleJoinedAndMerged() {
        row("M1").click();
        at("input.speaker-label[aria-label*='Nadia']").fill("Nadia B.");
        press("Enter");
        press("Tab");
        at(".speaker:has(input[aria-label*='Nadia B.']) select").selectOption("THIRD_PARTY");
        row("M1").locator("td:has-text('tiers')").waitFor();
        assertThat(served.study.corrections().speakers(served.study.document("M1")))
                .anyMatch(it -> it.label().equals("Nadia B.") && it.role() == Role.THIRD_PARTY);
        var speaker = at(".speaker:has(input[aria-label*='Enquêtrice'])");
        speaker.locator("select").nth(1).selectOption("new");
        at("dialog input[name=name]").fill("Claire");
        press("Enter");
        row("M1").locator("td:has-text('Claire')").waitFor();
        assertThat(served.study.person("Claire").name()).isEqualTo("Claire");
        speaker.locator("select").nth(2).selectOption("Nadia B.");
        at(".speakers ul:not(:has(li:nth-child(2)))").waitFor();
        assertThat(served.study.corrections().speakers(served.study.document("M1"))).hasSize(1);
    }

    @Test
    void droppedFilesAreImportedWithAReportAndTakenBack() {
        page.evaluate(DROP, new Object[] {"E9.txt", TALK});
        at(".import .outcome:has-text('E9')").waitFor();
        row("E9").waitFor();
        assertThat(served.study.document("E9").kind()).isEqualTo(DocumentKind.INTERVIEW);
        at(".outcome summary").click();
        at(".outcome select").selectOption("OTHER");
        row("E9").locator("td:has-text('autre document')").waitFor();
        isAccessible(page);
        page.locator(".outcome select").nth(1).selectOption("aucun");
        row("E9").locator("td.of-turns:has-text('0')").waitFor();
        at("button[aria-label='Annuler']").click();
        says("Annulé");
    }

    @Test
    void chosenFilesThatCannotBeReadAreSetAside() {
        expectInConsole("400");
        page.locator("#add-files")
                .setInputFiles(
                        new FilePayload[] {
                            file("E8.txt", TALK.getBytes(StandardCharsets.UTF_8)),
                            file("../../E7.txt", TALK.getBytes(StandardCharsets.UTF_8)),
                            file("abc.pdf", new byte[] {1, 2, 3}),
                        });
        at(".import .outcome:has-text('E8')").waitFor();
        at(".aside-files li:has-text('abc.pdf')").waitFor();
        at(".aside-files li:has-text('E7.txt')").waitFor();
        assertThat(folder.resolve("corpus").resolve("E8.txt")).exists();
        at(".import header button").click();
        assertThat(page.locator(".import").count()).isZero();
    }

    private static FilePayload file(String name, byte[] bytes) {
        return new FilePayload(name, "application/octet-stream", bytes);
    }

    @Test
    void aProtectedFileIsOpenedWithItsPassword() {
        var elsewhere = folder.resolve("ailleurs");
        assertThat(elsewhere.toFile().mkdir()).isTrue();
        var secret =
                HostileFiles.lock(
                        Samples.docx(elsewhere, "clair.docx", "E : Ici ?", "R : Toujours ici."),
                        elsewhere.resolve("secret.docx"),
                        EncryptionMode.agile,
                        "tilleul");
        page.locator("#add-files").setInputFiles(secret);
        at(".passwords li:has-text('secret.docx')").waitFor();
        isAccessible(page);
        at(".passwords input").fill("marronnier");
        press("Enter");
        at(".passwords li:has-text('secret.docx')").waitFor();
        at(".passwords input").fill("tilleul");
        press("Enter");
        at(".import .outcome:has-text('secret')").waitFor();
        assertThat(served.study.text(served.study.document("secret")).text())
                .isEqualTo("E : Ici ?\nR : Toujours ici.");
    }

    @Test
    void aChangeMadeElsewhereAppears() {
        served.study.cases().set(served.study.document("M2"), "climat", "tendu");
        row("M2").locator(":text('climat')").waitFor();
    }

    @ParameterizedTest
    @CsvSource({"fr-FR,false,1400,860", "en-GB,true,1400,860", "fr-FR,true,390,760"})
    void nothingStandsInAnybodysWay(String language, boolean dark, int width, int height) {
        page.close();
        page = open(new Look(language, dark, width, height), path());
        row("M1").waitFor();
        isAccessible(page);
        fitsTheWindow(page);
        row("M1").locator("td").nth(1).click();
        at(".speaker").waitFor();
        isAccessible(page);
        fitsTheWindow(page);
        if (width < 760) {
            at(".document-side .back").click();
            at("tr[aria-selected='true']:focus").waitFor();
        }
    }

    @Test
    void thePageHasATwinInJson() {
        var corpus = served.json("/api/corpus");
        assertThat(corpus.size()).isEqualTo(3);
        assertThat(corpus.get(0).propertyNames())
                .containsExactlyInAnyOrder("document", "layout", "speakers", "mine");
    }
}

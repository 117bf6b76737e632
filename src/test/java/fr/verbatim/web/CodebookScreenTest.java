package fr.verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import fr.verbatim.codebook.Code;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// The codebook on screen.
class CodebookScreenTest extends BrowserTest {

    @Override
    protected String path() {
        return "/codebook";
    }

    private Locator code(String name) {
        return at("[role=treeitem]:has(.name:text-is('" + name + "'))");
    }

    private void choose(String name) {
        code(name).click();
        at(".codebook-code h1:text-is('" + name + "')").waitFor();
    }

    private void view(String name) {
        at(".views button:text-is('" + name + "')").click();
    }

    /// Waits until a group is offered; options that are not open are not seen.
    private void groupIs(String label) {
        page.waitForCondition(
                () ->
                        page.locator(".code-groups-choice option").allInnerTexts().stream()
                                .anyMatch(it -> it.equals(label)));
    }

    private Code now(String name) {
        return served.study.code(name);
    }

    private List<String> below(Code parent) {
        return served.study.codebook().children(parent).stream().map(Code::name).toList();
    }

    private void said(String words) {
        at(".said:has-text('" + words + "')").waitFor();
    }

    @Test
    void respondentsAreCountedFirst() {
        assertThat(code("réparer").locator("small").innerText())
                .isEqualTo("2 enquêté·es, 2 extraits");
        assertThat(code("réparer").getAttribute("aria-label"))
                .isEqualTo("réparer, 2 enquêté·es, 2 extraits");
    }

    @Test
    void aFieldIsSavedWhenItIsLeftAndUndone() {
        choose("réparer");
        at("#code-definition").fill("Remettre en état.");
        at("#code-include").click();
        said("enregistré");
        assertThat(now("réparer").definition()).isEqualTo("Remettre en état.");
        at("#code-aliases").fill("bricoler\nretaper");
        press("Control+Enter");
        at(".said:has-text('Autres noms')").waitFor();
        assertThat(now("réparer").aliases()).containsExactly("bricoler", "retaper");
        code("réparer").click();
        press("Control+z");
        said("Annulé");
        assertThat(now("réparer").aliases()).doesNotContain("retaper");
    }

    @Test
    void whatIsTypedStaysWhenTheCodeChangesElsewhere() {
        choose("réparer");
        at("#code-definition").fill("à moitié écri");
        served.change(
                "PATCH",
                "/api/codes/" + now("réparer").id().value(),
                "{\"definition\":\"d’ailleurs\",\"state\":\"CORE\"}");
        code("réparer").locator(".state:text-is('◆')").waitFor();
        assertThat(at("#code-definition").inputValue()).isEqualTo("à moitié écri");
    }

    @Test
    void aCodeIsMadeMovedAndRemovedWithoutAMouse() {
        choose("réparer");
        var rubrique = served.study.codebook().parent(now("réparer")).orElseThrow();
        press("n");
        at("dialog input").waitFor();
        page.keyboard().type("graisser");
        press("Enter");
        code("graisser").waitFor();
        at(".codebook-code h1:text-is('graisser')").waitFor();
        assertThat(below(rubrique).getLast()).isEqualTo("graisser");
        code("graisser").focus();
        press("Alt+ArrowUp");
        at("[role=treeitem]:has(.name:text-is('graisser')) + [role=treeitem]").waitFor();
        page.waitForCondition(() -> !below(rubrique).getLast().equals("graisser"));
        press("Alt+ArrowLeft");
        page.waitForCondition(() -> now("graisser").parent() == null);
        press("m");
        at("dialog select").waitFor();
        at("dialog select").selectOption(rubrique.id().value());
        press("Control+Enter");
        page.waitForCondition(() -> rubrique.id().equals(now("graisser").parent()));
        page.waitForCondition(() -> page.locator("dialog").count() == 0);
        code("graisser").focus();
        press("Delete");
        at("dialog .note:has-text('0 extrait')").waitFor();
        at("dialog button.primary").click();
        said("est retiré");
        assertThat(below(rubrique)).doesNotContain("graisser");
    }

    @Test
    void codesAreLookedAtInGroups() {
        choose("réparer");
        at(".code-groups button").click();
        at("dialog input").fill("Avec les mains");
        press("Enter");
        at(".code-groups label:has-text('Avec les mains') input:checked").waitFor();
        choose("nettoyer");
        at(".code-groups input").focus();
        press(" ");
        groupIs("Avec les mains (2)");
        at(".code-groups-choice select").selectOption("Avec les mains (2)");
        page.waitForCondition(() -> page.locator(".code-tree li.code").count() == 2);
        isAccessible(page);
        at(".code-groups-choice button:text-is('Renommer')").click();
        at("dialog input").fill("Gestes");
        press("Enter");
        groupIs("Gestes (2)");
        at(".code-groups-choice button:text-is('Supprimer')").click();
        said("est supprimé");
        page.waitForCondition(() -> page.locator(".code-tree li.code").count() > 2);
        assertThat(served.study.codes().groups().all()).isEmpty();
        at(".said button:has-text('Annuler')").click();
        groupIs("Gestes (2)");
    }

    @Test
    void aCodeIsDraggedUnderAnother() {
        code("réparer").dragTo(code("nettoyer"));
        page.waitForCondition(() -> now("nettoyer").id().equals(now("réparer").parent()));
    }

    @Test
    void codesAreMergedAfterAPreview() {
        choose("réparer");
        view("Fusionner, scinder");
        at("v-merge-split select").selectOption(now("nettoyer").id().value());
        at(".consequences:has-text('2 extraits changent de code')").waitFor();
        at("v-merge-split button.primary:text-is('Fusionner')").click();
        said("est fusionné dans");
        assertThat(served.study.extracts(now("nettoyer"))).hasSize(2);
        assertThat(now("nettoyer").aliases()).contains("réparer");
    }

    @Test
    void pickedExtractsAreGivenAnotherCode() {
        choose("réparer");
        view("Fusionner, scinder");
        at(".split input").focus();
        press("Space");
        at("#split-to").fill("changer une pièce");
        press("Tab");
        press("Enter");
        said("a le code");
        assertThat(served.study.extracts(now("changer une pièce"))).hasSize(1);
        assertThat(served.study.extracts(now("réparer"))).hasSize(1);
    }

    @Test
    void linksAreDrawnCalledOtherwiseAndRemoved() {
        choose("réparer");
        view("Liens");
        at("v-code-links button:has-text('Ajouter un lien')").click();
        at("dialog input").fill("condition de");
        at("dialog select").selectOption(now("nettoyer").key());
        press("Control+Enter");
        at(".node[aria-label^='nettoyer']").waitFor();
        var link = new Code.Link(now("nettoyer").key(), "condition of");
        assertThat(now("réparer").links()).contains(link);

        at(".node[aria-label^='nettoyer']").dragTo(at(".node[aria-label^='réparer']"));
        at("dialog input").fill("vient après");
        press("Control+Enter");
        var row = at("table.links tr:has(th:text-is('nettoyer'))");
        row.waitFor();
        row.locator("input").fill("opposé à");
        row.locator("button").focus();
        page.waitForCondition(
                () ->
                        now("nettoyer")
                                .links()
                                .contains(new Code.Link(now("réparer").key(), "opposed to")));
        press("Enter");
        page.waitForCondition(() -> now("nettoyer").links().isEmpty());
    }

    @Test
    void extractsCodedBeforeTheRedefinitionAreListedWithTheirPlace() {
        served.change(
                "PATCH",
                "/api/codes/" + now("réparer").id().value(),
                "{\"definition\":\"Autre chose.\"}");
        choose("réparer");
        view("Avant la redéfinition");
        at("v-redefinition a[href*='extract=']").click();
        at("v-transcript .para").waitFor();
    }

    @Test
    void aFileIsComparedBeforeItIsBroughtIn() {
        at(".codebook-actions button:text-is('Importer')").click();
        at("v-import-codebook input")
                .setInputFiles(
                        new FilePayload(
                                "autre.yaml",
                                "application/yaml",
                                "name: Autre\nlanguage: fr\ncodes:\n  - {key: neuf, name: neuf}\n"
                                        .getBytes(StandardCharsets.UTF_8)));
        at(".difference .added:has-text('neuf')").waitFor();
        assertThat(served.study.codebook().codes()).noneMatch(it -> it.name().equals("neuf"));
        at("v-import-codebook button.primary").click();
        code("neuf").waitFor();
    }

    @ParameterizedTest
    @CsvSource({"fr-FR,false,1400,860", "en-GB,true,1400,860", "fr-FR,true,390,760"})
    void nothingStandsInAnybodysWay(String language, boolean dark, int width, int height) {
        page.close();
        page = open(new Look(language, dark, width, height), path());
        choose("réparer");
        at("#code-name").waitFor();
        var views = page.locator(".views button.toggle");
        for (var i = 0; i < 4; i++) {
            views.nth(i).click();
            at(".views button.toggle[aria-pressed=true]").waitFor();
            shown(page, i);
            isAccessible(page);
            fitsTheWindow(page);
        }
    }

    private static void shown(Page page, int view) {
        var parts =
                List.of(
                        "v-code-form textarea",
                        "v-code-links svg",
                        ".split li",
                        "v-redefinition p");
        page.locator(parts.get(view)).first().waitFor();
    }
}

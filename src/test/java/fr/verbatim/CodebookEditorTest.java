package fr.verbatim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.CodeEdit;
import fr.verbatim.codebook.CodeRefused;
import fr.verbatim.codebook.Codebook;
import fr.verbatim.coding.Coder;
import fr.verbatim.coding.Memo;
import fr.verbatim.coding.Passage;
import fr.verbatim.coding.Tone;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.study.StudyConflict;
import fr.verbatim.text.Span;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class CodebookEditorTest {

    private static final String BULB = "J’ai changé l’ampoule du palier";

    @TempDir Path folder;
    private Verbatim study;
    private CodebookEditor codes;

    @BeforeEach
    void open() {
        study = new MiniatureStudy(0).create(folder, new Coder("A"));
        codes = study.codes();
    }

    @AfterEach
    void close() {
        study.close();
    }

    /// Everything that can be seen of the study.
    private List<Object> state() {
        var now = study.snapshot();
        return List.of(
                now.codebook().codes(),
                now.codings(),
                now.codings().stream().map(now::passage).toList(),
                now.memos(),
                now.decisions());
    }

    private Passage passage(String words) {
        return study.passage(study.document("M1"), words);
    }

    private List<String> texts(String code) {
        return study.extracts(study.code(code)).stream().map(Extract::text).toList();
    }

    private static List<String> below(Codebook codebook, Code parent) {
        return codebook.children(parent).stream().map(Code::name).toList();
    }

    @Test
    void aNewCodeIsProvisionalAndLastBelowItsParent() {
        var code = codes.create("  Dépanner\nl’ascenseur ", study.code("geste-technique"));

        assertThat(code.name()).isEqualTo("Dépanner l’ascenseur");
        assertThat(code.key()).isEqualTo("depanner-l-ascenseur");
        assertThat(code.state()).isEqualTo(Code.State.PROVISIONAL);
        assertThat(code.applied()).isTrue();
        assertThat(below(study.codebook(), study.code("geste-technique")))
                .containsExactly("réparer", "nettoyer", "Dépanner l’ascenseur");
        assertThat(study.code("depanner-l-ascenseur")).isEqualTo(code);
    }

    @Test
    void namesAreWhatTheyAreInTheDatabaseToo() {
        codes.create("e\u0301couter \ud800 \u0000🙂", null);

        try (var again = Verbatim.open(folder, new Coder("B"))) {
            assertThat(again.codebook().codes()).isEqualTo(study.codebook().codes());
        }
        assertThat(study.codebook().codes()).extracting(Code::name).contains("écouter \ufffd 🙂");
    }

    @Test
    void aNameTakenBesideOrEmptyIsRefused() {
        var parent = study.code("geste-technique");

        assertThatThrownBy(() -> codes.create("réparer", parent)).isInstanceOf(StudyConflict.class);
        assertThatThrownBy(() -> codes.create(" \u00a0 ", null)).isInstanceOf(CodeRefused.class);
        assertThat(codes.create("réparer", null).key()).isEqualTo("reparer-2");
    }

    @Test
    void aCodeInVivoIsCalledAsItsPassageReads() {
        var before = state();

        var extract = codes.createInVivo(passage("il m’a offert un café"), null);

        assertThat(extract.codeName()).isEqualTo("il m’a offert un café");
        assertThat(extract.code()).isEqualTo("il-m-a-offert-un-cafe");
        study.undo();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void aSecondPassageInVivoTakesTheSameCode() {
        var document = study.document("M1");
        codes.createInVivo(study.passage(document, "barillet", 1), null);

        var extract = codes.createInVivo(study.passage(document, "barillet", 2), null);

        assertThat(study.extracts(study.code(extract.code()))).hasSize(2);
        assertThatThrownBy(() -> codes.createInVivo(study.passage(document, "barillet", 2), null))
                .isInstanceOf(VerbatimException.class);
    }

    @Test
    void aLongPassageInVivoGivesItsFirstWords() {
        var words =
                "Non. Le barillet de sa boîte aux lettres non plus, personne ne me l’a demandé."
                        + " J’ai changé le barillet";

        assertThat(codes.createInVivo(passage(words), null).codeName())
                .isEqualTo(
                        "Non. Le barillet de sa boîte aux lettres non plus, personne ne me l’a"
                                + " demandé…");
    }

    @Test
    void everyPartOfACodeCanBeEditedAndUndone() {
        var before = state();
        var edit =
                CodeEdit.builder()
                        .key("depanner")
                        .name("dépanner")
                        .state(Code.State.CORE)
                        .color("#2a6f97")
                        .definition("Remettre en marche.")
                        .include("on le fait soi-même")
                        .exclude("on appelle")
                        .examples(List.of("J’ai remis le courant.", "", "J’ai remis le courant."))
                        .counterexamples(List.of())
                        .aliases(List.of("bricoler"))
                        .links(List.of(new Code.Link("nettoyer", "opposed to")))
                        .cues(List.of("répar*"))
                        .build();

        var code = codes.edit(study.code("reparer"), edit);

        assertThat(code).isEqualTo(study.code("depanner"));
        assertThat(code.examples()).containsExactly("J’ai remis le courant.");
        assertThat(study.code("hybride").links().getFirst().to()).isEqualTo("depanner");
        assertThat(texts("depanner")).hasSize(2);
        study.undo();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void anEditThatSaysNothingIsNoChange() {
        var number = study.snapshot().number();

        codes.edit(study.code("reparer"), CodeEdit.builder().name("réparer").build());

        assertThat(study.snapshot().number()).isEqualTo(number);
    }

    @Test
    void aCodeMovesAndItsSiblingsMakeRoom() {
        var before = state();

        codes.move(study.code("nettoyer"), study.code("lien-social"), 0);

        assertThat(below(study.codebook(), study.code("lien-social")))
                .containsExactly("nettoyer", "converser");
        study.undo();
        assertThat(state()).isEqualTo(before);
        assertThatThrownBy(() -> codes.move(study.code("lien-social"), study.code("converser"), 0))
                .isInstanceOf(CodeRefused.class);
    }

    @Test
    void removingSaysBeforeWhatGoesAndIsRefusedForAParent() {
        var other = study.as(new Coder("B"));
        other.code(passage(BULB), study.code("reparer"));
        study.memos().write(study.code("reparer"), "", "à revoir");
        study.memos().write(study.extracts(study.code("reparer")).getFirst(), "", "net");
        var before = state();

        assertThat(codes.use(study.code("reparer")))
                .isEqualTo(new CodeUse(study.code("reparer"), 3, 2, 2, 2, 0));
        assertThatThrownBy(() -> codes.remove(study.code("geste-technique")))
                .isInstanceOf(StudyConflict.class);
        codes.remove(study.code("reparer"));
        assertThat(study.extracts()).hasSize(1);
        assertThat(study.memos().all()).isEmpty();
        study.undo();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void aMergedCodeTakesExtractsMemosAndName() {
        var repair = study.code("reparer");
        study.memos().write(repair, "", "à revoir");
        var before = state();

        var into = codes.merge(repair, study.code("converser"), false);

        assertThat(study.extracts(into)).hasSize(2);
        assertThat(study.memos().all()).extracting(Memo::about).containsExactly(into.id().value());
        assertThat(study.code("réparer")).isEqualTo(into);
        assertThat(study.search("code:réparer").count()).isEqualTo(2);
        assertThat(into.cues()).hasSize(2);
        study.undo();
        assertThat(state()).isEqualTo(before);
        study.redo();
        assertThat(study.code("reparer")).isEqualTo(into);
    }

    @Test
    void mergingMakesOneOfTwinsAndOfOverlapsIfOneWishes() {
        var clean = study.code("nettoyer");
        var repair = study.code("reparer");
        study.code(passage(BULB), clean);
        var wide = study.code(passage(BULB + ", exprès"), clean);
        study.memos().write(wide, "", "large");
        study.qualify(wide, null, Tone.VALUED);
        study.retain(study.extract(wide.id().value()), true);
        study.as(new Coder("B")).code(passage("l’ampoule du palier"), clean);
        var before = state();

        assertThat(codes.previewMerge(clean, repair))
                .isEqualTo(new MergePreview(clean, repair, 3, 1, 2, 0, 0));
        codes.merge(clean, repair, false);
        assertThat(texts("réparer")).hasSize(4);
        study.undo();
        assertThat(state()).isEqualTo(before);

        codes.merge(clean, repair, true);

        var extracts = study.extracts(repair);
        assertThat(extracts.stream().filter(it -> it.coder().equals(new Coder("A"))))
                .extracting(Extract::text)
                .contains(BULB + ", exprès")
                .hasSize(2);
        var joined = extracts.stream().filter(Extract::retained).findFirst().orElseThrow();
        assertThat(joined.tone()).isEqualTo(Tone.VALUED);
        assertThat(study.memos().all()).extracting(Memo::about).contains(joined.id().value());
        study.undo();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void mergingIsRefusedIntoItselfIntoWhatStandsBelowAndIntoARubrique() {
        var before = state();
        var repair = study.code("reparer");

        assertThatThrownBy(() -> codes.merge(repair, repair, true)).isInstanceOf(CodeRefused.class);
        assertThatThrownBy(() -> codes.merge(study.code("geste-technique"), repair, true))
                .isInstanceOf(CodeRefused.class);
        assertThatThrownBy(() -> codes.merge(repair, study.code("lien-social"), true))
                .isInstanceOf(StudyConflict.class);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void rubriquesMergeWithWhatStandsBelowThem() {
        codes.merge(study.code("lien-social"), study.code("geste-technique"), false);

        assertThat(below(study.codebook(), study.code("geste-technique")))
                .containsExactly("réparer", "nettoyer", "converser");
    }

    @Test
    void someExtractsGoToAnotherCode() {
        var before = state();
        var extracts = study.extracts(study.code("reparer"));

        var given = codes.split(extracts.subList(0, 1), study.code("converser"));

        assertThat(given).extracting(Extract::code).containsExactly("converser");
        assertThat(study.extracts(study.code("reparer"))).hasSize(1);
        study.undo();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void someExtractsGoToANewCode() {
        var before = state();

        var code =
                codes.splitToNew(
                        study.extracts(study.code("reparer")).subList(0, 1), "prétexte", null);

        assertThat(study.extracts(code)).hasSize(1);
        study.undo();
        assertThat(state()).isEqualTo(before);
        assertThatThrownBy(() -> codes.splitToNew(study.extracts(), "hybridation", null))
                .isInstanceOf(StudyConflict.class);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void splittingLeavesNoTwins() {
        var repair = study.code("reparer");
        var kept = study.code(passage(BULB), study.code("converser"));
        var given = study.extracts(repair).stream().filter(it -> it.text().equals(BULB)).toList();

        assertThat(codes.split(given, study.code("converser")))
                .extracting(Extract::id)
                .containsExactly(kept.id());
        assertThat(texts("converser")).containsExactly(BULB);
    }

    @Test
    void doublesAreFoundAndJoined() {
        var repair = study.code("reparer");
        study.code(passage("l’ampoule du palier, exprès"), repair);
        study.code(passage("exprès, pour avoir une raison"), repair);
        study.as(new Coder("B")).code(passage(BULB), repair);
        var before = state();

        assertThat(codes.doubles(repair)).extracting(List::size).containsExactly(3);
        assertThat(codes.joinDoubles(repair))
                .extracting(Extract::text)
                .containsExactly(BULB + ", exprès, pour avoir une raison");
        assertThat(codes.doubles(repair)).isEmpty();
        study.undo();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void whatCannotBeOneExtractIsNotJoined() {
        var repair = study.code("reparer");
        var before = state();

        assertThatThrownBy(() -> codes.join(study.extracts())).isInstanceOf(StudyConflict.class);
        assertThatThrownBy(() -> codes.join(study.extracts(repair)))
                .isInstanceOf(StudyConflict.class);
        var far = study.code(new Passage(study.document("M1").id(), new Span(0, 10)), repair);
        var near = study.extracts(repair).stream().filter(it -> it.text().equals(BULB));
        assertThatThrownBy(() -> codes.join(List.of(far, near.findFirst().orElseThrow())))
                .hasMessageContaining("M1_gardienne");
        study.undo();
        assertThat(state()).isEqualTo(before);
    }
}

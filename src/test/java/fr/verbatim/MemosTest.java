package fr.verbatim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.verbatim.coding.Coder;
import fr.verbatim.coding.Memo;
import fr.verbatim.coding.Passage;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.study.NotInStudy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class MemosTest {

    @TempDir Path folder;
    private Verbatim study;
    private Memos memos;

    @BeforeEach
    void open() {
        study = new MiniatureStudy(0).create(folder, new Coder("A"));
        memos = study.memos();
    }

    @AfterEach
    void close() {
        study.close();
    }

    private Passage passage(String words) {
        return study.passage(study.document("M1"), words);
    }

    @Test
    void aMemoIsRewrittenWhereItIsAndKeepsItsAuthor() {
        var memo = memos.write(passage("à six heures"), "", "tôt");
        var other = study.as(new Coder("B")).memos();

        var rewritten = other.rewrite(memo, " théorique ", "tôt\r\nle matin");

        assertThat(rewritten).isEqualTo(memo.withWords("théorique", "tôt\nle matin"));
        assertThat(memos.subject(rewritten)).isEqualTo("à six heures");
        study.as(new Coder("B")).undo();
        assertThat(memos.all()).containsExactly(memo);
    }

    @Test
    void anEmptyOrRemovedMemoIsNotRewritten() {
        var memo = memos.write("", "tôt");

        assertThatThrownBy(() -> memos.rewrite(memo, "", " \n"))
                .isInstanceOf(VerbatimException.class);
        memos.remove(memo);
        assertThatThrownBy(() -> memos.rewrite(memo, "", "tard")).isInstanceOf(NotInStudy.class);
    }

    @Test
    void aMemoIsPlacedOnAnotherPassageAlsoOfAnotherDocument() {
        var memo = memos.write(passage("à six heures"), "", "tôt");

        memos.place(memo, passage("une heure"));
        assertThat(memos.of(study.document("M1")))
                .extracting(MemoView::text)
                .containsExactly("une heure");
        memos.place(memo, study.passage(study.document("M2"), "je ne sais rien"));
        assertThat(memos.of(study.document("M1"))).isEmpty();
        assertThat(memos.of(study.document("M2")))
                .extracting(MemoView::text)
                .containsExactly("je ne sais rien");
        study.undo();
        study.undo();
        assertThat(memos.of(study.document("M1")))
                .extracting(MemoView::text)
                .containsExactly("à six heures");
    }

    @Test
    void onlyAMemoOnAPassageHasAPlace() {
        var memo = memos.write(study.document("M1"), "", "long");

        assertThatThrownBy(() -> memos.place(memo, passage("une heure")))
                .isInstanceOf(VerbatimException.class)
                .hasMessageContaining("passage");
    }

    @Test
    void typesAreThoseInUseTheMostUsedFirst() {
        memos.write("méthode", "un");
        memos.write("théorique", "deux");
        memos.write("théorique", "trois");
        memos.write("", "quatre");
        memos.write("cas", "cinq");

        assertThat(memos.types()).containsExactly("théorique", "cas", "méthode");
    }

    @Test
    void theMemosOfADocumentComeWithTheirPlaces() {
        var document = study.document("M1");
        var onExtract = memos.write(study.extracts(document).getLast(), "", "extrait");
        var onPassage = memos.write(passage("à six heures"), "", "passage");
        var onDocument = memos.write(document, "", "document");
        memos.write(study.document("M2"), "", "ailleurs");
        memos.write(study.code("reparer"), "", "code");

        var views = memos.of(document);

        assertThat(views)
                .extracting(MemoView::memo)
                .containsExactly(onDocument, onPassage, onExtract);
        assertThat(views.getFirst().passage()).isNull();
        assertThat(views.getFirst().isUnplaced()).isFalse();
        assertThat(views.get(1).passage()).isEqualTo(passage("à six heures"));
        assertThat(views.getLast().text()).isEqualTo(study.extracts(document).getLast().text());
    }

    @Test
    void whatIsTypedIsKeptAsTheDatabaseHoldsIt() {
        var memo = memos.write("the\u0301orique", "a\ud800b\u0000");

        try (var again = Verbatim.open(folder, new Coder("B"))) {
            assertThat(again.memos().all()).containsExactly(memo);
        }
        assertThat(memo)
                .extracting(Memo::type, Memo::text)
                .containsExactly("théorique", "a\ufffdb");
    }
}

package fr.verbatim.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.text.Span;

import org.junit.jupiter.api.Test;

import java.util.List;

class AnchorTest {

    private static final RevisionId REVISION = RevisionId.of("texte", "{}");

    @Test
    void anAnchorKeepsTheWordsAndTheirSurroundings() {
        var text = "a".repeat(50) + "les mots" + "b".repeat(50);
        var anchor = Anchor.at("k", REVISION, Span.at(50, 8), text);
        assertThat(anchor.quote()).isEqualTo("les mots");
        assertThat(anchor.prefix()).isEqualTo("a".repeat(40));
        assertThat(anchor.suffix()).isEqualTo("b".repeat(40));
        assertThat(anchor.id()).isEqualTo("k@" + REVISION);
        assertThat(anchor.place()).contains(Span.at(50, 8));
    }

    @Test
    void surroundingsEndWithTheText() {
        var anchor = Anchor.at("k", REVISION, new Span(3, 6), "ah oui.");
        assertThat(anchor.prefix()).isEqualTo("ah ");
        assertThat(anchor.suffix()).isEqualTo(".");
    }

    @Test
    void surroundingsDoNotCutACharacter() {
        var text = "🙂" + "a".repeat(39) + "oui" + "b".repeat(39) + "🙂";
        var anchor = Anchor.at("k", REVISION, Span.at(41, 3), text);
        assertThat(anchor.prefix()).isEqualTo("a".repeat(39));
        assertThat(anchor.suffix()).isEqualTo("b".repeat(39));
    }

    @Test
    void anUnplacedAnchorRemembersItsWords() {
        var later = RevisionId.of("autre texte", "{}");
        var anchor = Anchor.at("k", REVISION, new Span(0, 5), "texte").unplaced(later);
        assertThat(anchor.place()).isEmpty();
        assertThat(anchor.quote()).isEqualTo("texte");
        assertThat(anchor.id()).isEqualTo(Anchor.idOf("k", later));
    }

    @Test
    void passagesAreOrderedByDocumentThenPlace() {
        var one = new Passage(new DocumentId("a"), new Span(9, 12));
        var two = new Passage(new DocumentId("b"), new Span(0, 3));
        var three = new Passage(new DocumentId("b"), new Span(2, 3));
        assertThat(List.of(three, two, one).stream().sorted()).containsExactly(one, two, three);
        assertThat(two.overlaps(three)).isTrue();
        assertThat(one.overlaps(new Passage(new DocumentId("b"), new Span(9, 12)))).isFalse();
    }

    @Test
    void namesAndIdentitiesAreNotBlank() {
        assertThat(new Coder(" Anne ")).isEqualTo(new Coder("Anne"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Coder(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new CodingId(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new MemoId(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new SituationId(""));
    }

    @Test
    void aSituationIsToldOrObserved() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new Situation(
                                        new SituationId("t"),
                                        "Le hall",
                                        Register.GENERAL,
                                        new Coder("Anne")));
    }
}

package fr.verbatim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.verbatim.coding.Coder;
import fr.verbatim.coding.Passage;
import fr.verbatim.coding.Register;
import fr.verbatim.coding.Situation;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.study.NotInStudy;
import fr.verbatim.study.StudyConflict;
import fr.verbatim.text.Span;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class SituationsTest {

    @TempDir Path folder;
    private Verbatim study;
    private Situations situations;
    private Situation bulb;

    @BeforeEach
    void open() {
        study = new MiniatureStudy(0).create(folder, new Coder("A"));
        situations = study.situations();
        bulb = situations.mark("L’ampoule", Register.TOLD, passage("J’ai changé l’ampoule"));
    }

    @AfterEach
    void close() {
        study.close();
    }

    private Passage passage(String words) {
        return study.passage(study.document("M1"), words);
    }

    private List<String> texts() {
        return situations.parts(bulb).stream().map(SituationPart::text).toList();
    }

    @Test
    void aPassageIsAddedWhoeverMarkedTheSituation() {
        study.as(new Coder("B")).situations().add(bulb, passage("On a parlé une heure."));

        assertThat(texts()).containsExactly("J’ai changé l’ampoule", "On a parlé une heure.");
        study.as(new Coder("B")).undo();
        assertThat(texts()).containsExactly("J’ai changé l’ampoule");
    }

    @Test
    void theSituationsOfADocumentComeWithTheirPlaces() {
        var coffee = situations.mark("Le café", Register.TOLD, passage("à six heures"));
        situations.add(coffee, study.passage(study.document("M2"), "je ne sais rien"));

        var parts = situations.parts(study.document("M1"));

        assertThat(parts).extracting(SituationPart::situation).containsExactly(coffee, bulb);
        assertThat(parts.getFirst().passage()).isEqualTo(passage("à six heures"));
        assertThat(situations.parts(coffee)).hasSize(2);
    }

    @Test
    void aPassageMoves() {
        var part = situations.parts(bulb).getFirst();

        situations.move(part, passage("l’ampoule du palier").span());

        assertThat(texts()).containsExactly("l’ampoule du palier");
        study.undo();
        assertThat(texts()).containsExactly("J’ai changé l’ampoule");
        assertThatThrownBy(() -> situations.move(part, new Span(0, 1_000_000)))
                .isInstanceOf(StudyConflict.class);
        assertThatThrownBy(() -> situations.move(part, new Span(3, 3)))
                .isInstanceOf(StudyConflict.class);
    }

    @Test
    void withItsLastPassageASituationGoes() {
        situations.add(bulb, passage("On a parlé une heure."));
        situations.remove(situations.parts(bulb).getFirst());
        assertThat(texts()).containsExactly("On a parlé une heure.");

        var last = situations.parts(bulb).getFirst();
        situations.remove(last);

        assertThat(situations.all()).isEmpty();
        assertThatThrownBy(() -> situations.remove(last)).isInstanceOf(NotInStudy.class);
        study.undo();
        assertThat(situations.all()).containsExactly(bulb);
        assertThat(texts()).containsExactly("On a parlé une heure.");
    }

    @Test
    void anUndoNeverLeavesASituationWithoutPassage() {
        var other = study.as(new Coder("B"));
        other.situations().add(bulb, passage("On a parlé une heure."));
        situations.remove(situations.parts(bulb).getFirst());

        assertThatThrownBy(other::undo)
                .isInstanceOf(StudyConflict.class)
                .hasMessageContaining("L’ampoule");
        assertThat(texts()).containsExactly("On a parlé une heure.");
    }

    @Test
    void aSituationIsRenamedUnlessItsCoderHasOneOfThatName() {
        situations.mark("Le café", Register.TOLD, passage("à six heures"));

        assertThat(situations.rename(bulb, " L’ampoule\ndu palier ").name())
                .isEqualTo("L’ampoule du palier");
        assertThat(situations.named("L’ampoule du palier").id()).isEqualTo(bulb.id());
        assertThatThrownBy(() -> situations.rename(bulb, "Le café"))
                .isInstanceOf(VerbatimException.class);
        assertThatThrownBy(() -> situations.rename(bulb, " "))
                .isInstanceOf(VerbatimException.class);
        study.undo();
        assertThat(situations.named("L’ampoule").id()).isEqualTo(bulb.id());
    }
}

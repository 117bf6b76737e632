package fr.verbatim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.verbatim.codebook.CodeGroup;
import fr.verbatim.codebook.CodeRefused;
import fr.verbatim.coding.Coder;
import fr.verbatim.study.NotInStudy;
import fr.verbatim.study.StudyConflict;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class CodeGroupsTest {

    @TempDir Path folder;
    private Verbatim study;
    private CodeGroups groups;
    private CodeGroup hands;

    @BeforeEach
    void open() {
        study = new MiniatureStudy(0).create(folder, new Coder("A"));
        groups = study.codes().groups();
        hands = groups.create(" Avec les mains ", List.of(study.code("reparer")));
    }

    @AfterEach
    void close() {
        study.close();
    }

    private List<String> members() {
        return groups.all().getFirst().codes().stream()
                .map(id -> study.codebook().find(id).orElseThrow().name())
                .toList();
    }

    @Test
    void codesComeInAndGoAndAreUndone() {
        assertThat(hands.name()).isEqualTo("Avec les mains");
        groups.set(hands, study.code("nettoyer"), true);
        groups.set(hands, study.code("nettoyer"), true);
        assertThat(members()).containsExactly("réparer", "nettoyer");
        groups.set(hands, study.code("reparer"), false);
        assertThat(members()).containsExactly("nettoyer");
        study.undo();
        assertThat(members()).containsExactly("réparer", "nettoyer");
    }

    @Test
    void aGroupIsRenamedAndKeptNoLonger() {
        assertThat(groups.rename(hands, "Gestes").codes()).isEqualTo(hands.codes());
        assertThat(groups.all()).extracting(CodeGroup::name).containsExactly("Gestes");
        groups.remove(hands);
        assertThat(groups.all()).isEmpty();
        assertThat(study.code("reparer")).isNotNull();
        assertThatThrownBy(() -> groups.rename(hands, "Encore")).isInstanceOf(NotInStudy.class);
        study.undo();
        assertThat(members()).containsExactly("réparer");
    }

    @Test
    void namesAreOneEachAndNotBlank() {
        assertThatThrownBy(() -> groups.create("Avec les mains", List.of()))
                .isInstanceOf(StudyConflict.class)
                .hasMessageContaining("Avec les mains");
        assertThatThrownBy(() -> groups.create("  ", List.of())).isInstanceOf(CodeRefused.class);
        assertThat(groups.all()).hasSize(1);
    }

    @Test
    void aCodeThatLeavesLeavesItsGroupsAndOneThatIsMergedGivesItsPlace() {
        study.codes().merge(study.code("reparer"), study.code("nettoyer"), false);
        assertThat(members()).containsExactly("nettoyer");
        study.undo();
        assertThat(members()).containsExactly("réparer");
        study.codes().remove(study.code("reparer"));
        assertThat(members()).isEmpty();
        study.undo();
        assertThat(members()).containsExactly("réparer");
    }

    @Test
    void theMakingOfACodeIsNotUndoneWhileAGroupHasIt() {
        var code = study.codes().create("graisser", null);
        var made = study.snapshot().number();
        study.as(new Coder("B")).codes().groups().set(hands, code, true);

        assertThatThrownBy(study::undo).isInstanceOf(StudyConflict.class);
        assertThat(study.snapshot().number()).isEqualTo(made + 1);
    }
}

package fr.verbatim.study;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.coding.Coder;
import fr.verbatim.corpus.GuideId;
import fr.verbatim.corpus.InterviewGuide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/// A study that an older version made is brought to the present schema when it is opened.
class MigrationTest {

    private static final Coder ANNE = new Coder("Anne");

    @TempDir Path folder;

    @Test
    void aStudyOfVersionOneGetsItsGuidesAndABackup() throws SQLException {
        try (var study = Study.create(folder, ANNE)) {
            Fieldwork.begin(study);
        }
        toVersionOne();

        try (var study = Study.open(folder, ANNE)) {
            var guide = new InterviewGuide(new GuideId("g1"), "Salariés", "", List.of());
            study.apply(new GuideChange.Put(guide));

            assertThat(study.snapshot().guides()).containsExactly(guide);
            assertThat(study.snapshot().documents()).hasSize(1);
            assertThat(study.check()).isEmpty();
        }
        assertThat(folder.resolve("verbatim-v1.backup.db")).isNotEmptyFile();
    }

    private void toVersionOne() throws SQLException {
        var file = "jdbc:sqlite:" + folder.resolve(Study.FILE);
        try (var connection = DriverManager.getConnection(file);
                var statement = connection.createStatement()) {
            for (var table :
                    List.of(
                            "guide",
                            "speaker_rule",
                            "description",
                            "annotation",
                            "saved_search",
                            "pseudonym",
                            "reading_account",
                            "code_group",
                            "read_mark")) {
                statement.execute("DROP TABLE " + table);
            }
            statement.execute("PRAGMA user_version = 1");
        }
    }
}

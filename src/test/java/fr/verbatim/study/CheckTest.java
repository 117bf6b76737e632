package fr.verbatim.study;

import static fr.verbatim.study.Fieldwork.ANNE;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.message.Message;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/// What is changed in the database behind Verbatim's back is found.
class CheckTest {

    @TempDir Path folder;

    @BeforeEach
    void code() {
        try (var study = Study.create(folder, ANNE, Fieldwork.clock(), Fieldwork.ids("id"))) {
            var document = Fieldwork.begin(study);
            for (var words : List.of("on parle", "tout passe", "le lien")) {
                study.apply(
                        new CodingChange.Add(
                                Fieldwork.coding(words, document.id(), "c1", ANNE),
                                Fieldwork.span(words)));
            }
        }
    }

    private List<Message> findingsAfter(String sql) throws SQLException {
        try (var study = Study.open(folder, ANNE)) {
            assertThat(study.check()).isEmpty();
            try (var connection =
                            DriverManager.getConnection(
                                    "jdbc:sqlite:" + folder.resolve(Study.FILE));
                    var statement = connection.createStatement()) {
                assertThat(statement.executeUpdate(sql)).isPositive();
            }
            var findings = study.check();
            assertThat(findings)
                    .allSatisfy(
                            finding -> {
                                assertThat(finding.text(Locale.FRENCH)).doesNotContain("{");
                                assertThat(finding.text(Locale.ENGLISH)).doesNotContain("{");
                            });
            return findings;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    UPDATE revision SET text = replace(text, 'facteur', 'postier') | text-altered
                    UPDATE revision SET layers = replace(layers, 'LABEL', 'NOTE') | text-altered
                    UPDATE revision SET text = replace(text, 'on parle', 'on chante') | quote-differs
                    UPDATE revision SET text = 'court' | text-altered
                    UPDATE code SET name = 'autre chose' WHERE id = 'c1' | row-differs
                    UPDATE coding SET coder = 'Bruno' WHERE id = 'le lien' | row-differs
                    DELETE FROM coding WHERE id = 'le lien' | row-differs
                    INSERT INTO person VALUES ('p', 'Karim', '{}') | row-differs
                    DELETE FROM journal WHERE number = 3 | journal-gap
                    DELETE FROM journal WHERE number = 5 | row-differs
                    DELETE FROM journal WHERE number = 1 | journal-gap
                    UPDATE journal SET images = '[]' WHERE number = 4 | row-differs
                    UPDATE anchor SET span = '{"start":1,"end":9}' WHERE owner = 'le lien' | quote-differs
                    UPDATE anchor SET span = '{"start":1,"end":9999}' WHERE owner = 'le lien' | quote-differs
                    UPDATE anchor SET quote = 'le bien' WHERE owner = 'le lien' | quote-differs
                    DELETE FROM anchor WHERE owner = 'le lien' | no-anchor
                    UPDATE coding SET code = 'inconnu' WHERE id = 'le lien' | database
                    DELETE FROM revision | database
                    """)
    void whatWasAlteredIsFound(String sql, String finding) throws SQLException {
        assertThat(findingsAfter(sql)).extracting(Message::key).contains("study.check." + finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    UPDATE coding SET register = 'SUNG' WHERE id = 'le lien'
                    UPDATE document SET variables = 'pas du JSON'
                    UPDATE document SET revision = 'abc'
                    UPDATE anchor SET span = '{"start":9,"end":1}' WHERE owner = 'le lien'
                    UPDATE journal SET change = '{' WHERE number = 4
                    UPDATE journal SET images = '[{"table":"nothing"}]' WHERE number = 4
                    UPDATE journal SET images = '{"table":1}' WHERE number = 4
                    UPDATE revision SET layers = '['
                    UPDATE revision SET id = 'abc'
                    UPDATE code SET parent = 'c1' WHERE id = 'c0'
                    """)
    void whatCannotBeReadIsAFinding(String sql) throws SQLException {
        assertThat(findingsAfter(sql)).isNotEmpty();
    }
}

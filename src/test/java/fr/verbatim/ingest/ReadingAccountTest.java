package fr.verbatim.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.verbatim.Golden;
import fr.verbatim.coding.Coder;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.SpeakerRule;
import fr.verbatim.corpus.SpeakerRules;
import fr.verbatim.ingest.reading.LabelStyle;
import fr.verbatim.ingest.reading.Recognition;
import fr.verbatim.ingest.reading.Recognition.Attribution;
import fr.verbatim.ingest.reading.Recognition.Likeness;
import fr.verbatim.ingest.reading.RoleReason;
import fr.verbatim.message.Message;
import fr.verbatim.study.CorpusChange;
import fr.verbatim.study.Study;
import fr.verbatim.study.StudyUnreadable;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

class ReadingAccountTest {

    private static final String DIALOGUE =
            """
            Claire : Vous êtes là depuis quand ?
            Karim : Dix-neuf ans.
            Claire : Dans la même loge ?
            Karim : Toujours la même, au pied de l’esca\u00ADlier.
            """;

    @TempDir Path folder;
    private Study study;

    @BeforeEach
    void create() {
        study = Study.create(folder, new Coder("A"));
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void whatWasToldAtTheImportIsToldAgainLater() {
        Samples.text(study.corpus(), "a.txt", DIALOGUE);
        var told = (ImportResult.Imported) run().results().getFirst();
        study.close();
        study = Study.open(folder, new Coder("B"));

        var account = ReadingAccount.find(study, document()).orElseThrow();

        assertThat(account.encoding()).isEqualTo("UTF-8");
        assertThat(account.doubts()).isEqualTo(told.doubts()).isNotEmpty();
        assertThat(account.removed()).isEqualTo(told.removed()).isNotEmpty();
        assertThat(account.recognition()).isEqualTo(told.recognition()).isNotNull();
    }

    @Test
    void correctingTheReadingKeepsWhatWasToldAndUndoingAnotherBringsItBack() {
        Samples.text(study.corpus(), "a.txt", DIALOGUE);
        run();
        var told = ReadingAccount.find(study, document()).orElseThrow();
        rename("Claire", "Enquêtrice");
        assertThat(ReadingAccount.find(study, document())).contains(told);

        Samples.text(study.corpus(), "a.txt", DIALOGUE.replace("\u00AD", ""));
        run();
        assertThat(ReadingAccount.find(study, document()).orElseThrow().removed()).isEmpty();
        study.undo();
        assertThat(ReadingAccount.find(study, document())).contains(told);
    }

    @Test
    void theStoredFormIsTheOneOfTheGoldenFile() {
        var account =
                new ReadingAccount(
                        "windows-1252",
                        List.of(
                                Message.of("ingest.kept", Message.of("ingest.empty", "a.txt")),
                                Message.of("ingest.wrong-times", 2)),
                        List.of(Message.of("ingest.caption-aside", "NOTE 5_000", 5_000_000_000L)),
                        new Recognition(
                                LabelStyle.COLON,
                                0.93,
                                1,
                                1,
                                0.125,
                                List.of(
                                        new Attribution(
                                                "Enq",
                                                Role.INTERVIEWER,
                                                RoleReason.LABEL,
                                                12,
                                                140)),
                                List.of(new Likeness("Enqu", 1, "Enq", 12))));
        var json = account.toJson();
        Golden.check(
                Golden.file("src/test/resources/fr/verbatim/ingest/reading-account.json"), json);
        assertThat(ReadingAccount.parse(json)).isEqualTo(account);
    }

    @Test
    void whatMakesNoSenseInTheStudyIsDamage() throws SQLException {
        Samples.text(study.corpus(), "a.txt", DIALOGUE);
        run();
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Study.FILE));
                var statement = connection.createStatement()) {
            statement.execute("UPDATE reading_account SET account = '{\"encoding\": [}'");
        }
        assertThatThrownBy(() -> ReadingAccount.find(study, document()))
                .isInstanceOf(StudyUnreadable.class);
    }

    private void rename(String label, String name) {
        var rule = new SpeakerRule(study.newId(), document().id(), 0, label, name, null);
        var text = new SpeakerRules(List.of(rule)).apply(study.text(document().revision()));
        study.apply(new CorpusChange.RenameSpeaker(rule, study.store(text)));
    }

    private Document document() {
        return study.snapshot().documentAt("a.txt").orElseThrow();
    }

    private ImportReport run() {
        return Import.run(study, List.of(study.corpus()), ImportListener.NONE);
    }
}

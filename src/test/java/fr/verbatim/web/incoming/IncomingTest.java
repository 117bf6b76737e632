package fr.verbatim.web.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.verbatim.Verbatim;
import fr.verbatim.coding.Coder;
import fr.verbatim.ingest.ImportOptions;
import fr.verbatim.web.http.Refusal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

@Timeout(60)
class IncomingTest {

    private static final String TALK =
            """
            E : Vous sortez les bacs à quelle heure ?
            G : À six heures.
            E : Tous les jours ?
            G : Tous les jours, même quand il gèle.
            """;

    @TempDir Path folder;
    private Verbatim study;
    private Incoming incoming;

    @BeforeEach
    void open() {
        study = Verbatim.create(folder.resolve("étude"), new Coder("A"));
        incoming = next();
    }

    private Incoming next() {
        return new Incoming(study, "1", folder.resolve("étude/.verbatim/incoming/1"));
    }

    @AfterEach
    void close() {
        study.close();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Incoming.State ended(Incoming incoming) throws InterruptedException {
        while (incoming.isReading()) {
            Thread.sleep(20);
        }
        return incoming.state();
    }

    @Test
    void whatIsReceivedIsReadAndThrownAway() throws InterruptedException {
        incoming.receive("entretiens/E01.txt", bytes(TALK));
        incoming.receive("notes.md", bytes("Le gardien passe le balai dans le hall."));
        incoming.read(ImportOptions.USUAL);
        var state = ended(incoming);
        assertThat(state.phase()).isEqualTo(Incoming.Phase.DONE);
        assertThat(state.outcomes())
                .extracting(Outcome::what, Outcome::path)
                .containsExactlyInAnyOrder(
                        tuple(Outcome.What.IMPORTED, "entretiens/E01.txt"),
                        tuple(Outcome.What.IMPORTED, "notes.md"));
        assertThat(study.documents()).hasSize(2);
        assertThat(folder.resolve("étude/.verbatim/incoming/1")).doesNotExist();
    }

    @Test
    void twoFilesOfOneNameAreBothRead() throws InterruptedException {
        incoming.receive("E01.txt", bytes(TALK));
        incoming.receive("E01.txt", bytes(TALK + "E : Et le dimanche ?\n"));
        incoming.read(ImportOptions.USUAL);
        ended(incoming);
        assertThat(study.documents())
                .extracting(it -> it.name())
                .containsExactlyInAnyOrder("E01", "E01 (2)");
    }

    @Test
    void whatIsKnownAlreadyIsToldByTheNameItWasSentWith() throws InterruptedException {
        incoming.receive("E01.txt", bytes(TALK));
        incoming.read(ImportOptions.USUAL);
        ended(incoming);
        var again = next();
        again.receive("copie.txt", bytes(TALK));
        again.read(ImportOptions.USUAL);
        assertThat(ended(again).outcomes())
                .extracting(Outcome::what, Outcome::path)
                .containsExactly(tuple(Outcome.What.SKIPPED, "copie.txt"));
    }

    @Test
    void aFileOfTheCorpusIsReadAgainWithALayout() throws InterruptedException {
        incoming.receive("E01.txt", bytes(TALK));
        incoming.read(ImportOptions.USUAL);
        ended(incoming);
        var again = next();
        again.readAgain(
                List.of(study.folder().resolve("corpus/E01.txt")),
                ImportOptions.USUAL.withLayout("aucun"));
        assertThat(ended(again).phase()).isEqualTo(Incoming.Phase.DONE);
        assertThat(study.text(study.document("E01")).layers().turns()).isEmpty();
    }

    @Test
    void nothingIsReceivedOnceReadingHasBegunOrItWasStopped() {
        incoming.receive("E01.txt", bytes(TALK));
        incoming.stop();
        assertThat(incoming.state().phase()).isEqualTo(Incoming.Phase.STOPPED);
        assertThat(folder.resolve("étude/.verbatim/incoming/1")).doesNotExist();
        assertThatThrownBy(() -> incoming.receive("E02.txt", bytes(TALK)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void anImportOfNothingIsRefused() {
        assertThatThrownBy(() -> incoming.read(ImportOptions.USUAL)).isInstanceOf(Refusal.class);
    }
}

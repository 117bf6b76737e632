package fr.verbatim.web.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.verbatim.Verbatim;
import fr.verbatim.coding.Coder;
import fr.verbatim.web.http.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// The study that is served, and how it comes to be.
class StudiesTest {

    private static final Coder CODER = new Coder("A");

    @TempDir Path folder;

    private RecentStudies recent() {
        return new RecentStudies(folder.resolve("state").resolve("recent"));
    }

    private Studies studies(Path place) {
        return new Studies(place, CODER, recent(), null);
    }

    private Path made(String name) throws IOException {
        var place = Files.createDirectories(folder.resolve(name));
        Verbatim.create(place, CODER).close();
        return place;
    }

    @Test
    void aFolderWithoutStudyServesNoneUntilOneIsMade() {
        var place = folder.resolve("nouvelle");
        try (var studies = studies(place)) {
            assertThatThrownBy(studies::study).isInstanceOf(Refusal.class);

            studies.create();

            assertThat(studies.study().folder()).isEqualTo(place);
            assertThat(studies.recent()).containsExactly(place);
        }
    }

    @Test
    void aPageOpensOnlyStudiesThatTheUserOpenedBefore() throws IOException {
        var known = made("connue");
        var unknown = made("inconnue");
        recent().remember(known);
        try (var studies = studies(folder.resolve("ici"))) {
            studies.open(known);

            assertThat(studies.study().folder()).isEqualTo(known);
            assertThatThrownBy(() -> studies.open(unknown)).isInstanceOf(Refusal.class);
            assertThat(studies.study().folder()).isEqualTo(known);
        }
    }

    @Test
    void aStudyWhoseFolderIsGoneIsNoLongerProposed() throws IOException {
        var gone = made("partie");
        recent().remember(gone);
        Files.delete(gone.resolve("verbatim.db"));

        try (var studies = studies(folder)) {
            assertThat(studies.recent()).isEmpty();
        }
    }

    @Test
    void aStudyThatAnotherTakesThePlaceOfCanStillBeAsked() throws IOException {
        recent().remember(made("une"));
        recent().remember(made("autre"));
        try (var studies = studies(folder)) {
            studies.open(folder.resolve("une"));
            var before = studies.study();

            studies.open(folder.resolve("autre"));

            assertThat(before.documents()).isEmpty();
        }
    }

    @Test
    void aSampleThatCannotBeReadIsTold() throws IOException {
        var files = Files.createDirectories(folder.resolve("exemple"));
        Files.createDirectories(files.resolve("corpus"));
        Files.createDirectories(files.resolve("codebooks"));
        Files.writeString(files.resolve("codebooks").resolve("proximite.yaml"), "codes: [");
        try (var studies = new Studies(folder.resolve("ici"), CODER, recent(), files)) {
            studies.makeSample();
            var end = Instant.now().plus(Duration.ofSeconds(30));
            while (studies.preparation().isPresent() && Instant.now().isBefore(end)) {
                Thread.onSpinWait();
            }

            assertThat(studies.problem()).isPresent();
            assertThat(studies.served()).isEmpty();
        }
    }

    @Test
    void theLatestStudiesComeFirstAndEachOnce() {
        var recent = recent();
        for (var name : new String[] {"a", "b", "a"}) {
            assertThat(recent.remember(folder.resolve(name))).isTrue();
        }

        assertThat(recent.folders()).containsExactly(folder.resolve("a"), folder.resolve("b"));
    }
}

package fr.verbatim.cli;

import fr.verbatim.Golden;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/// Plays the page on cues.
@NullMarked
class CuesPageTest {

    private static final Path PAGE = Golden.file("src/docs/reference/reperes.md");

    @TempDir Path folder;

    @Test
    void theCommandsAnswerWhatThePageShows() throws IOException {
        PlayedPage.check(PAGE, folder);
    }
}

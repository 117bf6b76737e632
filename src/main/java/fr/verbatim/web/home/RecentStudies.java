package fr.verbatim.web.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The folders of the studies that this user opened last, kept in a file of the user's own.
/// Thread-safe within one process; of two processes at once, one may go unremembered.
public final class RecentStudies {

    private static final int MOST = 12;

    private final Path file;

    /// @param file where they are kept, a folder a line, the latest first
    public RecentStudies(Path file) {
        this.file = file;
    }

    /// Returns where the system keeps such things for a user.
    ///
    /// @param variables the environment's
    public static RecentStudies of(Map<String, String> variables) {
        var state =
                Stream.of(variables.get("XDG_STATE_HOME"), variables.get("LOCALAPPDATA"))
                        .filter(Objects::nonNull)
                        .filter(it -> !it.isBlank())
                        .findFirst()
                        .map(Path::of)
                        .orElseGet(
                                () -> Path.of(System.getProperty("user.home"), ".local", "state"));
        return new RecentStudies(state.resolve("verbatim").resolve("recent-studies"));
    }

    /// Returns the folders, the latest first.
    public synchronized List<Path> folders() {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(Path::of)
                    .toList();
        } catch (IOException | IllegalArgumentException e) {
            // None yet, or a file that nobody can use: nothing is lost but a convenience.
            return List.of();
        }
    }

    /// Remembers that a study was opened.
    ///
    /// @return whether it is remembered; a user without a home of one's own has no such list
    public synchronized boolean remember(Path folder) {
        var kept =
                Stream.concat(Stream.of(folder.toAbsolutePath().normalize()), folders().stream())
                        .distinct()
                        .limit(MOST)
                        .map(Path::toString)
                        .toList();
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.write(file, kept);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

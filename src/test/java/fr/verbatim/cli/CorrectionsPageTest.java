package fr.verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.Golden;
import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.corpus.WordStatus;
import fr.verbatim.ingest.Samples;
import fr.verbatim.ingest.format.Readers;
import fr.verbatim.ingest.layout.Layouts;
import fr.verbatim.ingest.turns.Segmentation;
import fr.verbatim.language.FieldWords;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Plays the page on corrections: its commands on the miniature study, its `verbatim.yaml`, its
/// tables. `-Dgolden=write` writes the answers anew.
class CorrectionsPageTest {

    private static final Path PAGE = Golden.file("src/docs/reference/corrections.md");
    private static final Pattern YAML = Pattern.compile("(?s)```yaml\n(.*?)```");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]*) \\| ([^|]*) \\|$");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    @TempDir Path folder;

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }

    private static List<String> quoted(String cell) {
        return QUOTED.matcher(cell).results().map(it -> it.group(1)).toList();
    }

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(page()).results().toList();
    }

    @Test
    void theCommandsAnswerWhatThePageShows() throws IOException {
        PlayedPage.check(PAGE, folder);
    }

    @Test
    void theFileOfLayoutsOfThePageIsRead() throws IOException {
        var yaml = YAML.matcher(page());
        assertThat(yaml.find()).isTrue();
        Files.writeString(folder.resolve(Layouts.FILE), yaml.group(1));
        var layouts = Layouts.read(folder);

        assertThat(layouts.of("entretiens/nord/E1.txt").turns()).isEqualTo("deux-points");
        assertThat(layouts.of("observations/O1.txt").kind()).isEqualTo(DocumentKind.OBSERVATION);
        assertThat(layouts.of("observations/O1_ancien.txt").words()).isEqualTo(WordStatus.REBUILT);
        assertThat(layouts.of("observations/O1_ancien.txt").encoding()).isEqualTo("windows-1252");
    }

    @Test
    void everyLayoutKindAndStatusStandsInThePage() throws IOException {
        var told = rows().stream().flatMap(row -> quoted(row.group()).stream()).toList();

        assertThat(told).containsAll(Segmentation.LAYOUTS);
        Arrays.stream(DocumentKind.values())
                .forEach(kind -> assertThat(told).contains(FieldWords.names(kind).getFirst()));
        Arrays.stream(WordStatus.values())
                .forEach(words -> assertThat(told).contains(FieldWords.names(words).getFirst()));
    }

    @Test
    void everySpellingOfThePageGivesItsVariable() throws IOException {
        var start = page().indexOf("| Variable | S’écrit aussi |");
        var rows = ROW.matcher(page()).results().filter(row -> row.start() > start).toList();

        assertThat(rows).hasSize(9);
        for (var row : rows) {
            var variable = quoted(row.group(1)).getFirst();
            for (var spelling : quoted(row.group(2))) {
                var file =
                        Samples.text(
                                folder,
                                "a.txt",
                                "Heure : 8 h\n" + spelling + " : valeur\n\nUne note.\n");
                assertThat(Segmentation.of(Readers.read(file)).metadata())
                        .as(spelling)
                        .containsEntry(variable, "valeur");
            }
        }
    }
}

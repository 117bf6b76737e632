package fr.verbatim.ingest.turns;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.Golden;
import fr.verbatim.ingest.format.Readers;
import fr.verbatim.ingest.reading.Reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

class GrammarMatrixTest {

    private static final Path PAGE = Golden.file("src/docs/reference/reconnaissance.md");
    private static final String BEGIN = "<!-- mesure -->\n";
    private static final String END = "<!-- fin de la mesure -->\n";

    @TempDir Path folder;

    @Test
    void whatIsWrittenWithCareComesBackWhole() throws IOException {
        var wrong = new ArrayList<String>();
        for (var manner : Manner.values()) {
            for (var format : manner.formats()) {
                var score = score(manner, format, false);
                if (!manner.isLostIn(format) && !score.equals(new Score(100, 100, 100))) {
                    wrong.add(manner + " " + format + " " + score);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsWrittenInHasteComesBackAsThePageSays() throws IOException {
        var matrix = new EnumMap<Manner, Map<SheetFormat, Score>>(Manner.class);
        for (var manner : Manner.values()) {
            var row = new EnumMap<SheetFormat, Score>(SheetFormat.class);
            for (var format : manner.formats()) {
                row.put(format, score(manner, format, true));
            }
            matrix.put(manner, row);
        }
        var page = Files.readString(PAGE);
        Golden.check(
                PAGE,
                page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
                        + table(matrix)
                        + page.substring(page.indexOf(END)));
        assertThat(below(matrix)).isEmpty();
    }

    private static List<String> below(Map<Manner, Map<SheetFormat, Score>> matrix)
            throws IOException {
        var below = new ArrayList<String>();
        for (var row : matrix.entrySet()) {
            var floor = floor(row.getKey());
            row.getValue()
                    .forEach(
                            (format, score) -> {
                                if (!row.getKey().isLostIn(format) && !score.reaches(floor)) {
                                    below.add(row.getKey() + " " + format + " " + score);
                                }
                            });
        }
        return below;
    }

    /// Every label that is written begins a turn, but for a few slips; nothing else does.
    private static Score floor(Manner manner) throws IOException {
        var hasty = Transcription.of(turns(), manner, true);
        var all = hasty.truths().size();
        var written = 100 * (all - hasty.omitted()) / all;
        return manner == Manner.DIALOGUE
                ? new Score(100, written, written - 8)
                : new Score(100, written - 3, written - 5);
    }

    private Score score(Manner manner, SheetFormat format, boolean hasty) throws IOException {
        var transcription = Transcription.of(turns(), manner, hasty);
        var file = format.write(folder, manner.name() + hasty, transcription.sheet());
        return Score.of(read(file), transcription.truths());
    }

    private static Reading read(Path file) {
        return Segmentation.of(Readers.read(file));
    }

    private static List<String> turns() throws IOException {
        try (var in =
                Objects.requireNonNull(
                        GrammarMatrixTest.class.getResourceAsStream("atelier.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static String omitted(Manner manner) {
        try {
            var hasty = Transcription.of(turns(), manner, true);
            return hasty.omitted() + " sur " + hasty.truths().size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String table(Map<Manner, Map<SheetFormat, Score>> matrix) {
        var table = new StringBuilder("| Façon d’écrire | omises |");
        for (var format : SheetFormat.values()) {
            table.append(" ").append(format.name().toLowerCase(Locale.ROOT)).append(" |");
        }
        table.append("\n|---|---|").append("---|".repeat(SheetFormat.values().length)).append("\n");
        matrix.forEach(
                (manner, row) -> {
                    table.append("| ").append(manner.title).append(" | ");
                    table.append(omitted(manner)).append(" |");
                    for (var format : SheetFormat.values()) {
                        var score = row.get(format);
                        table.append(score == null ? " |" : " " + score + " |");
                    }
                    table.append("\n");
                });
        return table.toString();
    }
}

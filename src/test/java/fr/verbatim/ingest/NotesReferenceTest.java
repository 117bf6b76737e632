package fr.verbatim.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.corpus.Mark;
import fr.verbatim.corpus.Section;
import fr.verbatim.ingest.format.Readers;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.turns.Segmentation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Runs the example of observation notes of the reference page of the import.
class NotesReferenceTest {

    @TempDir Path folder;

    @Test
    void theNotesOfThePageAreUnderstoodAsItSays() {
        var page = ReferencePage.read();
        var reading =
                Segmentation.of(
                        Readers.read(Samples.text(folder, "a.txt", page.block("observation"))));
        var told = new ArrayList<String>();
        for (var row : page.table("Dans les notes")) {
            var sort = row.get(1).replaceAll(" ?[:,].*", "");
            var name = ReferencePage.quoted(row.get(1));
            told.add(
                    sort.replaceAll(" `.*", "")
                            + " "
                            + ReferencePage.quoted(row.getFirst()).getFirst()
                            + (sort.startsWith("propos") && !name.isEmpty()
                                    ? " " + name.getFirst()
                                    : ""));
        }

        assertThat(told.stream().filter(line -> !line.startsWith("mot cité")))
                .containsExactlyInAnyOrderElementsOf(understood(reading));
        assertThat(told).anyMatch(line -> line.equals("mot cité geste"));
    }

    private static List<String> understood(Reading reading) {
        var text = reading.text().text();
        var layers = reading.text().layers();
        var lines = new ArrayList<String>();
        layers.marks().stream()
                .filter(mark -> mark.kind() == Mark.Kind.TIMECODE)
                .min(Comparator.comparing(Mark::span))
                .ifPresent(mark -> lines.add("heure " + mark.span().in(text)));
        layers.sections().stream()
                .filter(section -> section.kind() == Section.Kind.MOMENT)
                .limit(1)
                .forEach(section -> lines.add("moment " + section.title()));
        layers.sections().stream()
                .filter(section -> section.kind() == Section.Kind.NOTE)
                .forEach(section -> lines.add("sorte de note " + section.title()));
        lines.add("variable " + reading.metadata().get("présents"));
        layers.turns()
                .forEach(
                        turn ->
                                lines.add(
                                        "propos d’un tiers "
                                                + turn.speech().in(text)
                                                + (turn.speaker() == null
                                                        ? ""
                                                        : " " + turn.speaker())));
        return lines;
    }
}

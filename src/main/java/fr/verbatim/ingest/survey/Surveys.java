package fr.verbatim.ingest.survey;

import fr.verbatim.corpus.Layers;
import fr.verbatim.corpus.Mark;
import fr.verbatim.corpus.Section;
import fr.verbatim.corpus.Turn;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Table;

import java.util.Comparator;
import java.util.Optional;

/// Reads a file that is one table of answers or of contributions, as the titles of its columns say.
public final class Surveys {

    /// A table's share of its document, for the document to be that table.
    private static final double WHOLE = 0.9;

    private static final int FEWEST_ROWS = 3;

    /// What such a table is.
    public enum Sort {
        /// Answers to open questions.
        ANSWERS,
        /// Contributions of a workshop, without author.
        CONTRIBUTIONS
    }

    private Surveys() {}

    /// Returns the reading with its answers or contributions; nothing when it is no such table.
    public static Optional<Reading> over(Reading reading) {
        return sheet(reading)
                .flatMap(sheet -> Contributions.in(sheet).or(() -> Answers.in(sheet)))
                .map(found -> with(reading, found));
    }

    /// Returns what the file is; nothing when it is no such table.
    public static Optional<Sort> sort(Reading reading) {
        return sheet(reading)
                .flatMap(
                        sheet ->
                                Contributions.in(sheet)
                                        .map(_ -> Sort.CONTRIBUTIONS)
                                        .or(() -> Answers.in(sheet).map(_ -> Sort.ANSWERS)));
    }

    private static Optional<Sheet> sheet(Reading reading) {
        var text = reading.text().text();
        return reading.tables().stream()
                .max(Comparator.comparingInt(table -> table.span().length()))
                .filter(table -> table.span().length() >= WHOLE * text.strip().length())
                .filter(table -> table.rows().size() >= FEWEST_ROWS)
                .map((Table table) -> Sheet.of(table, text));
    }

    private static Reading with(Reading reading, Found found) {
        var layers = reading.text().layers();
        return reading.withTurns(
                        new Layers(
                                layers.paragraphs(),
                                layers.emphases(),
                                layers.pages(),
                                found.turns().stream()
                                        .sorted(Comparator.comparing(Turn::span))
                                        .toList(),
                                found.marks().stream()
                                        .sorted(Comparator.comparing(Mark::span))
                                        .toList(),
                                found.sections().stream()
                                        .sorted(Comparator.comparing(Section::span))
                                        .toList()),
                        found.voices())
                .withDoubts(found.told());
    }
}

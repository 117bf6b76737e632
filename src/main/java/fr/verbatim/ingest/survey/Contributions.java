package fr.verbatim.ingest.survey;

import fr.verbatim.corpus.Mark;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Section;
import fr.verbatim.corpus.Turn;
import fr.verbatim.ingest.reading.Table;
import fr.verbatim.message.Message;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Post-its of workshops: a row is one contribution, and nobody's. Rows that follow each other with
/// the same workshop, table, question and time are a section.
final class Contributions {

    private static final Set<String> WORDS =
            Set.of(
                    "postit",
                    "postits",
                    "contribution",
                    "contributions",
                    "idee",
                    "idees",
                    "proposition",
                    "verbatim",
                    "propos",
                    "texte",
                    "contenu");
    private static final Set<String> PLACE =
            Set.of("atelier", "table", "groupe", "tableronde", "numerodetable", "ntable");
    private static final Set<String> NUMBER = Set.of("n", "no", "numero", "id");

    private final Sheet sheet;
    private final int words;
    private final List<Integer> where;
    private final List<Turn> turns = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private String place = "";
    private int start = -1;
    private int end;

    private Contributions(Sheet sheet, int words) {
        this.sheet = sheet;
        this.words = words;
        var number = sheet.find(NUMBER);
        this.where =
                IntStream.range(0, sheet.columns())
                        .filter(column -> column != words && column != number)
                        .boxed()
                        .toList();
    }

    /// Returns what a table contributes, if its titles name a place and words, and no speaker.
    static Optional<Found> in(Sheet sheet) {
        var words = sheet.find(WORDS);
        return sheet.hasSpeakers() || words < 0 || sheet.find(PLACE) < 0
                ? Optional.empty()
                : Optional.of(new Contributions(sheet, words).read());
    }

    private Found read() {
        sections.add(new Section(sheet.heading().span(), Section.Kind.HEADER, ""));
        sheet.rows().forEach(this::row);
        close();
        return new Found(
                turns,
                List.of(),
                marks,
                sections,
                List.of(
                        Message.of(
                                "ingest.contributions",
                                turns.size(),
                                where.stream()
                                        .map(sheet::title)
                                        .collect(Collectors.joining(", ")))));
    }

    private void row(Table.Row row) {
        for (var column = 0; column < sheet.columns(); column++) {
            var cell = sheet.cell(row, column);
            if (column != words && cell.isPresent() && !cell.get().isEmpty()) {
                marks.add(new Mark(cell.get(), Mark.Kind.LABEL));
            }
        }
        var there =
                where.stream()
                        .map(column -> sheet.value(row, column))
                        .filter(value -> !value.isEmpty())
                        .collect(Collectors.joining(Section.BETWEEN));
        if (start < 0 || !there.equals(place)) {
            close();
            start = row.span().start();
            place = there;
        }
        end = row.span().end();
        sheet.cell(row, words)
                .filter(cell -> !cell.isEmpty())
                .ifPresent(
                        cell ->
                                turns.add(
                                        new Turn(
                                                row.span(), cell, null, Role.UNKNOWN, null, null)));
    }

    private void close() {
        if (start >= 0) {
            sections.add(new Section(new Span(start, end), Section.Kind.QUESTION, place));
        }
        start = -1;
    }
}

package fr.verbatim.ingest.survey;

import fr.verbatim.corpus.Mark;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Section;
import fr.verbatim.corpus.Turn;
import fr.verbatim.ingest.reading.Patience;
import fr.verbatim.ingest.reading.Table;
import fr.verbatim.ingest.reading.Voice;
import fr.verbatim.message.Message;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A survey: a row is a turn of its case, the cell of an open question a section, a closed column a
/// variable.
///
/// A question is open when its answers have three words on average, six where its title asks
/// nothing. Where no column names who answers, two titles have to ask: one may be the first line of
/// an interview. An answer left blank is a section without a word; where the row ends before it,
/// there is no section.
final class Answers {

    private static final Set<String> CASE =
            Set.of(
                    "cas",
                    "case",
                    "organisme",
                    "organisation",
                    "structure",
                    "bailleur",
                    "repondant",
                    "repondante",
                    "respondent",
                    "identifiant",
                    "id",
                    "nom",
                    "name");
    private static final Pattern ASKS = Pattern.compile(".*\\?$|^[Qq]\\h?\\d{1,2}\\b.*");
    private static final int FEWEST_ASKED = 2;
    private static final int WORDS_IF_ASKED = 3;
    private static final int WORDS_OTHERWISE = 6;

    private final Sheet sheet;
    private final int person;
    private final List<Integer> open;
    private final List<Turn> turns = new ArrayList<>();
    private final Map<String, Map<String, String>> variables = new LinkedHashMap<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private int blank;
    private int missing;

    private Answers(Sheet sheet, int person, List<Integer> open) {
        this.sheet = sheet;
        this.person = person;
        this.open = open;
    }

    /// Returns what a table answers, if its titles are a survey's.
    static Optional<Found> in(Sheet sheet) {
        var person = sheet.find(CASE);
        var open = new ArrayList<Integer>();
        var asked = 0;
        for (var column = 0; column < sheet.columns(); column++) {
            var asks = ASKS.matcher(sheet.title(column)).matches();
            var fewest = asks ? WORDS_IF_ASKED : WORDS_OTHERWISE;
            if (column != person && sheet.meanWords(column) >= fewest) {
                open.add(column);
                asked += asks ? 1 : 0;
            }
        }
        return sheet.hasSpeakers() || open.isEmpty() || (person < 0 && asked < FEWEST_ASKED)
                ? Optional.empty()
                : Optional.of(new Answers(sheet, person, open).read());
    }

    private Found read() {
        sections.add(new Section(sheet.heading().span(), Section.Kind.HEADER, ""));
        for (var i = 0; i < sheet.rows().size(); i++) {
            Patience.check();
            row(sheet.rows().get(i), i + 1);
        }
        return new Found(
                turns,
                variables.entrySet().stream()
                        .map(it -> new Voice(it.getKey(), Role.RESPONDENT, it.getValue()))
                        .toList(),
                marks,
                sections,
                told());
    }

    private List<Message> told() {
        var told = new ArrayList<Message>();
        told.add(
                Message.of(
                        "ingest.survey",
                        turns.size(),
                        open.size(),
                        open.stream().map(sheet::title).collect(Collectors.joining(" / "))));
        if (blank + missing > 0) {
            told.add(Message.of("ingest.survey-blank", blank, missing));
        }
        return told;
    }

    private void row(Table.Row row, int number) {
        var named = person < 0 ? "" : sheet.value(row, person);
        var label = named.isEmpty() ? String.valueOf(number) : named;
        var closed = variables.computeIfAbsent(label, _ -> new LinkedHashMap<>());
        Span speech = null;
        for (var column = 0; column < sheet.columns(); column++) {
            var cell = sheet.cell(row, column);
            if (open.contains(column)) {
                cell.ifPresent(this::count);
                missing += cell.isEmpty() ? 1 : 0;
                speech = answer(column, cell.orElse(null), speech);
            } else if (cell.isPresent() && !cell.get().isEmpty()) {
                marks.add(new Mark(cell.get(), Mark.Kind.LABEL));
                if (column != person) {
                    closed.putIfAbsent(sheet.title(column), sheet.value(row, column));
                }
            }
        }
        var end = row.span().end();
        turns.add(
                new Turn(
                        row.span(),
                        speech == null ? new Span(end, end) : speech,
                        label,
                        Role.RESPONDENT,
                        null,
                        null));
    }

    private void count(Span answer) {
        blank += answer.isEmpty() ? 1 : 0;
    }

    private @Nullable Span answer(int column, @Nullable Span cell, @Nullable Span speech) {
        if (cell == null) {
            return speech;
        }
        sections.add(new Section(cell, Section.Kind.QUESTION, sheet.title(column)));
        if (cell.isEmpty()) {
            return speech;
        }
        return speech == null ? cell : speech.cover(cell);
    }
}

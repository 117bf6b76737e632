package fr.verbatim.ingest.turns;

import fr.verbatim.corpus.Layers;
import fr.verbatim.corpus.Mark;
import fr.verbatim.corpus.Section;
import fr.verbatim.corpus.Turn;
import fr.verbatim.ingest.notes.FieldNotes;
import fr.verbatim.ingest.reading.LabelStyle;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Table;
import fr.verbatim.ingest.reading.Voice;
import fr.verbatim.ingest.survey.Surveys;
import fr.verbatim.message.Message;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds turns, speakers, header and sections over the whole of a text.
///
/// No text is ever dropped: what carries no label goes to the turn before it. The order is the
/// text's, whatever the times say.
public final class Segmentation {

    /// Changes whenever the same text would give other turns.
    public static final int VERSION = 6;

    private static final String IN_TABLE = "tableau";
    private static final String NOBODY = "aucun";

    /// The ways of writing who speaks that can be asked for: those of the grammars, a table,
    /// nobody.
    public static final List<String> LAYOUTS =
            Stream.concat(
                            LabelGrammars.ALL.stream().map(LabelGrammar::name),
                            Stream.of(IN_TABLE, NOBODY))
                    .toList();

    private Segmentation() {}

    /// Returns `reading` with its turns, its speakers and their roles, its header and its sections;
    /// with what observation notes hold, where it is notes.
    public static Reading of(Reading reading) {
        return of(reading, null);
    }

    /// Returns the same where the researcher said how speakers are written.
    ///
    /// @param layout one of [#LAYOUTS]; null to find out
    public static Reading of(Reading reading, @Nullable String layout) {
        return layout == null
                ? Surveys.over(reading).orElseGet(() -> FieldNotes.over(turns(reading, null)))
                : turns(reading, layout);
    }

    private static Reading turns(Reading whole, @Nullable String layout) {
        var given = whole.text().layers().turns();
        if (!given.isEmpty()) {
            return finish(
                    whole, Lines.of(whole), new Found(LabelStyle.GIVEN, given, List.of(), 0), 0, 0);
        }
        var header = Header.of(whole, Lines.of(whole));
        var reading = apart(whole, header, layout);
        var lines = Lines.of(reading);
        var draft = new Draft(reading.text().text());
        var style = LabelStyle.TABLE;
        var labelling = Labelling.NONE;
        var inTable = (layout == null || layout.equals(IN_TABLE)) && table(reading, header, draft);
        if (!inTable) {
            labelling = labelling(lines, header.lines(), reading, layout);
            style = labelling.style();
            free(lines, labelling, draft);
        }
        var start =
                draft.turns().isEmpty() ? header.end() : draft.turns().getFirst().span().start();
        return finish(
                        reading.withMetadata(header.metadata()),
                        lines,
                        new Found(
                                style, draft.turns(), draft.marks(), draft.unlabelled(), labelling),
                        header.end(),
                        start)
                .withDoubts(missed(draft, layout));
    }

    /// Returns the reading where each turn begins a paragraph, if turns are written with a colon.
    private static Reading apart(Reading reading, Header header, @Nullable String layout) {
        return layout == null || layout.equals(new ColonLabel().name())
                ? RunOn.apart(reading, Lines.of(reading), header.lines())
                : reading;
    }

    private static Labelling labelling(
            List<Line> lines, int from, Reading reading, @Nullable String layout) {
        if (layout == null) {
            return Labelling.of(lines, from, new UnnamedVoices(reading));
        }
        return LabelGrammars.ALL.stream()
                .filter(grammar -> grammar.name().equals(layout))
                .findFirst()
                .map(grammar -> Labelling.in(grammar, lines, from))
                .orElse(Labelling.NONE);
    }

    private static List<Message> missed(Draft draft, @Nullable String layout) {
        return layout == null || layout.equals(NOBODY) || !draft.turns().isEmpty()
                ? List.of()
                : List.of(Message.of("ingest.layout.no-turn", layout));
    }

    /// The turns of a document before their speakers have roles. Immutable.
    ///
    /// @param marks the labels and times that begin turns
    /// @param unlabelled the share of characters on lines without label, from 0 to 1
    private record Found(
            LabelStyle style,
            List<Turn> turns,
            List<Mark> marks,
            double unlabelled,
            Labelling labelling) {

        Found(LabelStyle style, List<Turn> turns, List<Mark> marks, double unlabelled) {
            this(style, turns, marks, unlabelled, Labelling.NONE);
        }
    }

    private static boolean table(Reading reading, Header header, Draft draft) {
        var text = reading.text().text();
        for (var table : reading.tables()) {
            if (table.span().start() < header.end()) {
                continue;
            }
            var column = SpeakerColumn.of(table, text);
            if (column.isPresent()) {
                rows(table, column.get(), text, draft);
            } else {
                SpeakersByColumn.of(table, text).ifPresent(it -> cells(table, it, text, draft));
            }
        }
        draft.close();
        return !draft.turns().isEmpty();
    }

    private static void cells(Table table, SpeakersByColumn columns, String text, Draft draft) {
        for (var row : table.rows().subList(1, table.rows().size())) {
            for (var i = 0; i < Math.min(row.cells().size(), columns.names().size()); i++) {
                var words = row.cells().get(i);
                if (!columns.names().get(i).isEmpty() && !words.in(text).isBlank()) {
                    draft.cell(
                            columns.names().get(i), words, SpeakerColumn.cell(row, columns.time()));
                }
            }
        }
    }

    private static void rows(Table table, SpeakerColumn columns, String text, Draft draft) {
        for (var row : table.rows().subList(columns.firstRow(), table.rows().size())) {
            var label = SpeakerColumn.cell(row, columns.speaker());
            var words = SpeakerColumn.cell(row, columns.words());
            var name = SpeakerColumn.strip(label.in(text));
            if (!name.isEmpty()) {
                draft.row(label, name, words, row.span(), SpeakerColumn.cell(row, columns.time()));
            } else if (draft.isOpen()) {
                draft.extend(row.span());
            }
        }
    }

    private static void free(List<Line> lines, Labelling labelling, Draft draft) {
        if (labelling.labels().isEmpty()) {
            return;
        }
        for (var i = labelling.labels().firstKey(); i < lines.size(); i++) {
            var line = lines.get(i);
            var label = labelling.labels().get(i);
            if (label != null) {
                var start = line.span().start();
                draft.begin(
                        new Span(start + label.start(), start + label.end()),
                        labelling.name(label),
                        line);
            } else if (Titles.of(line, true).filter(Titles.Title::apart).isPresent()) {
                draft.close();
            } else if (draft.isOpen()) {
                draft.extend(line);
            } else {
                draft.goOn(line);
            }
        }
        draft.close();
    }

    private static Reading finish(
            Reading reading, List<Line> lines, Found found, int header, int start) {
        var turns = found.turns();
        var doubts = new ArrayList<Message>();
        var roles = Roles.of(turns, reading, found.labelling(), doubts);
        var recognition =
                Confidence.of(found.style(), turns, roles.attributions(), found.unlabelled());
        var layers = reading.text().layers();
        return reading.withTurns(
                        new Layers(
                                layers.paragraphs(),
                                layers.emphases(),
                                layers.pages(),
                                withRoles(turns, roles.voices()),
                                MarkLayer.of(reading, turns, found.marks()),
                                sections(reading, lines, found, header, start)),
                        roles.voices())
                .withRecognition(recognition)
                .withDoubts(Doubts.of(recognition, found.labelling().unwritten().keySet()))
                .withDoubts(doubts);
    }

    private static List<Turn> withRoles(List<Turn> turns, List<Voice> voices) {
        var roles = new HashMap<String, Voice>();
        voices.forEach(voice -> roles.put(voice.label(), voice));
        return turns.stream().map(turn -> withRole(turn, roles)).toList();
    }

    private static Turn withRole(Turn turn, Map<String, Voice> roles) {
        var voice = turn.speaker() == null ? null : roles.get(turn.speaker());
        return voice == null
                ? turn
                : new Turn(
                        turn.span(),
                        turn.speech(),
                        turn.speaker(),
                        voice.role(),
                        turn.startMs(),
                        turn.endMs());
    }

    /// @param header where the header block ends, if there is one
    /// @param start where the first turn begins; the header reaches to it, but for the titles that
    ///   follow its block
    private static List<Section> sections(
            Reading reading, List<Line> lines, Found found, int header, int start) {
        var inTurns = !found.turns().isEmpty();
        var titled = new ArrayList<Line>();
        var titles = new ArrayList<Titles.Title>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var label = found.labelling().labels().get(i);
            if ((label != null && label.isWritten()) || line.span().start() < header) {
                continue;
            }
            var before = line.span().start() < start;
            Titles.of(line, inTurns)
                    .filter(title -> !before || (header > 0 && title.apart()) || title.numbered())
                    .ifPresent(
                            title -> {
                                titled.add(line);
                                titles.add(title);
                            });
        }
        var sections = new ArrayList<>(reading.text().layers().sections());
        var firstTitle = titled.isEmpty() ? start : titled.getFirst().span().start();
        header(lines, Math.min(start, firstTitle)).ifPresent(sections::add);
        sections.addAll(Titles.sections(titled, titles, reading.bodyEnd()));
        sections.sort(Comparator.comparing(Section::span));
        return sections;
    }

    private static Optional<Section> header(List<Line> lines, int end) {
        var inside = lines.stream().map(Line::span).filter(span -> span.end() <= end).toList();
        return inside.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Section(
                                inside.getFirst().cover(inside.getLast()),
                                Section.Kind.HEADER,
                                ""));
    }
}

package fr.verbatim.ingest.turns;

import fr.verbatim.corpus.Layers;
import fr.verbatim.corpus.Mark;
import fr.verbatim.corpus.Section;
import fr.verbatim.corpus.Turn;
import fr.verbatim.ingest.notes.FieldNotes;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Table;
import fr.verbatim.ingest.reading.Voice;
import fr.verbatim.ingest.survey.Surveys;
import fr.verbatim.message.Message;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Finds turns, speakers, header and sections over the whole of a text.
///
/// No text is ever dropped: what carries no label goes to the turn before it. The order is the
/// text's, whatever the times say.
public final class Segmentation {

    /// Changes whenever the same text would give other turns.
    public static final int VERSION = 2;

    private Segmentation() {}

    /// Returns `reading` with its turns, its speakers and their roles, its header and its sections;
    /// with what observation notes hold, where it is notes.
    public static Reading of(Reading reading) {
        return Surveys.over(reading).orElseGet(() -> FieldNotes.over(turns(reading)));
    }

    private static Reading turns(Reading reading) {
        var lines = Lines.of(reading);
        if (!reading.text().layers().turns().isEmpty()) {
            return finish(
                    reading,
                    lines,
                    reading.text().layers().turns(),
                    List.of(),
                    Labelling.NONE,
                    0,
                    0);
        }
        var header = Header.of(reading, lines);
        var draft = new Draft(reading.text().text());
        var labelling = Labelling.NONE;
        if (!table(reading, header, draft)) {
            labelling = Labelling.of(lines, header.lines());
            free(lines, labelling, draft);
        }
        var start =
                draft.turns().isEmpty() ? header.end() : draft.turns().getFirst().span().start();
        return finish(
                reading.withMetadata(header.metadata()),
                lines,
                draft.turns(),
                draft.marks(),
                labelling,
                header.end(),
                start);
    }

    private static boolean table(Reading reading, Header header, Draft draft) {
        var text = reading.text().text();
        for (var table : reading.tables()) {
            var columns =
                    table.span().start() < header.end()
                            ? Optional.<SpeakerColumn>empty()
                            : SpeakerColumn.of(table, text);
            columns.ifPresent(it -> rows(table, it, text, draft));
        }
        draft.close();
        return !draft.turns().isEmpty();
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
                        line.span());
            } else if (Titles.of(line, true).filter(Titles.Title::apart).isPresent()) {
                draft.close();
            } else if (draft.isOpen()) {
                draft.extend(line.span());
            } else {
                draft.goOn(line.span());
            }
        }
        draft.close();
    }

    private static Reading finish(
            Reading reading,
            List<Line> lines,
            List<Turn> turns,
            List<Mark> found,
            Labelling labelling,
            int header,
            int start) {
        var text = reading.text().text();
        var doubts = new ArrayList<Message>();
        doubtSlips(labelling, doubts);
        var voices = Roles.of(turns, text, labelling.legend(), doubts);
        var layers = reading.text().layers();
        return reading.withTurns(
                        new Layers(
                                layers.paragraphs(),
                                layers.emphases(),
                                layers.pages(),
                                withRoles(turns, voices),
                                marks(reading, turns, found),
                                sections(
                                        reading,
                                        lines,
                                        labelling,
                                        !turns.isEmpty(),
                                        header,
                                        start)),
                        voices)
                .withDoubts(doubts);
    }

    private static void doubtSlips(Labelling labelling, List<Message> doubts) {
        var keys = new ArrayList<>(labelling.counts().keySet());
        for (var i = 0; i < keys.size(); i++) {
            for (var j = i + 1; j < keys.size(); j++) {
                var one = keys.get(i);
                var other = keys.get(j);
                var bothSay = RoleWords.isRole(one) && RoleWords.isRole(other);
                if (!bothSay && Names.near(one, other)) {
                    var rare = count(labelling, one) < count(labelling, other) ? one : other;
                    var usual = rare.equals(one) ? other : one;
                    doubts.add(
                            Message.of(
                                    "ingest.near-labels",
                                    labelling.names().getOrDefault(rare, rare),
                                    count(labelling, rare),
                                    labelling.names().getOrDefault(usual, usual),
                                    count(labelling, usual)));
                }
            }
        }
    }

    private static int count(Labelling labelling, String key) {
        return labelling.counts().getOrDefault(key, 0);
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

    private static List<Mark> marks(Reading reading, List<Turn> turns, List<Mark> found) {
        var text = reading.text().text();
        var marks = new TreeMap<Integer, Mark>();
        reading.text().layers().marks().forEach(mark -> addNew(marks, mark));
        found.forEach(mark -> addNew(marks, mark));
        if (turns.isEmpty()) {
            Notes.inProse(text, new Span(0, reading.bodyEnd())).forEach(it -> addNew(marks, it));
        }
        for (var turn : turns) {
            Timecode.in(text, turn.span())
                    .forEach(time -> addNew(marks, new Mark(time.span(), Mark.Kind.TIMECODE)));
            Notes.in(text, turn.speech()).forEach(it -> addNew(marks, it));
        }
        return List.copyOf(marks.values());
    }

    /// Adds a mark that overlaps none of those before it.
    private static void addNew(NavigableMap<Integer, Mark> marks, Mark mark) {
        var span = mark.span();
        var before = marks.floorEntry(span.start());
        var after = marks.ceilingEntry(span.start());
        var overlaps =
                (before != null && before.getValue().span().overlaps(span))
                        || (after != null && after.getValue().span().overlaps(span));
        if (!overlaps) {
            marks.put(span.start(), mark);
        }
    }

    /// @param header where the header block ends, if there is one
    /// @param start where the first turn begins; the header reaches to it, but for the titles that
    ///   follow its block
    private static List<Section> sections(
            Reading reading,
            List<Line> lines,
            Labelling labelling,
            boolean inTurns,
            int header,
            int start) {
        var titled = new ArrayList<Line>();
        var titles = new ArrayList<Titles.Title>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (labelling.labels().containsKey(i) || line.span().start() < header) {
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
        var sections = new ArrayList<Section>();
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

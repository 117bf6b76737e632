package fr.verbatim.ingest.turns;

import fr.verbatim.corpus.Layers;
import fr.verbatim.corpus.Paragraph;
import fr.verbatim.ingest.reading.Blanks;
import fr.verbatim.ingest.reading.Patience;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.message.Message;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Turns that follow each other inside a paragraph, as pasted transcripts have them: `E : Un ? R :
/// Deux. E : Trois ?`. Where they do, a paragraph begins at each label. Confined to one call.
///
/// A name and a colon inside a paragraph are no label by themselves: the names must be those of the
/// document, and take turns. No character of the text changes.
final class RunOn {

    private static final Pattern COLON = Pattern.compile("\\h{0,3}:(?=[\\s\\h])");
    private static final Pattern WORD_BEFORE =
            Pattern.compile("(?<=[\\s\\h])[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}.'’·_-]{0,24}\\h?$");

    /// A point inside a name belongs to a title or an initial.
    private static final Pattern NAME =
            Pattern.compile(
                    "\\p{L}[^.]*\\.?|(?:(?:M|MM|Mr|Mme|Mlle|Dr|\\p{Lu})\\.?\\h){1,2}\\p{L}[^.]*\\.?");

    private static final int LONGEST_WORD = 26;
    private static final int MOST_WORDS = 3;
    private static final String STOPS = ".?!…»”\")]";
    private static final int LONGEST_CODE = 3;
    private static final int FEWEST_OF_A_NAME = 3;
    private static final int FEWEST_WITHOUT_STOP = 4;

    private final List<Line> lines;
    private final List<Place> places = new ArrayList<>();

    /// Where a label may stand.
    ///
    /// @param offset where it begins, in the text
    /// @param inside whether words stand before it in its line
    /// @param stopped whether a sentence ends before it
    /// @param asks whether the words up to the next place ask
    private record Place(String key, int offset, boolean inside, boolean stopped, boolean asks) {}

    private RunOn(List<Line> lines, int from) {
        this.lines = lines;
        for (var i = from; i < lines.size(); i++) {
            Patience.check();
            var line = lines.get(i);
            if (line.style() == Paragraph.Style.BODY || line.style() == Paragraph.Style.LIST_ITEM) {
                add(line);
            }
        }
    }

    /// Returns `reading` with a paragraph for each turn that follows another inside of one; the
    /// same where no turn does.
    ///
    /// @param lines its lines
    /// @param from the number of the first line that may be speech
    static Reading apart(Reading reading, List<Line> lines, int from) {
        var cuts = new RunOn(lines, from).cuts();
        if (cuts.isEmpty()) {
            return reading;
        }
        var layers = reading.text().layers();
        var paragraphs = new ArrayList<Paragraph>();
        for (var paragraph : layers.paragraphs()) {
            cut(paragraph, cuts, reading.text().text(), paragraphs);
        }
        return reading.withTurns(
                        new Layers(
                                paragraphs,
                                layers.emphases(),
                                layers.pages(),
                                layers.turns(),
                                layers.marks(),
                                layers.sections()),
                        reading.speakers())
                .withDoubts(List.of(Message.of("ingest.run-on", cuts.size())));
    }

    private static void cut(
            Paragraph paragraph,
            NavigableSet<Integer> cuts,
            String text,
            List<Paragraph> paragraphs) {
        var start = paragraph.span().start();
        for (var cut : cuts.subSet(start, false, paragraph.span().end(), false)) {
            add(paragraph, Blanks.trim(new Span(start, cut), text), paragraphs);
            start = cut;
        }
        add(paragraph, new Span(start, paragraph.span().end()), paragraphs);
    }

    private static void add(Paragraph whole, Span part, List<Paragraph> paragraphs) {
        if (!part.isEmpty()) {
            paragraphs.add(new Paragraph(part, whole.style(), whole.level()));
        }
    }

    private void add(Line line) {
        var found = new ArrayList<Place>();
        var first = new ColonLabel().match(line);
        first.ifPresent(
                label ->
                        found.add(new Place(label.key(), line.span().start(), false, true, false)));
        var colon = COLON.matcher(line.text());
        var from = first.map(Label::end).orElse(0);
        while (line.text().indexOf(':', from) >= 0
                && colon.find(Math.min(from, line.text().length()))) {
            inside(line, from, colon.start()).ifPresent(found::add);
            from = colon.end();
        }
        for (var i = 0; i < found.size(); i++) {
            var place = found.get(i);
            var end = i + 1 < found.size() ? found.get(i + 1).offset() : line.span().end();
            var words =
                    line.text()
                            .substring(
                                    place.offset() - line.span().start(),
                                    end - line.span().start());
            places.add(
                    new Place(
                            place.key(),
                            place.offset(),
                            place.inside(),
                            place.stopped(),
                            words.indexOf('?') >= 0));
        }
    }

    /// Returns the label that ends before a colon inside a line: the longest name that follows the
    /// end of a sentence, else the word alone.
    private static Optional<Place> inside(Line line, int from, int colon) {
        var best = Optional.<Place>empty();
        var start = colon;
        for (var words = 1; words <= MOST_WORDS; words++) {
            var nearest = Math.max(from, start - LONGEST_WORD);
            var word = WORD_BEFORE.matcher(line.text()).region(nearest, start);
            word.useTransparentBounds(true);
            if (!word.find()) {
                break;
            }
            start = word.start();
            var name = line.text().substring(start, colon);
            var before = line.text().substring(0, start).stripTrailing();
            if (!before.isEmpty() && isName(name)) {
                var stopped = STOPS.indexOf(before.charAt(before.length() - 1)) >= 0;
                if (stopped || words == 1) {
                    best =
                            Optional.of(
                                    new Place(
                                            Names.key(name),
                                            line.span().start() + start,
                                            true,
                                            stopped,
                                            false));
                }
            }
        }
        return best;
    }

    private static boolean isName(String name) {
        return NAME.matcher(name).matches()
                && Names.canBe(name)
                && (Character.isUpperCase(name.codePointAt(0)) || RoleWords.isRole(name));
    }

    private NavigableSet<Integer> cuts() {
        var none = new TreeSet<Integer>();
        if (places.stream().noneMatch(Place::inside)) {
            return none;
        }
        var names = names();
        places.removeIf(place -> !names.contains(place.key()));
        var many = places.stream().filter(Place::inside).count() >= FEWEST_WITHOUT_STOP;
        places.removeIf(place -> place.inside() && !place.stopped() && !(many && isCode(place)));
        var inside = places.stream().filter(Place::inside).toList();
        if (inside.isEmpty() || !takeTurns() || !areVoices()) {
            return none;
        }
        var few = inside.size() < FEWEST_OF_A_NAME;
        inside.stream()
                .filter(place -> !few || isCode(place))
                .map(Place::offset)
                .forEach(none::add);
        return none;
    }

    /// Returns the names of the document: those that come back, or say a role.
    private Set<String> names() {
        var counts = new HashMap<String, Integer>();
        places.forEach(place -> counts.merge(place.key(), 1, Integer::sum));
        var names = new HashSet<String>();
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            var needed = isSure(entry.getKey()) ? 1 : isCode(entry.getKey()) ? 2 : 3;
            if (entry.getValue() >= needed) {
                names.add(entry.getKey());
            }
        }
        return names.size() < 2 ? Set.of() : names;
    }

    /// Returns whether a label inside a paragraph nearly always interrupts somebody else.
    private boolean takeTurns() {
        var inside = 0;
        var changes = 0;
        var previous = "";
        for (var place : places) {
            if (place.inside()) {
                inside++;
                changes += place.key().equals(previous) ? 0 : 1;
            }
            previous = place.key();
        }
        return changes * 10 >= inside * 9;
    }

    /// Returns whether the names are those of people who talk: one says a role or is a code, or
    /// labels begin lines elsewhere, or one asks and another answers.
    private boolean areVoices() {
        if (places.stream().anyMatch(place -> isSure(place.key()))
                || places.stream().allMatch(RunOn::isCode)
                || places.stream().filter(place -> !place.inside()).count() * 2 >= lines.size()) {
            return true;
        }
        return places.stream().filter(Place::asks).count() * 4 >= places.size()
                && places.stream().anyMatch(place -> !place.asks());
    }

    private static boolean isSure(String key) {
        return RoleWords.isRole(key) && key.length() > 1;
    }

    private static boolean isCode(Place place) {
        return isCode(place.key()) || isSure(place.key());
    }

    private static boolean isCode(String key) {
        return key.length() <= LONGEST_CODE;
    }
}

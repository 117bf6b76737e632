package fr.verbatim.ingest.turns;

import fr.verbatim.corpus.Section;
import fr.verbatim.ingest.reading.Patience;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds headings, and the questions of an interview guide that a transcript sets in bold with
/// their number.
final class Titles {

    private static final Pattern NUMBERED =
            Pattern.compile("^\\d{1,2}\\s*[\\u00A0\\u202F]*[-–—.):]\\s*\\S.*");

    /// A theme of the guide alone on its line, as in a file that has no bold: `2 - La journée`.
    private static final Pattern PLAIN = Pattern.compile("^\\d{1,2}\\h*[-–—]\\h+[«\\h]*\\p{Lu}.*");

    private static final Pattern SIGNS = Pattern.compile("^#{1,6}\\h+|\\h+#+$|\\*\\*");
    private static final int MOST_TITLE_WORDS = 12;

    private Titles() {}

    /// A line that begins a section. Immutable.
    ///
    /// @param level the depth of a heading, from 1; a question lies below every heading
    /// @param apart whether nobody speaks it
    record Title(Section.Kind kind, String text, int level, boolean apart) {

        boolean numbered() {
            return NUMBERED.matcher(text).matches();
        }
    }

    static Optional<Title> of(Line line, boolean inTurns) {
        if (line.isHeading()) {
            return Optional.of(
                    new Title(
                            Section.Kind.HEADING,
                            SIGNS.matcher(line.text()).replaceAll("").strip(),
                            Math.max(1, line.level()),
                            true));
        }
        var text = line.text();
        if (inTurns && PLAIN.matcher(text).matches() && isTitle(line)) {
            return Optional.of(new Title(Section.Kind.HEADING, text, 6, true));
        }
        var bold = line.boldPrefix() * 10 >= text.length() * 7;
        if (!bold || text.length() < 3) {
            return Optional.empty();
        }
        var numbered = NUMBERED.matcher(text).matches();
        if (line.isBold() && isTitle(line) && (numbered || !inTurns)) {
            return Optional.of(new Title(Section.Kind.HEADING, text, 6, true));
        }
        return numbered && inTurns
                ? Optional.of(new Title(Section.Kind.QUESTION, line.text(), 9, false))
                : Optional.empty();
    }

    private static boolean isTitle(Line line) {
        var last = line.text().charAt(line.text().length() - 1);
        return line.words() <= MOST_TITLE_WORDS
                && line.text().indexOf('?') < 0
                && ".!…:,;".indexOf(last) < 0;
    }

    /// Returns the sections that `titles` begin, each to the next of its depth or above.
    static List<Section> sections(List<Line> lines, List<Title> titles, int end) {
        var sections = new ArrayList<Section>();
        for (var i = 0; i < titles.size(); i++) {
            Patience.check();
            var reach = end;
            for (var j = i + 1; j < titles.size(); j++) {
                if (titles.get(j).level() <= titles.get(i).level()) {
                    reach = Math.max(lines.get(i).span().end(), lines.get(j).span().start() - 1);
                    break;
                }
            }
            sections.add(
                    new Section(
                            new Span(
                                    lines.get(i).span().start(),
                                    Math.max(reach, lines.get(i).span().end())),
                            titles.get(i).kind(),
                            titles.get(i).text()));
        }
        return sections;
    }
}

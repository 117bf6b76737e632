package fr.verbatim.ingest.guide;

import fr.verbatim.corpus.InterviewGuide.Question;
import fr.verbatim.corpus.InterviewGuide.Theme;
import fr.verbatim.ingest.reading.Reading;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Reads a guide from the outline of a document: a title, a *consigne*, themes, questions under
/// them, follow-ups set in under the questions. Confined to one document.
///
/// Themes are the headings; where there are none, the lines `Thème 2 : ...`; else numbered lines
/// that ask nothing; else bold lines; else the lines least set in that others stand under.
final class GuideOutline {

    private static final Pattern THEME =
            Pattern.compile("(?iu)^th[èe]me\\h*(?:n°)?\\h*\\w{0,4}\\h*[-–—.):]\\h*(\\S.*)$");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "^(?:\\d{1,2}(?:[.]\\d{1,2})*|[IVX]{1,5}|[A-Z])\\h*[-–—.):/]+\\h*(\\S.*)$");
    private static final Pattern SUB_NUMBER = Pattern.compile("^\\d{1,2}[.]\\d.*");
    private static final Pattern INSTRUCTION =
            Pattern.compile("(?iu)^consigne(?:\\h+[^:]{1,30})?\\h*[:–—-]\\h*");
    private static final Pattern FOLLOW_UP =
            Pattern.compile("(?iu)^relances?(?:\\h+possibles?)?\\h*[:–—-]\\h*");
    private static final Pattern CUES = Pattern.compile("(?iu)^rep[èe]res?\\h*:\\h*");
    private static final Pattern GUILLEMETS = Pattern.compile("^«\\h*|\\h*»$");

    private final List<OutlineRow> rows;
    private final Predicate<OutlineRow> isTheme;
    private final List<Theme> themes = new ArrayList<>();
    private final List<String> instruction = new ArrayList<>();
    private @Nullable Draft theme;

    /// A theme while its lines are read.
    private static final class Draft {
        private final String name;
        private final List<String> questions = new ArrayList<>();
        private final List<List<String>> followUps = new ArrayList<>();
        private final List<String> cues = new ArrayList<>();
        private int depth = -1;

        private Draft(String name) {
            this.name = name;
        }

        private void line(OutlineRow row) {
            var followUp = FOLLOW_UP.matcher(row.text());
            if (followUp.find()) {
                followUp(row.text().substring(followUp.end()));
            } else if (depth >= 0 && row.depth() > depth) {
                followUp(row.text());
            } else {
                depth = row.depth();
                questions.add(words(row.text()));
                followUps.add(new ArrayList<>());
            }
        }

        private void followUp(String text) {
            if (text.isBlank()) {
                return;
            }
            if (followUps.isEmpty()) {
                questions.add(words(text));
                followUps.add(new ArrayList<>());
            } else {
                followUps.getLast().add(words(text));
            }
        }

        private Theme toTheme() {
            var asked = new ArrayList<Question>();
            for (var i = 0; i < questions.size(); i++) {
                asked.add(new Question(questions.get(i), followUps.get(i)));
            }
            return new Theme(name, asked, cues);
        }
    }

    private GuideOutline(List<OutlineRow> rows) {
        this.rows = rows;
        this.isTheme = themes(rows);
    }

    /// @param name what the guide is called when the document has no title
    static GuideDraft of(Reading reading, String name) {
        var rows = OutlineRow.of(reading);
        var title = title(rows);
        var outline = new GuideOutline(title.isEmpty() ? rows : rows.subList(1, rows.size()));
        return outline.read(title.isEmpty() ? name : title);
    }

    private GuideDraft read(String name) {
        rows.forEach(this::line);
        close();
        return new GuideDraft(name, String.join("\n", instruction), themes);
    }

    private void line(OutlineRow row) {
        var open = theme;
        if (isTheme.test(row)) {
            close();
            theme = new Draft(themeName(row.text()));
        } else if (open == null) {
            // What stands before the *consigne* is the document's header: a date, a version.
            if (isInstruction(row)) {
                instruction.clear();
            }
            instruction.add(unquoted(INSTRUCTION.matcher(row.text()).replaceFirst("")));
        } else if (CUES.matcher(row.text()).find()) {
            Arrays.stream(CUES.matcher(row.text()).replaceFirst("").split("\\h*;\\h*", -1))
                    .filter(cue -> !cue.isBlank())
                    .forEach(open.cues::add);
        } else {
            open.line(row);
        }
    }

    private void close() {
        if (theme != null) {
            themes.add(theme.toTheme());
        }
        theme = null;
    }

    /// Returns the title: the first line, unless it is the *consigne* or begins a theme.
    private static String title(List<OutlineRow> rows) {
        if (rows.size() < 2) {
            return "";
        }
        var first = rows.getFirst();
        var apart =
                !INSTRUCTION.matcher(first.text()).find()
                        && !THEME.matcher(first.text()).matches()
                        && !NUMBER.matcher(first.text()).matches()
                        && !first.asks();
        var asksBelow = first.heading() > 0 && rows.get(1).heading() == 0 && rows.get(1).asks();
        return apart && !asksBelow ? first.text() : "";
    }

    private static Predicate<OutlineRow> themes(List<OutlineRow> rows) {
        var top =
                rows.stream().filter(row -> row.heading() > 0).mapToInt(OutlineRow::heading).min();
        if (top.isPresent()) {
            return row -> row.heading() == top.getAsInt();
        }
        List<Predicate<OutlineRow>> usual =
                List.of(
                        row -> THEME.matcher(row.text()).matches(),
                        row ->
                                NUMBER.matcher(row.text()).matches()
                                        && !SUB_NUMBER.matcher(row.text()).matches()
                                        && !row.text().endsWith(".")
                                        && !row.asks(),
                        row -> row.bold() && !row.asks());
        return usual.stream()
                .filter(rule -> rows.stream().anyMatch(rule))
                .findFirst()
                .orElseGet(() -> leastSetIn(rows));
    }

    private static Predicate<OutlineRow> leastSetIn(List<OutlineRow> rows) {
        var least =
                rows.stream()
                        .filter(row -> !isInstruction(row))
                        .mapToInt(OutlineRow::depth)
                        .min()
                        .orElse(0);
        var below = rows.stream().anyMatch(row -> row.depth() > least);
        return row -> below && row.depth() == least && !row.asks();
    }

    private static boolean isInstruction(OutlineRow row) {
        return INSTRUCTION.matcher(row.text()).find();
    }

    private static String themeName(String text) {
        var named = THEME.matcher(text);
        return unquoted(named.matches() ? named.group(1) : words(text));
    }

    /// Returns a line without its number and the quotation marks around it.
    private static String words(String text) {
        var numbered = NUMBER.matcher(text);
        return unquoted(numbered.matches() ? numbered.group(1) : text);
    }

    private static String unquoted(String text) {
        return GUILLEMETS.matcher(text.strip()).replaceAll("").strip();
    }
}

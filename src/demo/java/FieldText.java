import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// A text of the demonstration study, as `src/demo/texts` writes it: lines `field: value`, a blank
/// line, then paragraphs of one line each. A line `## ` is a heading; `E: `, `R: ` or `T: ` begins
/// a turn of speech, which goes on until the next one.
///
/// @param header the fields in their order, without the title
record FieldText(String title, Map<String, String> header, List<Block> blocks) {

    private static final Pattern FIELD = Pattern.compile("(\\p{L}+): (.+)");
    private static final Pattern LABEL = Pattern.compile("([ERT]): (.+)");
    private static final String HEADING = "## ";

    sealed interface Block {

        record Heading(String text) implements Block {}

        record Turn(Voice voice, List<String> paragraphs) implements Block {}

        /// A paragraph that nobody says: of a note or an internal document.
        record Written(String text) implements Block {}
    }

    enum Voice {
        INTERVIEWER,
        RESPONDENT,
        THIRD
    }

    /// What a transcriber writes before the words of each voice.
    record Labels(String interviewer, String respondent, String third) {

        String of(Voice voice) {
            return switch (voice) {
                case INTERVIEWER -> interviewer;
                case RESPONDENT -> respondent;
                case THIRD -> third;
            };
        }
    }

    static FieldText read(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        var end = lines.indexOf("");
        var header = header(lines.subList(0, end), file);
        var title = header.remove("titre");
        return new FieldText(title, header, blocks(lines.subList(end, lines.size())));
    }

    /// Returns the lines of the header as a transcriber types them, dates in the given pattern.
    List<String> headerLines(String datePattern) {
        return header.keySet().stream()
                .map(field -> name(field) + "\u00A0: " + value(field, datePattern))
                .toList();
    }

    String value(String field, String datePattern) {
        var value = header.get(field);
        return field.equals("date") ? date().format(pattern(datePattern)) : value;
    }

    LocalDate date() {
        return LocalDate.parse(header.get("date"));
    }

    static String name(String field) {
        return field.substring(0, 1).toUpperCase(Locale.FRENCH) + field.substring(1);
    }

    private static DateTimeFormatter pattern(String datePattern) {
        return DateTimeFormatter.ofPattern(datePattern, Locale.FRENCH);
    }

    private static Map<String, String> header(List<String> lines, Path file) {
        var header = new LinkedHashMap<String, String>();
        for (var line : lines) {
            var field = FIELD.matcher(line);
            if (!field.matches()) {
                throw new IllegalArgumentException(file + ": not a line of a header: " + line);
            }
            header.put(field.group(1), field.group(2));
        }
        return header;
    }

    private static List<Block> blocks(List<String> lines) {
        var blocks = new ArrayList<Block>();
        for (var line : lines) {
            var label = LABEL.matcher(line);
            if (line.startsWith(HEADING)) {
                blocks.add(new Block.Heading(line.substring(HEADING.length())));
            } else if (label.matches()) {
                var paragraphs = new ArrayList<String>(List.of(label.group(2)));
                blocks.add(new Block.Turn(voice(label.group(1)), paragraphs));
            } else if (!line.isBlank()) {
                if (!blocks.isEmpty() && blocks.getLast() instanceof Block.Turn turn) {
                    turn.paragraphs().add(line);
                } else {
                    blocks.add(new Block.Written(line));
                }
            }
        }
        return blocks;
    }

    private static Voice voice(String letter) {
        return switch (letter) {
            case "E" -> Voice.INTERVIEWER;
            case "R" -> Voice.RESPONDENT;
            default -> Voice.THIRD;
        };
    }
}

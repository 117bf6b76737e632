import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/// The texts in formats that are typed as they are: plain text, Markdown, HTML.
final class Plain {

    private static final String DATE = "d MMMM uuuu";

    private Plain() {}

    /// An interview in plain text: a label before each turn, a blank line between two paragraphs.
    ///
    /// @param after what stands between the label and the words
    static String interview(FieldText text, FieldText.Labels labels, String after) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(text.title());
        paragraphs.add(String.join("\n", text.headerLines(DATE)));
        for (var block : text.blocks()) {
            switch (block) {
                case FieldText.Block.Heading(var heading) -> paragraphs.add(heading);
                case FieldText.Block.Written(var written) -> paragraphs.add(written);
                case FieldText.Block.Turn(var voice, var speech) -> {
                    paragraphs.add(labels.of(voice) + after + speech.getFirst());
                    paragraphs.addAll(speech.subList(1, speech.size()));
                }
            }
        }
        return String.join("\n\n", paragraphs) + "\n";
    }

    /// A note in plain text: headings in a paragraph of their own, without any mark.
    static String note(FieldText text) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(text.title());
        paragraphs.add(String.join("\n", text.headerLines(DATE)));
        text.blocks().forEach(block -> paragraphs.add(content(block)));
        return String.join("\n\n", paragraphs) + "\n";
    }

    /// An interview as a service of transcription sends it: a line with the name and the minute,
    /// then the words, without headings.
    static String timed(FieldText text, FieldText.Labels labels) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(text.title() + "\n" + String.join("\n", text.headerLines(DATE)));
        var now = 3_000L;
        for (var block : text.blocks()) {
            if (block instanceof FieldText.Block.Turn(var voice, var speech)) {
                var time = "%d:%02d".formatted(now / 60_000, now / 1_000 % 60);
                paragraphs.add(labels.of(voice) + "  " + time + "\n" + String.join("\n", speech));
                now += Pace.milliseconds(String.join(" ", speech)) + 900;
            } else {
                paragraphs.add(content(block));
            }
        }
        return String.join("\n\n", paragraphs) + "\n";
    }

    static String markdown(FieldText text) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add("# " + text.title());
        paragraphs.add(
                String.join("\n", text.headerLines(DATE).stream().map(it -> "- " + it).toList()));
        for (var block : text.blocks()) {
            paragraphs.add(
                    block instanceof FieldText.Block.Heading
                            ? "## " + content(block)
                            : content(block));
        }
        return String.join("\n\n", paragraphs) + "\n";
    }

    static String html(FieldText text) {
        return html(text, new FieldText.Labels("", "", ""));
    }

    /// A page; in an interview, the label of a turn is in bold.
    static String html(FieldText text, FieldText.Labels labels) {
        var body = new ArrayList<String>();
        body.add(element("h1", text.title()));
        text.headerLines(DATE)
                .forEach(it -> body.add("<p class=\"entete\">" + Archive.escaped(it) + "</p>"));
        for (var block : text.blocks()) {
            switch (block) {
                case FieldText.Block.Heading _ -> body.add(element("h2", content(block)));
                case FieldText.Block.Written _ -> body.add(element("p", content(block)));
                case FieldText.Block.Turn(var voice, var speech) -> {
                    body.add(
                            "<p><b>%s\u00A0:</b> %s</p>"
                                    .formatted(
                                            labels.of(voice), Archive.escaped(speech.getFirst())));
                    speech.subList(1, speech.size()).forEach(it -> body.add(element("p", it)));
                }
            }
        }
        return """
        <!DOCTYPE html>
        <html lang="fr">
        <head>
        <meta charset="utf-8">
        <title>%s</title>
        <style>
        body { max-width: 42em; margin: 2em auto; padding: 0 1em; font: 1.05em/1.5 Georgia, serif; }
        h1 { font-size: 1.4em; }
        h2 { font-size: 1.1em; margin-top: 2em; }
        .entete { margin: 0; font-size: .9em; color: #444; }
        .entete + p:not(.entete) { margin-top: 2em; }
        </style>
        </head>
        <body>
        %s
        </body>
        </html>
        """
                .formatted(Archive.escaped(text.title()), String.join("\n", body));
    }

    /// Returns the text in windows-1252; refuses a character that this encoding has not, rather
    /// than lose it.
    static byte[] windows1252(String text) {
        try {
            var bytes = Charset.forName("windows-1252").newEncoder().encode(CharBuffer.wrap(text));
            var array = new byte[bytes.remaining()];
            bytes.get(array);
            return array;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a character is not in windows-1252: " + text, e);
        }
    }

    private static String element(String name, String content) {
        return "<%s>%s</%s>".formatted(name, Archive.escaped(content), name);
    }

    private static String content(FieldText.Block block) {
        return switch (block) {
            case FieldText.Block.Heading(var heading) -> heading;
            case FieldText.Block.Written(var written) -> written;
            case FieldText.Block.Turn(_, List<String> speech) -> String.join("\n\n", speech);
        };
    }
}

import java.util.List;

/// An interview, or a note, in RTF, as an old word processor saves it: bytes of windows-1252,
/// labels in capitals, a tab after the colon and a hanging indent.
final class RichText {

    private static final String DATE = "d MMMM uuuu";
    private static final String HANGING = "\\pard\\sa140\\fi-2000\\li2000\\tx2000 ";
    private static final String INDENTED = "\\pard\\sa140\\li2000 ";

    private final StringBuilder written =
            new StringBuilder(
                    "{\\r"
                        + "tf1\\ansi\\ansicpg1252\\deff0\\deflang1036{\\fonttbl{\\f0\\froman\\fcharset0"
                        + " Times New Roman;}}\n"
                        + "\\paperw11906\\paperh16838\\margl1417\\margr1417\\margt1417\\margb1417\\f0\\fs24\\lang1036\n");

    private RichText() {}

    static byte[] note(FieldText text) {
        return interview(text, new FieldText.Labels("", "", ""));
    }

    static byte[] interview(FieldText text, FieldText.Labels labels) {
        var file = new RichText();
        file.paragraph("\\pard\\sa240\\b\\fs28 ", text.title(), "\\b0\\fs24");
        text.headerLines(DATE).forEach(it -> file.paragraph("\\pard ", it, ""));
        file.paragraph("\\pard ", "", "");
        for (var block : text.blocks()) {
            switch (block) {
                case FieldText.Block.Heading(var heading) ->
                        file.paragraph("\\pard\\keepn\\sb240\\sa140\\b ", heading, "\\b0");
                case FieldText.Block.Written(var paragraph) ->
                        file.paragraph("\\pard\\sa140 ", paragraph, "");
                case FieldText.Block.Turn(var voice, var speech) ->
                        file.turn(labels.of(voice), speech);
            }
        }
        return Plain.windows1252(file.written.append("}\n").toString());
    }

    private void turn(String label, List<String> speech) {
        var labelled = "{\\b " + escaped(label + "\u00A0:") + "}\\tab ";
        paragraph(HANGING + labelled, speech.getFirst(), "");
        speech.subList(1, speech.size()).forEach(it -> paragraph(INDENTED, it, ""));
    }

    private void paragraph(String format, String text, String after) {
        written.append(format).append(escaped(text)).append(after).append("\\par\n");
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        for (var c : text.toCharArray()) {
            switch (c) {
                case '\\', '{', '}' -> escaped.append('\\').append(c);
                case '\u00A0' -> escaped.append("\\~");
                default -> escaped.append(c < 128 ? String.valueOf(c) : hexadecimal(c));
            }
        }
        return escaped.toString();
    }

    private static String hexadecimal(char c) {
        var bytes = Plain.windows1252(String.valueOf(c));
        return "\\'%02x".formatted(bytes[0] & 0xFF);
    }
}

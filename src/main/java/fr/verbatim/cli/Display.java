package fr.verbatim.cli;

import java.util.regex.Pattern;

/// Counts the columns that text takes on a terminal. Pure functions.
final class Display {

    private static final String CUT = "…";

    /// The colours of [Terminal], and whatever else makes a terminal do something: control
    /// characters, and those that turn the direction of writing round.
    private static final Pattern COMMAND =
            Pattern.compile("\u001B\\[[0-9;]*m|[\\p{Cc}&&[^\n\t]]|[\u202A-\u202E\u2066-\u2069]");

    private static final int CONTROL_PICTURES = 0x2400;
    private static final String DELETE_PICTURE = "\u2421";

    private Display() {}

    /// Returns the text with a visible sign in place of each character that a terminal would obey;
    /// colours stay. Names of files and words of documents may hold such characters.
    static String harmless(String text) {
        return COMMAND.matcher(text).replaceAll(found -> sign(found.group()));
    }

    private static String sign(String command) {
        var first = command.charAt(0);
        if (command.length() > 1) {
            return command;
        }
        if (first < ' ') {
            return String.valueOf((char) (CONTROL_PICTURES + first));
        }
        return first == '\u007F' ? DELETE_PICTURE : "\uFFFD";
    }

    /// Returns how many columns the text takes: none for a combining mark or an escape sequence,
    /// two for a wide character.
    static int width(CharSequence text) {
        var plain = text.toString().replaceAll("\u001B\\[[0-9;]*m", "");
        return plain.codePoints().map(Display::width).sum();
    }

    private static int width(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.CONTROL ->
                    0;
            default -> isWide(character) ? 2 : 1;
        };
    }

    private static boolean isWide(int character) {
        return (character >= 0x1100 && character <= 0x115F)
                || (character >= 0x2E80 && character <= 0xA4CF)
                || (character >= 0xAC00 && character <= 0xD7A3)
                || (character >= 0xF900 && character <= 0xFAFF)
                || (character >= 0xFE30 && character <= 0xFE6F)
                || (character >= 0xFF00 && character <= 0xFF60)
                || (character >= 0x1F300 && character <= 0x1FAFF)
                || (character >= 0x20000 && character <= 0x3FFFD);
    }

    /// Returns the start of the text that fits into `columns`, an ellipsis in place of the rest.
    static String start(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        var end = 0;
        var used = 0;
        while (end < text.length()) {
            var character = text.codePointAt(end);
            if (used + width(character) > columns - 1) {
                break;
            }
            used += width(character);
            end += Character.charCount(character);
        }
        return text.substring(0, end).stripTrailing() + CUT;
    }

    /// Returns the end of the text that fits into `columns`, an ellipsis in place of the rest.
    static String end(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        var start = text.length();
        var used = 0;
        while (start > 0) {
            var character = text.codePointBefore(start);
            if (used + width(character) > columns - 1) {
                break;
            }
            used += width(character);
            start -= Character.charCount(character);
        }
        return CUT + text.substring(start).stripLeading();
    }

    /// Returns the start of the text that fits, cut between two words where it can be.
    static String startInWords(String text, int columns) {
        var start = start(text, columns);
        var cut = start.lastIndexOf(' ');
        return !start.equals(text) && cut > 0 ? start.substring(0, cut) + " " + CUT : start;
    }

    /// Returns the end of the text that fits, cut between two words where it can be.
    static String endInWords(String text, int columns) {
        var end = end(text, columns);
        var cut = end.indexOf(' ');
        return !end.equals(text) && cut >= 0 && cut < end.length() - 1
                ? CUT + end.substring(cut)
                : end;
    }

    /// Returns the text with spaces after it, up to `columns`.
    static String left(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    /// Returns the text with spaces before it, up to `columns`.
    static String right(String text, int columns) {
        return " ".repeat(Math.max(0, columns - width(text))) + text;
    }

    /// Returns the text on one line.
    static String flat(String text) {
        return text.replaceAll("\\s*[\\n\\r\\t]+\\s*", " ").strip();
    }
}

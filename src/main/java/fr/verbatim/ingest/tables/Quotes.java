package fr.verbatim.ingest.tables;

import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Places quoted words in a text: exactly, else whatever the apostrophes, quotation marks, dashes
/// and spaces are.
///
/// `début […] fin` means from the first words to the last. Immutable.
final class Quotes {

    private static final Pattern CUT =
            Pattern.compile("\\s*(?:\\[|\\()\\s*(?:…|\\.\\.\\.)\\s*(?:]|\\))\\s*");

    private final String text;
    private final String plain;
    private final int[] origins;

    Quotes(String text) {
        this.text = text;
        var folded = new StringBuilder();
        var places = new int[text.length() + 1];
        fold(text, folded, places);
        plain = folded.toString();
        origins = Arrays.copyOf(places, plain.length() + 1);
    }

    /// Returns every place where the quoted words stand.
    List<Span> find(String quote) {
        var parts = CUT.split(quote.strip(), 2);
        if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
            return places(quote.strip());
        }
        var spans = new ArrayList<Span>();
        var ends = places(parts[1].strip());
        for (var start : places(parts[0].strip())) {
            ends.stream()
                    .filter(end -> end.start() >= start.end())
                    .findFirst()
                    .ifPresent(end -> spans.add(start.cover(end)));
        }
        return spans;
    }

    private List<Span> places(String words) {
        if (words.isEmpty()) {
            return List.of();
        }
        var exact = new ArrayList<Span>();
        for (var at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            exact.add(Span.at(at, words.length()));
        }
        return exact.isEmpty() ? tolerant(words) : exact;
    }

    private List<Span> tolerant(String words) {
        var folded = new StringBuilder();
        fold(words, folded, new int[words.length() + 1]);
        var wanted = folded.toString().strip();
        var spans = new ArrayList<Span>();
        if (wanted.isEmpty()) {
            return spans;
        }
        for (var at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + 1)) {
            spans.add(new Span(origins[at], origins[at + wanted.length() - 1] + 1));
        }
        return spans;
    }

    /// Writes one form of every sign; a stretch of blanks is one space, and none stands inside
    /// quotation marks or before punctuation.
    private static void fold(String text, StringBuilder folded, int[] origins) {
        for (var i = 0; i < text.length(); i++) {
            var c = sign(text.charAt(i));
            var last = folded.isEmpty() ? ' ' : folded.charAt(folded.length() - 1);
            if (c == ' ' && (last == ' ' || last == '"')) {
                continue;
            }
            if (last == ' ' && !folded.isEmpty() && ":;?!\"".indexOf(c) >= 0) {
                folded.setLength(folded.length() - 1);
            }
            origins[folded.length()] = i;
            folded.append(c);
        }
        origins[folded.length()] = text.length();
    }

    private static char sign(char c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return ' ';
        }
        return switch (c) {
            case '’', '‘', 'ʼ' -> '\'';
            case '«', '»', '“', '”', '„' -> '"';
            case '–', '—', '‑' -> '-';
            default -> c;
        };
    }
}

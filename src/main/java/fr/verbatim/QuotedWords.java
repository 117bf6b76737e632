package fr.verbatim;

import fr.verbatim.coding.Passage;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.language.Fold;
import fr.verbatim.text.Span;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Finds the passage that a person quotes: the very words, but that an apostrophe may be straight
/// or curved and a space breaking or not, one for one. Immutable.
final class QuotedWords {

    private static final int SHOWN = 8;
    private static final int SURROUNDINGS = 24;
    private static final int LONGEST_SHOWN = 100;

    private final Document document;
    private final DocumentText text;

    QuotedWords(Document document, DocumentText text) {
        this.document = document;
        this.text = text;
    }

    /// Returns the only place of `words`.
    ///
    /// @throws WordsNotPlaced when there is none, or several
    Passage find(String words) {
        var places = places(words);
        if (places.size() > 1) {
            throw new WordsNotPlaced(
                    "verbatim.words-at-several-places",
                    shortened(words),
                    document.name(),
                    places.size(),
                    listed(places));
        }
        return new Passage(document.id(), places.getFirst());
    }

    /// Returns the place of `words` that comes at rank `occurrence`, from 1.
    ///
    /// @throws WordsNotPlaced when there are fewer
    Passage find(String words, int occurrence) {
        var places = places(words);
        if (occurrence < 1 || occurrence > places.size()) {
            throw new WordsNotPlaced(
                    "verbatim.no-such-occurrence",
                    shortened(words),
                    document.name(),
                    places.size(),
                    occurrence);
        }
        return new Passage(document.id(), places.get(occurrence - 1));
    }

    private List<Span> places(String words) {
        var wanted = alike(Normalizer.normalize(words.strip(), Normalizer.Form.NFC));
        if (wanted.isEmpty()) {
            throw new WordsNotPlaced("verbatim.no-words", document.name());
        }
        var searched = alike(text.text());
        var places = new ArrayList<Span>();
        for (var at = searched.indexOf(wanted); at >= 0; at = searched.indexOf(wanted, at + 1)) {
            places.add(Span.at(at, wanted.length()));
        }
        var whole = places.stream().filter(this::isWholeWords).toList();
        if (!whole.isEmpty()) {
            return whole;
        }
        if (places.isEmpty()) {
            throw nearest(words)
                    .map(
                            near ->
                                    new WordsNotPlaced(
                                            "verbatim.words-elsewhere",
                                            shortened(words),
                                            document.name(),
                                            near))
                    .orElseGet(
                            () ->
                                    new WordsNotPlaced(
                                            "verbatim.words-nowhere",
                                            shortened(words),
                                            document.name()));
        }
        return places;
    }

    /// Returns whether no word is cut at either end: « petit » is not meant to stand in « petite ».
    private boolean isWholeWords(Span place) {
        return !isInsideWord(place.start()) && !isInsideWord(place.end());
    }

    private boolean isInsideWord(int offset) {
        return offset > 0
                && offset < text.text().length()
                && Character.isLetterOrDigit(text.text().charAt(offset - 1))
                && Character.isLetterOrDigit(text.text().charAt(offset));
    }

    /// Returns `text` with its apostrophes and spaces made alike; offsets stay.
    private static String alike(String text) {
        var alike = new StringBuilder(text);
        for (var i = 0; i < alike.length(); i++) {
            switch (alike.charAt(i)) {
                case '’', '‘', 'ʼ' -> alike.setCharAt(i, '\'');
                case '\u00A0', '\u202F', '\u2009', '\n', '\t' -> alike.setCharAt(i, ' ');
                default -> {}
            }
        }
        return alike.toString();
    }

    private String listed(List<Span> places) {
        var lines =
                IntStream.range(0, Math.min(SHOWN, places.size()))
                        .mapToObj(rank -> "  %d. %s".formatted(rank + 1, shown(places.get(rank))))
                        .collect(Collectors.joining("\n"));
        return places.size() > SHOWN ? lines + "\n  …" : lines;
    }

    private String shown(Span place) {
        var start = Math.max(0, place.start() - SURROUNDINGS);
        var end = Math.min(text.text().length(), place.end() + SURROUNDINGS);
        while (start < place.start() && isInsideWord(start)) {
            start++;
        }
        while (end > place.end() && isInsideWord(end)) {
            end--;
        }
        var around = new Span(start, end).in(text.text()).replace('\n', ' ');
        return "§ %d : … %s …".formatted(paragraph(place.start()), around.strip());
    }

    private int paragraph(int offset) {
        return Math.max(
                1,
                Math.toIntExact(
                        text.layers().paragraphs().stream()
                                .filter(paragraph -> paragraph.span().start() <= offset)
                                .count()));
    }

    /// Returns the stretch of a paragraph that shares most of the words, as it should be quoted.
    private Optional<String> nearest(String words) {
        var wanted = Arrays.stream(words.strip().split("\\s+")).map(QuotedWords::fold).toList();
        var best = Optional.<Span>empty();
        var most = wanted.size() / 2;
        for (var paragraph : text.layers().paragraphs()) {
            var found = window(paragraph.span(), wanted, most);
            if (found.isPresent()) {
                best = found.map(Window::span);
                most = found.get().shared();
            }
        }
        return best.map(
                span ->
                        "§ %d : « %s »"
                                .formatted(paragraph(span.start()), shortened(span.in(text.text())))
                                .replace("« ", "«\u00A0")
                                .replace(" »", "\u00A0»"));
    }

    private record Window(Span span, int shared) {}

    /// Returns the best stretch with more than `least` of the words in common, if there is one.
    private Optional<Window> window(Span paragraph, List<String> wanted, int least) {
        var words = words(paragraph);
        Set<String> vocabulary = new HashSet<>(wanted);
        var best = Optional.<Window>empty();
        var most = least;
        for (var from = 0; from < words.size(); from++) {
            var to = Math.min(words.size(), from + wanted.size());
            var shared = new HashSet<String>();
            var last = from;
            for (var at = from; at < to; at++) {
                var folded = fold(words.get(at).in(text.text()));
                if (vocabulary.contains(folded)) {
                    shared.add(folded);
                    last = at;
                }
            }
            var starts = vocabulary.contains(fold(words.get(from).in(text.text())));
            if (starts && shared.size() > most) {
                most = shared.size();
                best = Optional.of(new Window(words.get(from).cover(words.get(last)), most));
            }
        }
        return best;
    }

    private List<Span> words(Span paragraph) {
        var words = new ArrayList<Span>();
        var start = -1;
        for (var i = paragraph.start(); i <= paragraph.end(); i++) {
            var blank = i == paragraph.end() || isBlank(text.text().charAt(i));
            if (blank && start >= 0) {
                words.add(new Span(start, i));
                start = -1;
            } else if (!blank && start < 0) {
                start = i;
            }
        }
        return words;
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static String fold(String word) {
        return Fold.fold(word).replaceAll("^\\P{L}+|\\P{L}+$", "");
    }

    private static String shortened(String words) {
        var line = words.strip().replace('\n', ' ');
        var whole = line.length() <= LONGEST_SHOWN;
        var cut = whole || !Character.isHighSurrogate(line.charAt(LONGEST_SHOWN - 1)) ? 0 : 1;
        return whole ? line : line.substring(0, LONGEST_SHOWN - cut) + " […]";
    }
}

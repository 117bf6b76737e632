package fr.verbatim.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds again, in a new revision of a text, the words that stood at a span of the old one.
/// Immutable.
///
/// The two texts are compared word by word (Myers). A span whose words are all kept, side by side,
/// moves with them. Otherwise its exact words are looked for in the new text, and the place whose
/// surroundings are nearest is taken, provided that the surroundings or the length of the quotation
/// leave no doubt. Else there is no answer, and a person has to place the passage again: « oui »
/// deleted here is not « oui » said ten lines below.
public final class Realignment {

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);
    private static final int SURROUNDINGS = 60;

    /// Code units of unchanged surroundings that make a place certain.
    private static final int CERTAIN_SURROUNDINGS = 12;

    /// Code units of a quotation that is recognised wherever it stands, if it stands there once.
    private static final int CERTAIN_QUOTATION = 40;

    private final String before;
    private final String after;
    private final List<Kept> kept;

    private record Kept(Span before, int distance) {}

    private record Place(Span span, int surroundings, int away) {}

    private Realignment(String before, String after, List<Kept> kept) {
        this.before = before;
        this.after = after;
        this.kept = kept;
    }

    public static Realignment between(String before, String after) {
        var old = words(before);
        var deltas = DiffUtils.diff(old, words(after)).getDeltas();
        deltas.sort(Comparator.comparingInt(delta -> delta.getSource().getPosition()));
        var kept = new ArrayList<Kept>();
        var offset = 0;
        var word = 0;
        var distance = 0;
        for (AbstractDelta<String> delta : deltas) {
            var end = offset + length(old.subList(word, delta.getSource().getPosition()));
            kept.add(new Kept(new Span(offset, end), distance));
            var removed = length(delta.getSource().getLines());
            offset = end + removed;
            distance += length(delta.getTarget().getLines()) - removed;
            word = delta.getSource().getPosition() + delta.getSource().size();
        }
        kept.add(new Kept(new Span(offset, before.length()), distance));
        return new Realignment(before, after, List.copyOf(kept));
    }

    /// Returns where the words at `span` stand now; empty when they were edited.
    public Optional<Span> find(Span span) {
        return inOneRun(span).or(() -> byWords(span));
    }

    private Optional<Span> inOneRun(Span span) {
        return kept.stream()
                .filter(run -> run.before().contains(span))
                .findFirst()
                .map(run -> span.shift(run.distance()));
    }

    private Optional<Span> byWords(Span span) {
        var words = span.in(before);
        if (words.isBlank()) {
            return Optional.empty();
        }
        var expected = expected(span.start());
        var places = new ArrayList<Place>();
        for (var at = after.indexOf(words); at >= 0; at = after.indexOf(words, at + 1)) {
            var candidate = Span.at(at, words.length());
            places.add(
                    new Place(candidate, surroundings(span, candidate), Math.abs(at - expected)));
        }
        var once = places.size() == 1 && words.length() >= CERTAIN_QUOTATION;
        return places.stream()
                .min(
                        Comparator.comparingInt(Place::surroundings)
                                .reversed()
                                .thenComparingInt(Place::away))
                .filter(place -> once || place.surroundings() >= CERTAIN_SURROUNDINGS)
                .map(Place::span);
    }

    private int expected(int offset) {
        return kept.stream()
                .filter(run -> run.before().end() >= offset)
                .findFirst()
                .map(run -> Math.max(offset, run.before().start()) + run.distance())
                .orElse(offset);
    }

    private int surroundings(Span old, Span candidate) {
        var left = 0;
        while (left < SURROUNDINGS
                && old.start() - left > 0
                && candidate.start() - left > 0
                && before.charAt(old.start() - left - 1)
                        == after.charAt(candidate.start() - left - 1)) {
            left++;
        }
        var right = 0;
        while (right < SURROUNDINGS
                && old.end() + right < before.length()
                && candidate.end() + right < after.length()
                && before.charAt(old.end() + right) == after.charAt(candidate.end() + right)) {
            right++;
        }
        return left + right;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(result -> result.group()).toList();
    }

    private static int length(List<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }
}

package fr.verbatim.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds again, in a new revision of a text, the words that stood at a span of the old one.
/// Immutable.
///
/// The two texts are compared line by line, then sentence by sentence, then word by word. A span
/// whose words are all kept, side by side, moves with them. Otherwise its exact words are looked
/// for: between the same neighbours, then anywhere among what is new, provided that the
/// surroundings or the length of the quotation leave no doubt. Else there is no answer, and a
/// person has to place the passage again: « oui » deleted here is not « oui » said ten lines below.
public final class Realignment {

    private static final List<Pattern> PARTS =
            List.of(
                    Pattern.compile("[^\\n]*\\n|[^\\n]+"),
                    Pattern.compile("[^.!?…]*[.!?…]+\\s*|[^.!?…]+"),
                    Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL));
    private static final int SURROUNDINGS = 60;

    /// Code units of unchanged surroundings that make a place certain.
    private static final int CERTAIN_SURROUNDINGS = 12;

    /// Code units of a quotation that is recognised wherever it stands, if it stands there once.
    private static final int CERTAIN_QUOTATION = 40;

    private final String before;
    private final String after;
    private final List<Kept> kept;

    private record Kept(Span before, int distance) {
        Span after() {
            return before.shift(distance);
        }
    }

    private record Place(Span span, int surroundings, int away) {}

    private Realignment(String before, String after, List<Kept> kept) {
        this.before = before;
        this.after = after;
        this.kept = kept;
    }

    public static Realignment between(String before, String after) {
        var realignment = new Realignment(before, after, new ArrayList<>());
        realignment.compare(new Span(0, before.length()), new Span(0, after.length()), 0);
        return realignment;
    }

    /// Returns where the words at `span` stand now; empty when they were edited.
    public Optional<Span> find(Span span) {
        if (span.in(before).isBlank()) {
            return inOneRun(span);
        }
        return inOneRun(span).or(() -> betweenNeighbours(span)).or(() -> byWords(span));
    }

    /// Returns the stretch that stands where `span` stood, with all that was edited or added in it.
    /// It is empty when all of it was taken out.
    public Span stretch(Span span) {
        var start = 0;
        var end = after.length();
        for (var run : kept) {
            if (run.before().start() <= span.start()) {
                start = Math.min(span.start(), run.before().end()) + run.distance();
            }
            if (run.before().end() >= span.end()) {
                end = Math.max(span.end(), run.before().start()) + run.distance();
                break;
            }
        }
        return new Span(Math.min(start, end), end);
    }

    private void compare(Span old, Span now, int level) {
        if (level == PARTS.size() || old.isEmpty() || now.isEmpty()) {
            return;
        }
        var oldParts = parts(old.in(before), level);
        var newParts = parts(now.in(after), level);
        var oldAt = old.start();
        var newAt = now.start();
        var oldPart = 0;
        var newPart = 0;
        for (var run : Alignment.of(oldParts, newParts)) {
            var oldStart = oldAt + length(oldParts.subList(oldPart, run.before()));
            var newStart = newAt + length(newParts.subList(newPart, run.after()));
            compare(new Span(oldAt, oldStart), new Span(newAt, newStart), level + 1);
            var length = length(oldParts.subList(run.before(), run.before() + run.length()));
            keep(Span.at(oldStart, length), newStart - oldStart);
            oldAt = oldStart + length;
            newAt = newStart + length;
            oldPart = run.before() + run.length();
            newPart = run.after() + run.length();
        }
        compare(new Span(oldAt, old.end()), new Span(newAt, now.end()), level + 1);
    }

    /// Runs that touch in both texts are one.
    private void keep(Span span, int distance) {
        var last = kept.isEmpty() ? null : kept.getLast();
        if (last != null && last.before().end() == span.start() && last.distance() == distance) {
            kept.set(kept.size() - 1, new Kept(last.before().cover(span), distance));
        } else {
            kept.add(new Kept(span, distance));
        }
    }

    private Optional<Span> inOneRun(Span span) {
        return kept.stream()
                .filter(run -> run.before().contains(span))
                .findFirst()
                .map(run -> span.shift(run.distance()));
    }

    /// Returns the words where they stand once between the nearest long runs that surround them, if
    /// they stood there once.
    private Optional<Span> betweenNeighbours(Span span) {
        var oldStart = 0;
        var newStart = 0;
        var oldEnd = before.length();
        var newEnd = after.length();
        for (var run : kept) {
            if (run.before().length() < CERTAIN_SURROUNDINGS) {
                continue;
            }
            if (run.before().start() < span.start()) {
                oldStart = Math.min(run.before().end(), span.start());
                newStart = oldStart + run.distance();
            } else if (run.before().end() > span.end()) {
                oldEnd = Math.max(run.before().start(), span.end());
                newEnd = oldEnd + run.distance();
                break;
            }
        }
        var there = places(before, span, new Span(oldStart, oldEnd));
        var here = places(after, span, new Span(newStart, Math.max(newStart, newEnd)));
        return there.size() == 1 && here.size() == 1
                ? Optional.of(here.getFirst())
                : Optional.empty();
    }

    private Optional<Span> byWords(Span span) {
        var expected = expected(span.start());
        var places = places(after, span, new Span(0, after.length()));
        var once = places.size() == 1 && span.length() >= CERTAIN_QUOTATION;
        return places.stream()
                .filter(place -> !isOfOtherWords(place))
                .map(
                        place ->
                                new Place(
                                        place,
                                        surroundings(span, place),
                                        Math.abs(place.start() - expected)))
                .min(
                        Comparator.comparingInt(Place::surroundings)
                                .reversed()
                                .thenComparingInt(Place::away))
                .filter(place -> once || place.surroundings() >= CERTAIN_SURROUNDINGS)
                .map(Place::span);
    }

    /// Returns whether what stands there was in the old text too, at another place than the one
    /// looked for.
    private boolean isOfOtherWords(Span place) {
        return kept.stream().anyMatch(run -> run.after().contains(place));
    }

    /// Returns where the words at `span` of the old text stand in that stretch of a text, as words:
    /// « oui » does not stand in « Louis ».
    private List<Span> places(String text, Span span, Span stretch) {
        var words = span.in(before);
        var found = new ArrayList<Span>();
        var at = text.indexOf(words, stretch.start());
        while (at >= 0 && at + words.length() <= stretch.end()) {
            var place = Span.at(at, words.length());
            if (isCut(before, span.start()) == isCut(text, place.start())
                    && isCut(before, span.end()) == isCut(text, place.end())) {
                found.add(place);
            }
            at = text.indexOf(words, at + 1);
        }
        return found;
    }

    private static boolean isCut(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isLetterOrDigit(text.codePointBefore(offset))
                && Character.isLetterOrDigit(text.codePointAt(offset));
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

    private static List<String> parts(String text, int level) {
        return PARTS.get(level).matcher(text).results().map(MatchResult::group).toList();
    }

    private static int length(List<String> parts) {
        return parts.stream().mapToInt(String::length).sum();
    }
}

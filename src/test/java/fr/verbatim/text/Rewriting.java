package fr.verbatim.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A text under random corrections that remembers which of its words are the old ones.
public final class Rewriting {

    private static final Pattern PARTS = Pattern.compile("[\\p{L}\\p{N}’]+|[^\\p{L}\\p{N}’]+");
    private static final List<String> NEW_WORDS =
            List.of("vraiment", "enfin", "disons", "quoi", "souvent", "alors", "clairement");

    private final String before;
    private final List<Part> parts = new ArrayList<>();

    /// @param words what stands there
    /// @param origin its place in the old text; -1 for what is new
    private record Part(String words, int origin) {
        boolean isWord() {
            return Character.isLetterOrDigit(words.codePointAt(0));
        }
    }

    public Rewriting(String text) {
        before = text;
        PARTS.matcher(text)
                .results()
                .forEach(part -> parts.add(new Part(part.group(), part.start())));
    }

    /// Inserts, deletes or replaces some words, none of those at `spared`.
    public Rewriting edit(Random random, int edits, Span spared) {
        for (var i = 0; i < edits; i++) {
            var at = random.nextInt(parts.size());
            var part = parts.get(at);
            var last = at + 1 < parts.size() ? parts.get(at + 1) : part;
            if (!part.isWord() || touches(part, spared)) {
                continue;
            }
            var word = NEW_WORDS.get(random.nextInt(NEW_WORDS.size()));
            switch (random.nextInt(3)) {
                case 0 -> parts.set(at, new Part(word, -1));
                case 1 -> {
                    if (!last.isWord() && last.words().isBlank() && !touches(last, spared)) {
                        parts.remove(at + 1);
                    }
                    parts.remove(at);
                }
                default -> {
                    parts.add(at, new Part(" ", -1));
                    parts.add(at, new Part(word, -1));
                }
            }
        }
        return this;
    }

    private static boolean touches(Part part, Span spared) {
        return part.origin() >= 0 && Span.at(part.origin(), part.words().length()).overlaps(spared);
    }

    public String text() {
        var text = new StringBuilder();
        parts.forEach(part -> text.append(part.words()));
        return text.toString();
    }

    /// Returns whether all words at `span` of the old text stand in the new one side by side.
    public boolean keeps(Span span) {
        var words = words(span);
        for (var at = 0; at < parts.size(); at++) {
            if (parts.get(at).origin() == words.getFirst().start()) {
                for (var i = 0; i < words.size(); i++) {
                    if (at + i >= parts.size()
                            || parts.get(at + i).origin() != words.get(i).start()) {
                        return false;
                    }
                }
                return true;
            }
        }
        return false;
    }

    /// Returns whether one of the words at `span` of the old text is gone.
    public boolean loses(Span span) {
        var left = parts.stream().map(Part::origin).toList();
        return words(span).stream()
                .filter(word -> Character.isLetterOrDigit(before.codePointAt(word.start())))
                .anyMatch(word -> !left.contains(word.start()));
    }

    private List<Span> words(Span span) {
        return PARTS.matcher(before)
                .results()
                .map(Rewriting::span)
                .filter(word -> word.overlaps(span))
                .toList();
    }

    /// Returns a random stretch of whole words of a text.
    public static Span someWords(String text, Random random, int atMost) {
        var words =
                PARTS.matcher(text)
                        .results()
                        .filter(part -> Character.isLetterOrDigit(part.group().codePointAt(0)))
                        .map(Rewriting::span)
                        .toList();
        var first = random.nextInt(words.size());
        var last = Math.min(words.size() - 1, first + random.nextInt(atMost));
        return words.get(first).cover(words.get(last));
    }

    private static Span span(MatchResult part) {
        return new Span(part.start(), part.end());
    }
}

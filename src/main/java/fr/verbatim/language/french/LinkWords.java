package fr.verbatim.language.french;

import fr.verbatim.language.Fold;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The small words that change when the name after them does: `d’Amélie` and `de Bernard`, `à la
/// Duchère` and `aux Tilleuls`. Pure functions.
public final class LinkWords {

    /// The word before a name, and what parts them.
    private static final Pattern BEFORE =
            Pattern.compile("(?<!\\p{L})(\\p{L}+)(['’ʼ]|[\\s\\u00A0\\u202F]{1,2})$");

    private static final Map<String, String> CONJUNCTIONS =
            Map.of(
                    "qu", "que",
                    "que", "que",
                    "jusqu", "jusque",
                    "lorsqu", "lorsque",
                    "lorsque", "lorsque",
                    "puisqu", "puisque",
                    "puisque", "puisque");

    private static final int FAR_ENOUGH = 24;

    private LinkWords() {}

    /// What stands in the place of a name.
    ///
    /// @param span the place of the name, and of the words before it that change with it
    /// @param text what stands there instead
    public record Linked(Span span, String text) {}

    /// A word before a name.
    private record Link(String word, int start, boolean isElided) {}

    /// Returns what takes the place of a name, with the words before it as the other name wants
    /// them.
    ///
    /// @param text the text
    /// @param name the place of the name in it, without its article
    /// @param own the article that the name takes
    /// @param other the name to be put there, without its article
    /// @param article the article that it takes
    public static Linked linked(
            String text, Span name, Article own, String other, Article article) {
        var link = before(text, name.start());
        if (link == null) {
            return new Linked(name, other);
        }
        var farther = before(text, link.start());
        return switch (own) {
            case NONE -> bare(text, name, link, other, article);
            case LE ->
                    switch (link.word()) {
                        case "le" -> articled(text, name, link, farther, other, article);
                        case "du" -> said(text, link.start(), name, of(other, article, false));
                        case "au" -> said(text, link.start(), name, to(other, article));
                        default -> bare(text, name, link, other, Article.NONE);
                    };
            case LES ->
                    switch (link.word()) {
                        case "les" -> articled(text, name, link, farther, other, article);
                        case "des" -> said(text, link.start(), name, of(other, article, false));
                        case "aux" -> said(text, link.start(), name, to(other, article));
                        default -> bare(text, name, link, other, Article.NONE);
                    };
            case LA, ELIDED ->
                    link.word().equals(own == Article.LA ? "la" : "l")
                            ? articled(text, name, link, farther, other, article)
                            : bare(text, name, link, other, Article.NONE);
        };
    }

    /// The name had no article before it.
    private static Linked bare(String text, Span name, Link link, String other, Article article) {
        if (link.word().equals("d") || link.word().equals("de")) {
            return said(text, link.start(), name, of(other, article, link.isElided()));
        }
        if (link.word().equals("a") && article != Article.NONE && !link.isElided()) {
            return said(text, link.start(), name, to(other, article));
        }
        var conjunction = CONJUNCTIONS.get(link.word());
        if (conjunction != null) {
            var elided = conjunction.substring(0, conjunction.length() - 1) + "'";
            var isSpoken = article == Article.NONE && isVowel(other, link.isElided());
            return said(
                    text,
                    link.start(),
                    name,
                    isSpoken ? elided + other : conjunction + " " + article.alone() + other);
        }
        if (link.word().equals("l") && !isVowel(other, true)) {
            return said(text, link.start(), name, "le " + other);
        }
        return new Linked(name, article.alone() + other);
    }

    /// The name had its article before it, and perhaps `de` or `à` before that.
    private static Linked articled(
            String text,
            Span name,
            Link link,
            @Nullable Link farther,
            String other,
            Article article) {
        if (farther != null && !farther.isElided()) {
            if (farther.word().equals("de")) {
                return said(text, farther.start(), name, of(other, article, false));
            }
            if (farther.word().equals("a")) {
                return said(text, farther.start(), name, to(other, article));
            }
        }
        return said(text, link.start(), name, article.alone() + other);
    }

    private static String of(String other, Article article, boolean wasElided) {
        return article == Article.NONE && isVowel(other, wasElided)
                ? "d'" + other
                : article.withDe() + other;
    }

    private static String to(String other, Article article) {
        return article.withTo() + other;
    }

    /// Words before a name are touched only where they change, and keep their capital.
    private static Linked said(String text, int start, Span name, String words) {
        var linkLength = words.length();
        var kept = text.substring(start, name.start());
        for (int cut = 0; cut <= words.length(); cut++) {
            if (alike(kept, words.substring(0, cut))) {
                linkLength = cut;
                break;
            }
        }
        if (linkLength < words.length()) {
            return new Linked(name, words.substring(linkLength));
        }
        var first = text.substring(start, start + 1);
        var said =
                Character.isUpperCase(first.codePointAt(0))
                        ? words.substring(0, 1).toUpperCase(Locale.FRENCH) + words.substring(1)
                        : words;
        return new Linked(new Span(start, name.end()), withApostrophe(said, text));
    }

    private static boolean alike(String one, String other) {
        return one.length() == other.length()
                && Fold.fold(one).replaceAll("\\h|\\s", " ").equals(Fold.fold(other));
    }

    /// Only the apostrophe of the link is ours to choose; it is the first one.
    private static String withApostrophe(String said, String text) {
        return text.indexOf('\'') >= 0 && text.indexOf('’') < 0
                ? said
                : said.replaceFirst("^(\\p{L}+)'|^(\\p{L}+ l)'", "$1$2’");
    }

    private static @Nullable Link before(String text, int end) {
        var from = Math.max(0, end - FAR_ENOUGH);
        var before = BEFORE.matcher(text).region(from, end).useAnchoringBounds(true);
        return before.useTransparentBounds(true).find()
                ? new Link(
                        Fold.fold(before.group(1)),
                        before.start(1),
                        "'’ʼ".contains(before.group(2)))
                : null;
    }

    /// Returns whether a word before this name loses its vowel. An `h` is as the text had it.
    private static boolean isVowel(String name, boolean wasElided) {
        var letters = Fold.fold(name).replaceAll("[^a-z0-9]", "");
        if (letters.isEmpty()) {
            return false;
        }
        return switch (letters.charAt(0)) {
            case 'a', 'e', 'i', 'o', 'u' -> true;
            case 'h' -> wasElided;
            case 'y' -> letters.length() > 1 && "aeiou".indexOf(letters.charAt(1)) < 0;
            default -> false;
        };
    }
}

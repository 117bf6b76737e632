package fr.verbatim.language;

import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds e-mail and web addresses, each of which is one word.
final class Addresses {

    private static final Pattern WEB =
            Pattern.compile("(?:https?://|www\\.)[^\\s<>\"«»“”]+", Pattern.CASE_INSENSITIVE);
    private static final String NOT_AT_THE_END = ".,;:!?…)]}'’·*";
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_DOMAIN = 253;

    private Addresses() {}

    /// Returns the addresses inside `within`, in order, none overlapping another.
    static List<Span> in(String text, Span within) {
        var found = new ArrayList<Span>();
        var web = WEB.matcher(text).region(within.start(), within.end());
        while (mayHoldWeb(text, within) && web.find()) {
            if (isFree(text, web.start(), within)) {
                addTrimmed(found, text, web.start(), web.end());
            }
        }
        for (int at = text.indexOf('@', within.start(), within.end());
                at >= 0;
                at = text.indexOf('@', at + 1, within.end())) {
            addMail(found, text, at, within);
        }
        found.sort(null);
        return withoutOverlaps(found);
    }

    /// Returns false where there is surely no web address: most hold none.
    private static boolean mayHoldWeb(String text, Span within) {
        if (text.indexOf("://", within.start(), within.end()) >= 0) {
            return true;
        }
        for (int dot = text.indexOf('.', within.start(), within.end());
                dot >= 0;
                dot = text.indexOf('.', dot + 1, within.end())) {
            if (text.regionMatches(true, dot - 3, "www", 0, 3)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFree(String text, int start, Span within) {
        return start == within.start() || !Characters.isLetterOrDigit(text.codePointBefore(start));
    }

    private static void addTrimmed(List<Span> found, String text, int start, int end) {
        var last = end;
        while (last > start && NOT_AT_THE_END.indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        if (last - start > "www".length()) {
            found.add(new Span(start, last));
        }
    }

    private static void addMail(List<Span> found, String text, int at, Span within) {
        var start = at;
        while (start > within.start()
                && at - start < LONGEST_NAME
                && isMailLetter(text.charAt(start - 1))) {
            start--;
        }
        while (start < at && !isDomainLetter(text.charAt(start))) {
            start++;
        }
        var end = at + 1;
        while (end < within.end()
                && end - at <= LONGEST_DOMAIN
                && (isDomainLetter(text.charAt(end)) || "-.".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        while (end > at && !isDomainLetter(text.charAt(end - 1))) {
            end--;
        }
        var dot = text.substring(at, end).lastIndexOf('.');
        if (start < at && dot > 1 && end - at - dot > 2) {
            found.add(new Span(start, end));
        }
    }

    private static boolean isMailLetter(char c) {
        return isDomainLetter(c) || "._%+-".indexOf(c) >= 0;
    }

    private static boolean isDomainLetter(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static List<Span> withoutOverlaps(List<Span> sorted) {
        var kept = new ArrayList<Span>();
        for (var span : sorted) {
            if (kept.isEmpty() || kept.getLast().end() <= span.start()) {
                kept.add(span);
            }
        }
        return kept;
    }
}

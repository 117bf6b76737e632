package fr.verbatim.ingest.notes;

import fr.verbatim.ingest.reading.Patience;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/// Tells who the notes say is speaking, beside a quotation: `Mme Lebrun, aimable : «`, `» , dit
/// Nadège`. Nobody is guessed: a name stands right there, and is a name elsewhere too, or of those
/// present.
final class Namings {

    private static final String NAME =
            "(?:(?:M\\.|Mme|Mlle|Mr)\\h)?\\p{Lu}[\\p{L}’'-]+(?:\\h\\p{Lu}[\\p{L}’'-]+)?";
    private static final String VERB =
            "(?:dit|redit|demande|répond|lance|souffle|ajoute|crie|explique|précise|reprend|murmure"
                    + "|annonce|répète|raconte|propose|rappelle|insiste|s’exclame|soupire|lâche"
                    + "|glisse|conclut|commente|observe|lit|confie|appelle)";
    private static final Pattern BEFORE =
            Pattern.compile(
                    "(?:^|[.?!…»]\\h+|[.?!…]\\h*\\))("
                            + NAME
                            + ")(?:\\h\\([^()]{1,30}\\))?(?:\\h(?:(?:me|lui|leur|nous)\\h)?("
                            + VERB
                            + ")\\b[^.?!…:«»]{0,30}|,\\h[^.?!…:«»]{1,25})?\\h*:\\h*$");
    private static final Pattern SAYS_BEFORE =
            Pattern.compile("\\b" + VERB + "\\b[^.?!…:«»]{0,30}:\\h*$");
    private static final Pattern AFTER =
            Pattern.compile(
                    "^\\h*,?\\h*(?:(?:me|lui|leur|nous)\\h)?"
                            + VERB
                            + "(?:-t)?(?:-(?:il|elle|on|ils|elles)|\\h("
                            + NAME
                            + "))?(?=[\\h.,;:)–—]|$)");
    private static final Pattern TITLED = Pattern.compile("^(?:M\\.|Mme|Mlle|Mr)\\h.*");
    private static final Pattern INSIDE_BEFORE = Pattern.compile("[\\p{Ll},;(’]\\h?$");
    private static final int REACH = 90;

    private final String text;
    private final String present;

    /// What stands beside a quotation. Immutable.
    ///
    /// @param said whether a verb of saying does, or a name and a colon
    /// @param speaker who speaks; null when that is not said
    record Naming(boolean said, @Nullable String speaker) {}

    Namings(String text, String present) {
        this.text = text;
        this.present = present;
    }

    Naming of(Span paragraph, Span quotation) {
        var before =
                text.substring(
                        Math.max(paragraph.start(), quotation.start() - REACH), quotation.start());
        var after =
                text.substring(quotation.end(), Math.min(paragraph.end(), quotation.end() + REACH));
        var ahead = BEFORE.matcher(before);
        if (ahead.find() && isName(ahead.group(1))) {
            return new Naming(true, ahead.group(1));
        }
        var behind = AFTER.matcher(after);
        if (behind.find()) {
            var name = behind.group(1);
            return new Naming(true, name != null && isName(name) ? name : null);
        }
        return new Naming(SAYS_BEFORE.matcher(before).find(), null);
    }

    /// A word that only begins sentences may be any word; a name has its capital inside one too.
    private boolean isName(String name) {
        return TITLED.matcher(name).matches() || present.contains(name) || isInsideSentence(name);
    }

    private boolean isInsideSentence(String name) {
        for (var at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            Patience.check();
            var end = at + name.length();
            if (INSIDE_BEFORE.matcher(text.substring(Math.max(0, at - 2), at)).find()
                    && (end == text.length() || !Character.isLetter(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}

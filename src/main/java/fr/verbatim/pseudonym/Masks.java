package fr.verbatim.pseudonym;

import fr.verbatim.coding.NameForm;
import fr.verbatim.coding.Pseudonym;
import fr.verbatim.language.french.Article;
import fr.verbatim.language.french.LinkWords;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What stands in the place of names, wherever they are written. Immutable.
///
/// A name is found whatever its accents and however its words are parted, the longest first; in
/// small letters only where that was decided; inside a double name (`Jean` in `Jean-Pierre`) never.
/// The words before it follow: `d’Amélie`, `de Bernard`. No text is changed: masks lie over it.
public final class Masks {

    /// Hides nothing.
    public static final Masks NONE = of(List.of());

    private final Map<String, List<Sought>> byFirstWord = new HashMap<>();

    private Masks(Collection<Pseudonym> pseudonyms, boolean anyCase) {
        for (var pseudonym : pseudonyms) {
            for (var form : pseudonym.forms()) {
                add(pseudonym, form, anyCase);
            }
        }
        byFirstWord
                .values()
                .forEach(
                        forms ->
                                forms.sort(
                                        Comparator.comparingInt((Sought it) -> it.words().size())
                                                .reversed()));
    }

    /// Returns the masks of a study's decisions. A name that is left as it is hides no other one
    /// inside it.
    public static Masks of(Collection<Pseudonym> pseudonyms) {
        return new Masks(pseudonyms, false);
    }

    /// Returns masks that find names in small letters too, for a last look at what is finished.
    static Masks ofAnyCase(Collection<Pseudonym> pseudonyms) {
        return new Masks(pseudonyms, true);
    }

    /// A form to look for.
    private record Sought(
            String name,
            List<String> words,
            Article article,
            boolean anyCase,
            boolean isShouted,
            String mask,
            Article maskArticle) {

        boolean isMasked() {
            return !mask.isEmpty();
        }
    }

    private void add(Pseudonym pseudonym, NameForm form, boolean anyCase) {
        var article = Article.of(form.written());
        var words =
                NameWords.of(article.off(form.written())).stream()
                        .map(NameWords.Word::folded)
                        .toList();
        if (words.isEmpty()) {
            return;
        }
        var maskArticle = Article.of(form.mask());
        byFirstWord
                .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
                .add(
                        new Sought(
                                pseudonym.name(),
                                words,
                                article,
                                anyCase || form.anyCase(),
                                isShouted(form.written()),
                                maskArticle.off(form.mask()),
                                maskArticle));
    }

    public boolean isEmpty() {
        return byFirstWord.isEmpty();
    }

    /// Returns the masks over a text, in order, none overlapping another.
    public List<Mask> in(String text) {
        var masks = new ArrayList<Mask>();
        if (isEmpty()) {
            return masks;
        }
        var words = NameWords.of(text);
        for (int i = 0; i < words.size(); ) {
            var found = found(text, words, i);
            if (found == null) {
                i++;
                continue;
            }
            if (found.isMasked()) {
                var end = masks.isEmpty() ? 0 : masks.getLast().span().end();
                masks.add(mask(text, words, i, found, end));
            }
            i += found.words().size();
        }
        return masks;
    }

    /// Returns the text as it is read with its masks.
    public String applied(String text) {
        return isEmpty() ? text : applied(text, new Span(0, text.length()));
    }

    /// Returns a passage of a text as it is read with the masks of the text: a name that the
    /// passage cuts through is hidden whole.
    public String applied(String text, Span passage) {
        return read(text, passage, isEmpty() ? List.of() : in(text));
    }

    /// Returns a passage of a text as it is read with these masks.
    static String read(String text, Span passage, List<Mask> masks) {
        var read = new StringBuilder();
        var at = passage.start();
        for (var mask : masks) {
            if (!mask.span().overlaps(passage)) {
                continue;
            }
            if (mask.span().start() > at) {
                read.append(text, at, mask.span().start());
            }
            read.append(mask.replacement());
            at = mask.span().end();
        }
        return at < passage.end()
                ? read.append(text, at, passage.end()).toString()
                : read.toString();
    }

    private @Nullable Sought found(String text, List<NameWords.Word> words, int first) {
        for (var form : byFirstWord.getOrDefault(words.get(first).folded(), List.of())) {
            if (stands(text, words, first, form)) {
                return form;
            }
        }
        return null;
    }

    private static boolean stands(String text, List<NameWords.Word> words, int first, Sought form) {
        var last = first + form.words().size() - 1;
        if (last >= words.size()) {
            return false;
        }
        for (int i = first; i <= last; i++) {
            if (!words.get(i).folded().equals(form.words().get(i - first))
                    || (i > first && !NameWords.areJoined(text, words.get(i - 1), words.get(i)))) {
                return false;
            }
        }
        var start = words.get(first).span().start();
        var isNamed = form.anyCase() || !Character.isLowerCase(text.codePointAt(start));
        return isNamed
                && !isHyphened(text, start - 1, -1)
                && !isHyphened(text, words.get(last).span().end(), 1);
    }

    /// Returns whether a hyphen joins the name to another one; `-là` and `-ci` are none.
    private static boolean isHyphened(String text, int hyphen, int step) {
        var beyond = hyphen + step;
        if (hyphen < 0
                || beyond < 0
                || beyond >= text.length()
                || "-‐‑".indexOf(text.charAt(hyphen)) < 0
                || !Character.isLetter(text.charAt(beyond))) {
            return false;
        }
        return step < 0 || Character.isUpperCase(text.charAt(beyond));
    }

    /// @param before where the mask before ends: a word that it covers is no longer a link
    private static Mask mask(
            String text, List<NameWords.Word> words, int first, Sought form, int before) {
        var place =
                new Span(
                        words.get(first).span().start(),
                        words.get(first + form.words().size() - 1).span().end());
        var other =
                form.isShouted() || !isShouted(place.in(text))
                        ? form.mask()
                        : form.mask().toUpperCase(Locale.FRENCH);
        var linked = LinkWords.linked(text, place, form.article(), other, form.maskArticle());
        return linked.span().start() < before
                ? new Mask(place, other, form.name())
                : new Mask(linked.span(), linked.text(), form.name());
    }

    private static boolean isShouted(String name) {
        return name.codePoints().filter(Character::isLetter).count() > 1
                && name.codePoints().noneMatch(Character::isLowerCase);
    }
}

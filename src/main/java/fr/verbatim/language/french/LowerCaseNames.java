package fr.verbatim.language.french;

import fr.verbatim.coding.NameKind;
import fr.verbatim.coding.Sex;
import fr.verbatim.language.Fold;
import fr.verbatim.language.Token;
import fr.verbatim.language.annotation.PartOfSpeech;
import fr.verbatim.language.names.FoundName;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds names in what was transcribed without capitals, which no model knows: after a title, among
/// the first names and the places of the dictionary, after a word for a place. Immutable.
///
/// An ordinary word is never taken for a name: « madame petit » is left to people.
final class LowerCaseNames {

    /// Titles that are other words when they have no capital.
    private static final Set<String> NO_TITLES = Set.of("me", "m", "mm", "pr", "maitre");

    private static final Set<String> PARTICLES =
            Set.of("le", "la", "de", "du", "da", "dos", "el", "al", "ben", "ait", "van", "von");

    private final FrenchLexicon lexicon;
    private final NameWordsOfFrench lists;

    LowerCaseNames(FrenchLexicon lexicon, NameWordsOfFrench lists) {
        this.lexicon = lexicon;
        this.lists = lists;
    }

    /// Returns whether words have no capital at all.
    static boolean areFit(List<Token> words) {
        return !words.isEmpty()
                && words.stream()
                        .noneMatch(word -> word.form().chars().anyMatch(Character::isUpperCase));
    }

    /// Adds the names found in words without capitals.
    void find(String text, List<Token> words, List<FoundName> found) {
        for (int i = 0; i < words.size(); ) {
            var last = end(text, words, i);
            var name = last < i ? null : named(text, words, i, last);
            if (name != null) {
                found.add(name);
            }
            i = name == null ? i + 1 : last + 1;
        }
    }

    /// Returns the last word of the name that would begin at a word; the one before it when none
    /// does.
    private int end(String text, List<Token> words, int first) {
        var last = first;
        if (isTitled(text, words, first) && PARTICLES.contains(folded(words, first))) {
            last++;
        }
        if (last >= words.size() || !isNameLike(words.get(last).form())) {
            return first - 1;
        }
        while (last + 1 < words.size()
                && isPerson(text, words, first)
                && areJoined(text, words, last)
                && isSurname(words.get(last + 1).form())) {
            last++;
        }
        return last;
    }

    private boolean isPerson(String text, List<Token> words, int first) {
        return isTitled(text, words, first) || isGivenName(words.get(first).form());
    }

    private static boolean areJoined(String text, List<Token> words, int at) {
        return text.substring(words.get(at).span().end(), words.get(at + 1).span().start())
                .isBlank();
    }

    private @Nullable FoundName named(String text, List<Token> words, int first, int last) {
        var span = words.get(first).span().cover(words.get(last).span());
        var form = words.get(first).form();
        if (isTitled(text, words, first)) {
            var sex = lists.sexOfTitle(words.get(first - 1).form());
            return new FoundName(span, NameKind.PERSON, sex == null ? sex(form) : sex, true);
        }
        if (isGivenName(form)) {
            return new FoundName(span, NameKind.PERSON, sex(form), false);
        }
        var before = folded(words, first - 1);
        var farther = folded(words, first - 2);
        if (lists.isOrganisationWord(before)) {
            return untitled(span, NameKind.ORGANISATION);
        }
        var isPlace =
                lists.isPlaceWord(before)
                        || (lists.isLink(before) && lists.isPlaceWord(farther))
                        || before.equals("a")
                        || isInDictionary(form);
        return isPlace ? untitled(span, NameKind.PLACE) : null;
    }

    private static FoundName untitled(Span span, NameKind kind) {
        return new FoundName(span, kind, null, false);
    }

    private boolean isTitled(String text, List<Token> words, int at) {
        if (at == 0) {
            return false;
        }
        var title = folded(words, at - 1);
        var isDotted = text.startsWith(".", words.get(at - 1).span().end());
        return lists.isTitle(title) && (isDotted || !NO_TITLES.contains(title));
    }

    /// A word of two letters or more that the dictionary has only as a name, or not at all.
    private boolean isNameLike(String form) {
        return form.codePoints().filter(Character::isLetter).count() > 2
                && form.codePoints().noneMatch(Character::isDigit)
                && !form.endsWith("'")
                && !form.startsWith("-")
                && !isOrdinary(form);
    }

    private boolean isSurname(String form) {
        return isNameLike(form) && lexicon.exactly(capitalised(form)).isEmpty();
    }

    private boolean isOrdinary(String form) {
        return lists.isExclamation(Fold.fold(form))
                || lists.isTitle(form)
                || lexicon.exactly(form).stream().anyMatch(it -> it.tag() != PartOfSpeech.PROPN);
    }

    private boolean isGivenName(String form) {
        return lexicon.isGivenName(capitalised(form).replaceFirst("-.*", ""));
    }

    private boolean isInDictionary(String form) {
        return lexicon.exactly(capitalised(form)).stream()
                .anyMatch(it -> it.tag() == PartOfSpeech.PROPN);
    }

    private @Nullable Sex sex(String form) {
        return lexicon.sex(capitalised(form).replaceFirst("-.*", ""));
    }

    private static String folded(List<Token> words, int at) {
        return at < 0 ? "" : Fold.fold(words.get(at).form());
    }

    private static String capitalised(String form) {
        var parts = new ArrayList<String>();
        for (var part : form.split("-", -1)) {
            parts.add(
                    part.isEmpty()
                            ? part
                            : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return String.join("-", parts);
    }
}

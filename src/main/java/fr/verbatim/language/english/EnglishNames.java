package fr.verbatim.language.english;

import fr.verbatim.coding.NameKind;
import fr.verbatim.coding.Sex;
import fr.verbatim.language.Token;
import fr.verbatim.language.annotation.Abbreviations;
import fr.verbatim.language.annotation.Sentences;
import fr.verbatim.language.names.FoundName;
import fr.verbatim.language.names.NameFinder;
import fr.verbatim.language.names.NameWords;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Finds names in English texts, lightly: by capitals, titles, first names and the words beside
/// them. Thread-safe.
public final class EnglishNames implements NameFinder {

    private static final int LONGEST_ACRONYM = 6;

    private final EnglishLexicon lexicon = new EnglishLexicon();
    private final NameWords lists = NameWords.read(EnglishNames.class, "names.tsv");
    private final NameFinder others;

    /// @param others knows first names that are not English
    public EnglishNames(NameFinder others) {
        this.others = others;
    }

    @Override
    public List<FoundName> find(String text, List<Token> words) {
        var found = new ArrayList<FoundName>();
        for (var sentence : Sentences.of(text, words, Abbreviations.ENGLISH)) {
            var inside = new ArrayList<Word>();
            var isFirst = true;
            for (var piece : sentence.pieces()) {
                if (piece.isWord()) {
                    inside.add(new Word(words.get(piece.word()), isFirst));
                }
                isFirst = !piece.isWord() && (isFirst || "\":?!“".contains(piece.form()));
            }
            inSentence(text, inside, found);
        }
        return found;
    }

    /// A word of a sentence.
    ///
    /// @param isFirst whether it has a capital anyway
    private record Word(Token token, boolean isFirst) {

        /// Returns the word without the `'s` after it.
        String form() {
            var form = token.form();
            return form.endsWith("'s") ? form.substring(0, form.length() - 2) : form;
        }

        String lower() {
            return form().toLowerCase(Locale.ENGLISH);
        }

        boolean isCapital() {
            return Character.isUpperCase(form().codePointAt(0));
        }

        int end() {
            return token.span().start() + form().length();
        }
    }

    private void inSentence(String text, List<Word> words, List<FoundName> found) {
        for (int first = 0; first < words.size(); ) {
            if (!begins(words, first)) {
                first++;
                continue;
            }
            var last = first;
            while (last + 1 < words.size() && goesOn(text, words, last)) {
                last++;
            }
            found.add(named(words, first, last));
            first = last + 1;
        }
    }

    private boolean begins(List<Word> words, int at) {
        var word = words.get(at);
        if (!isNameLike(word)) {
            return false;
        }
        return !word.isFirst()
                || isGivenName(word)
                || !isOrdinary(word.lower())
                || (at + 1 < words.size() && isPlaceWord(words.get(at + 1)));
    }

    private boolean isNameLike(Word word) {
        return word.isCapital()
                && word.form().codePoints().filter(Character::isLetter).count() > 1
                && word.form().codePoints().noneMatch(Character::isDigit)
                && !word.form().startsWith("I'")
                && !lists.has("known", word.form())
                && !isTitle(word.lower());
    }

    private boolean goesOn(String text, List<Word> words, int at) {
        var next = words.get(at + 1);
        return words.get(at).end() == words.get(at).token().span().end()
                && text.substring(words.get(at).end(), next.token().span().start()).isBlank()
                && isNameLike(next);
    }

    private FoundName named(List<Word> words, int first, int last) {
        var start = words.get(first).token().span().start();
        var span = words.get(first).token().span().cover(words.get(last).token().span());
        var name = new Span(start, Math.min(span.end(), words.get(last).end()));
        var before = first == 0 ? "" : words.get(first - 1).lower();
        var form = words.get(first).form();
        if (isTitle(before)) {
            var sex =
                    lists.has("title-f", before)
                            ? Sex.FEMALE
                            : lists.has("title-m", before) ? Sex.MALE : sex(form);
            return new FoundName(name, NameKind.PERSON, sex, true);
        }
        var kind = kind(words.subList(first, last + 1), before);
        return new FoundName(name, kind, kind == NameKind.PERSON ? sex(form) : null, false);
    }

    private NameKind kind(List<Word> name, String before) {
        if (name.stream().anyMatch(it -> lists.has("organisation", it.lower()))) {
            return NameKind.ORGANISATION;
        }
        if (isPlaceWord(name.getLast())) {
            return NameKind.PLACE;
        }
        if (isGivenName(name.getFirst())) {
            return NameKind.PERSON;
        }
        var form = name.getFirst().form();
        if (name.size() == 1
                && form.length() <= LONGEST_ACRONYM
                && form.equals(form.toUpperCase(Locale.ENGLISH))) {
            return NameKind.ORGANISATION;
        }
        return lists.has("locative", before) ? NameKind.PLACE : NameKind.OTHER;
    }

    private boolean isTitle(String lower) {
        return lists.has("title-f", lower)
                || lists.has("title-m", lower)
                || lists.has("title", lower);
    }

    private boolean isPlaceWord(Word word) {
        return word.isCapital() && lists.has("place-after", word.lower());
    }

    private boolean isGivenName(Word word) {
        return sex(word.form()) != null;
    }

    @Override
    public boolean isOrdinary(String word) {
        return !lexicon.lemmas(word).isEmpty()
                && !lists.has("given-f", word)
                && !lists.has("given-m", word);
    }

    @Override
    public @Nullable Sex sex(String firstName) {
        var lower = firstName.toLowerCase(Locale.ENGLISH);
        return lists.has("given-f", lower)
                ? Sex.FEMALE
                : lists.has("given-m", lower) ? Sex.MALE : others.sex(firstName);
    }
}

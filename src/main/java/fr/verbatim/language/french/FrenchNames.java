package fr.verbatim.language.french;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;

import fr.verbatim.coding.NameKind;
import fr.verbatim.coding.Sex;
import fr.verbatim.language.Fold;
import fr.verbatim.language.Token;
import fr.verbatim.language.annotation.Abbreviations;
import fr.verbatim.language.annotation.PartOfSpeech;
import fr.verbatim.language.annotation.Sentences;
import fr.verbatim.language.annotation.Sentences.Sentence;
import fr.verbatim.language.names.FoundName;
import fr.verbatim.language.names.NameFinder;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Finds names in French texts. Thread-safe; its first search takes three seconds to begin, and
/// keeps 200 MB.
///
/// CoreNLP's model (WikiNER) tells well where names are, and badly of what kind they are: titles,
/// the words before them, and the first names of the dictionary tell that. A capital inside a
/// sentence is a name as well when the dictionary knows no such ordinary word. What has no capital
/// at all is left to [LowerCaseNames].
public final class FrenchNames implements NameFinder {

    private static final String MODEL =
            "edu/stanford/nlp/models/ner/french-wikiner-4class.crf.ser.gz";
    private static final String NOTHING = "O";
    private static final int LONGEST_ACRONYM = 6;

    private final FrenchLexicon lexicon = new FrenchLexicon();
    private final NameWordsOfFrench lists = NameWordsOfFrench.read();
    private final LowerCaseNames lowerCase = new LowerCaseNames(lexicon, lists);

    /// The model, read when names are first sought and then kept: a dictionary needs none.
    private static final class Model {
        private static final CRFClassifier<CoreLabel> READ = read();

        private static CRFClassifier<CoreLabel> read() {
            try {
                return CRFClassifier.getClassifier(MODEL);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(MODEL, e);
            }
        }
    }

    @Override
    public List<FoundName> find(String text, List<Token> words) {
        var found = new ArrayList<FoundName>();
        if (LowerCaseNames.areFit(words)) {
            lowerCase.find(text, words, found);
            return found;
        }
        for (var sentence : Sentences.of(text, words, Abbreviations.FRENCH)) {
            inSentence(sentence, text, words, found);
        }
        return found;
    }

    /// A word of the sentence.
    ///
    /// @param label what the model takes it for
    /// @param isFirst whether no word precedes it, or a sign after which one begins anew
    private record Word(Token token, String label, boolean isFirst) {

        String form() {
            return token.form();
        }

        boolean isCapital() {
            return Character.isUpperCase(form().codePointAt(0));
        }

        boolean isLabelled() {
            return !label.equals(NOTHING);
        }
    }

    private void inSentence(
            Sentence sentence, String text, List<Token> tokens, List<FoundName> found) {
        var words = words(sentence, tokens);
        for (int first = 0; first < words.size(); ) {
            if (!isName(words, first)) {
                first++;
                continue;
            }
            var last = first;
            while (last + 1 < words.size() && goesOn(text, words, last, first)) {
                last++;
            }
            while (last > first && !words.get(last).isCapital()) {
                last--;
            }
            var span =
                    new Span(
                            words.get(first).token().span().start(),
                            words.get(last).token().span().end());
            found.add(named(words, first, last, span));
            first = last + 1;
        }
    }

    private List<Word> words(Sentence sentence, List<Token> tokens) {
        var labels = new ArrayList<CoreLabel>();
        for (var piece : sentence.pieces()) {
            var label = new CoreLabel();
            label.setWord(piece.form());
            label.setValue(piece.form());
            labels.add(label);
        }
        Model.READ.classify(labels);
        var words = new ArrayList<Word>();
        var isFirst = true;
        for (int i = 0; i < labels.size(); i++) {
            var piece = sentence.pieces().get(i);
            if (!piece.isWord()) {
                isFirst |= "«\":?!…...–—-".contains(piece.form());
                continue;
            }
            var label = labels.get(i).get(AnswerAnnotation.class);
            words.add(
                    new Word(
                            tokens.get(piece.word()),
                            label == null ? NOTHING : label.substring(label.indexOf('-') + 1),
                            isFirst));
            isFirst = false;
        }
        return words;
    }

    /// Returns whether a name begins at a word.
    private boolean isName(List<Word> words, int at) {
        var word = words.get(at);
        var form = word.form();
        if (!word.isCapital()
                || !isNameLike(form)
                || lists.isTitle(form)
                || lists.isKnownAcronym(form)) {
            return false;
        }
        if (at > 0 && lists.isTitle(words.get(at - 1).form())) {
            return true;
        }
        var lower = form.toLowerCase(Locale.FRENCH);
        var isOrdinary = isOrdinary(lower);
        if (FrenchLexicon.isAcronym(form) && form.length() <= LONGEST_ACRONYM) {
            return !isOrdinary && !isKnown(form);
        }
        if (word.isFirst()) {
            return isOrdinary ? word.label().equals("PER") && isGivenName(form) : true;
        }
        return !isOrdinary || isGivenName(form) || word.isLabelled() || isAfterPlace(words, at);
    }

    /// `rue Pasteur`, `tour du Lac`.
    private boolean isAfterPlace(List<Word> words, int at) {
        var before = Fold.fold(words.get(at - 1).form());
        return lists.isPlaceWord(before)
                || (at > 1
                        && lists.isLink(before)
                        && lists.isPlaceWord(Fold.fold(words.get(at - 2).form())));
    }

    /// An initial is no name: it hides one already.
    private static boolean isNameLike(String form) {
        return form.codePoints().filter(Character::isLetter).count() > 1
                && form.codePoints().noneMatch(Character::isDigit)
                && !form.endsWith("'");
    }

    /// Returns whether the dictionary has it as it is written, and not as a name.
    private boolean isKnown(String form) {
        return lexicon.exactly(form).stream().anyMatch(it -> it.tag() != PartOfSpeech.PROPN);
    }

    /// Returns whether the name that began at `first` goes on after `at`.
    private boolean goesOn(String text, List<Word> words, int at, int first) {
        var next = words.get(at + 1);
        var gap = text.substring(words.get(at).token().span().end(), next.token().span().start());
        if (!gap.chars().allMatch(c -> " \u00A0\u202F-'’".indexOf(c) >= 0)) {
            return false;
        }
        if (next.isCapital()) {
            return isNameLike(next.form())
                    && !lists.isTitle(next.form())
                    && !lists.isKnownAcronym(next.form())
                    && (!isOrdinary(next.form().toLowerCase(Locale.FRENCH))
                            || isGivenName(next.form())
                            || next.label().equals(words.get(at).label()));
        }
        return next.isLabelled()
                && next.label().equals(words.get(first).label())
                && !next.label().equals("PER")
                && lists.isParticle(next.form());
    }

    private FoundName named(List<Word> words, int first, int last, Span span) {
        var form = words.get(first).form();
        var before = first == 0 ? "" : Fold.fold(words.get(first - 1).form());
        var title = lists.sexOfTitle(before);
        if (lists.isTitle(before)) {
            return new FoundName(span, NameKind.PERSON, title == null ? sex(form) : title, true);
        }
        var kind = kind(words, first, last, before);
        return new FoundName(span, kind, kind == NameKind.PERSON ? sex(form) : null, false);
    }

    private NameKind kind(List<Word> words, int first, int last, String before) {
        var form = words.get(first).form();
        var farther = first < 2 ? "" : Fold.fold(words.get(first - 2).form());
        var inside = words.subList(first, last + 1);
        if (lists.isPlaceWord(before)
                || (lists.isLink(before) && lists.isPlaceWord(farther))
                || inside.stream().anyMatch(it -> lists.isPlaceWord(Fold.fold(it.form())))) {
            return NameKind.PLACE;
        }
        if (lists.isOrganisationWord(before)
                || (lists.isLink(before) && lists.isOrganisationWord(farther))
                || inside.stream().anyMatch(it -> lists.isOrganisationWord(Fold.fold(it.form())))
                || (FrenchLexicon.isAcronym(form) && form.length() <= LONGEST_ACRONYM)) {
            return NameKind.ORGANISATION;
        }
        if (sex(form) != null || isGivenName(form)) {
            return lists.isLocative(before) && words.get(first).label().equals("LOC")
                    ? NameKind.PLACE
                    : NameKind.PERSON;
        }
        if (lists.isLocative(before) || (lists.isLink(before) && lists.isLocative(farther))) {
            return NameKind.PLACE;
        }
        return switch (words.get(first).label()) {
            case "PER" -> NameKind.PERSON;
            case "LOC" -> NameKind.PLACE;
            case "ORG" -> NameKind.ORGANISATION;
            default -> NameKind.OTHER;
        };
    }

    @Override
    public boolean isOrdinary(String word) {
        return lexicon.exactly(word).stream().anyMatch(it -> it.tag() != PartOfSpeech.PROPN)
                || lists.isExclamation(word)
                || (word.indexOf('-') > 0
                        && Stream.of(word.split("-", -1)).allMatch(this::isOrdinary));
    }

    private boolean isGivenName(String form) {
        return lexicon.isGivenName(form.replaceFirst("-.*", ""));
    }

    @Override
    public @Nullable Sex sex(String firstName) {
        return lexicon.sex(firstName.replaceFirst("[- ].*", ""));
    }
}

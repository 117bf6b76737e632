package fr.verbatim.language.english;

import fr.verbatim.language.Token;
import fr.verbatim.language.Tokeniser;
import fr.verbatim.language.annotation.Abbreviations;
import fr.verbatim.language.annotation.AnnotatedWords;
import fr.verbatim.language.annotation.Annotator;
import fr.verbatim.language.annotation.PartOfSpeech;
import fr.verbatim.language.annotation.Reading;
import fr.verbatim.language.annotation.Sentences;
import fr.verbatim.language.annotation.Sentences.Piece;

import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.ThreadSafePOSTaggerME;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Understands English, lightly: `EnglishGoldTest` tells how well. Thread-safe.
///
/// A contraction is the word before its apostrophe: `it's` is `it`, `don't` is `do`.
public final class EnglishAnnotator implements Annotator {

    /// Changes whenever some text is understood otherwise than before.
    public static final String VERSION = "en-2." + Tokeniser.VERSION;

    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

    private final EnglishLexicon lexicon = new EnglishLexicon();
    private final ThreadSafePOSTaggerME tagger;

    public EnglishAnnotator() {
        try (var model = EnglishAnnotator.class.getResourceAsStream(MODEL)) {
            if (model == null) {
                throw new IllegalStateException(MODEL + " is not in the program");
            }
            this.tagger = new ThreadSafePOSTaggerME(new POSModel(model));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public AnnotatedWords annotate(String text, List<Token> words) {
        var readings = new ArrayList<Reading>();
        var ends = new ArrayList<Integer>();
        for (var sentence : Sentences.of(text, words, Abbreviations.ENGLISH)) {
            var pieces = sentence.pieces();
            var tags =
                    tagger.tag(pieces.stream().map(it -> whole(it.form())).toArray(String[]::new));
            for (int i = 0; i < tags.length; i++) {
                if (pieces.get(i).isWord()) {
                    readings.add(reading(pieces.get(i), PartOfSpeech.ofTag(tags[i])));
                }
            }
            if (sentence.isEnd()) {
                ends.add(readings.size());
            }
        }
        return new AnnotatedWords(readings, ends);
    }

    private Reading reading(Piece piece, PartOfSpeech tag) {
        var form = piece.form();
        var settled = settled(form.toLowerCase(Locale.ENGLISH), tag);
        return new Reading(settled, lexicon.lemma(whole(form), settled));
    }

    /// Returns the part of speech of a word that can have but one, else what the tagger says.
    private static PartOfSpeech settled(String lower, PartOfSpeech tag) {
        return lower.endsWith("n't")
                ? PartOfSpeech.AUX
                : lower.equals("not")
                        ? PartOfSpeech.PART
                        : EnglishInterjections.isAlways(lower) ? PartOfSpeech.INTJ : tag;
    }

    /// Returns the word before the apostrophe of a contraction, a hyphen before it left out.
    static String whole(String form) {
        var lower = form.toLowerCase(Locale.ENGLISH);
        var negated =
                switch (lower) {
                    case "can't" -> "can";
                    case "won't" -> "will";
                    case "shan't" -> "shall";
                    default ->
                            lower.endsWith("n't") && lower.length() > 3
                                    ? form.substring(0, form.length() - 3)
                                    : "";
                };
        if (!negated.isEmpty()) {
            return negated;
        }
        var apostrophe = form.indexOf('\'');
        if (apostrophe > 0) {
            return form.substring(0, apostrophe);
        }
        return form.length() > 1 && form.charAt(0) == '-' ? form.substring(1) : form;
    }
}

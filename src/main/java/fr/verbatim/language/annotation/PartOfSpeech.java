package fr.verbatim.language.annotation;

import fr.verbatim.language.Fold;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The universal parts of speech (UPOS, universaldependencies.org) that a word may have;
/// punctuation is no word. Their order is stored: add at the end.
public enum PartOfSpeech {
    NOUN("nom", "noun"),
    PROPN("nom propre", "proper noun"),
    VERB("verbe", "verb"),
    AUX("auxiliaire", "auxiliary"),
    ADJ("adjectif", "adjective"),
    ADV("adverbe", "adverb"),
    PRON("pronom", "pronoun"),
    DET("déterminant", "determiner"),
    ADP("préposition", "preposition"),
    CCONJ("conjonction de coordination", "coordinating conjunction"),
    SCONJ("conjonction de subordination", "subordinating conjunction"),
    NUM("nombre", "number"),
    INTJ("interjection", "interjection"),
    PART("particule", "particle"),
    /// A word cut short, or none of the others.
    X("autre", "other");

    private static final List<PartOfSpeech> ALL = List.of(values());

    private static final Map<String, PartOfSpeech> BY_TAG =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Enum::name, it -> it));

    private final String french;
    private final String english;

    PartOfSpeech(String french, String english) {
        this.french = french;
        this.english = english;
    }

    /// Returns what a French researcher calls it.
    public String french() {
        return french;
    }

    public String english() {
        return english;
    }

    /// Returns whether words of this kind say something by themselves: *mots pleins*.
    public boolean isFull() {
        return switch (this) {
            case NOUN, PROPN, VERB, ADJ, ADV -> true;
            case AUX, PRON, DET, ADP, CCONJ, SCONJ, NUM, INTJ, PART, X -> false;
        };
    }

    /// Returns the part of speech called so: `VERB`, `verbe` or `verb`, whatever the accents and
    /// the case.
    public static Optional<PartOfSpeech> named(String name) {
        var folded = Fold.fold(name);
        return ALL.stream()
                .filter(
                        it ->
                                Fold.fold(it.name()).equals(folded)
                                        || Fold.fold(it.french).equals(folded)
                                        || it.english.equals(folded))
                .findFirst();
    }

    /// Returns the part of speech of a universal tag; [#X] for any other.
    public static PartOfSpeech ofTag(String tag) {
        return BY_TAG.getOrDefault(tag, X);
    }

    /// Returns the part of speech that is kept as `number`.
    static PartOfSpeech at(int number) {
        return ALL.get(number);
    }

    /// Returns the number under which it is kept.
    int number() {
        return ALL.indexOf(this);
    }

    static int count() {
        return ALL.size();
    }
}

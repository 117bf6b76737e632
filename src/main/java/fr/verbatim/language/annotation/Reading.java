package fr.verbatim.language.annotation;

/// How one word is understood where it stands. Immutable.
///
/// @param tag its part of speech
/// @param lemma the form under which a dictionary has it, accents and capitals included
public record Reading(PartOfSpeech tag, String lemma) {}

/// French: parts of speech by Stanford CoreNLP, lemmas by the dictionary of LanguageTool.
///
/// Start with [FrenchAnnotator]. [FrenchLexicon] is the dictionary, [SpokenForms] what it lacks of
/// spoken and abridged words, [InclusiveForms] the rule for inclusive writing, [Interjections] the
/// words that are interjections in one place and something else in another.
@NullMarked
package fr.verbatim.language.french;

import org.jspecify.annotations.NullMarked;

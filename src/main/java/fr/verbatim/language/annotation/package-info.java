/// What is known of the words of a text: their part of speech, their lemma, and where sentences
/// end.
///
/// Start with [Annotator], which a language implements; what it answers for a whole document is an
/// [Annotation], compact enough to be kept. Words are those of our tokeniser, always.
@NullMarked
package fr.verbatim.language.annotation;

import org.jspecify.annotations.NullMarked;

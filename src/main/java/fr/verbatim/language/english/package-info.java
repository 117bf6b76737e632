/// English, lightly: parts of speech by OpenNLP, lemmas by the dictionary of LanguageTool.
///
/// Start with [EnglishAnnotator].
@NullMarked
package fr.verbatim.language.english;

import org.jspecify.annotations.NullMarked;

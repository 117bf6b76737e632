/// Words: what a word is, and which words are alike.
///
/// Start with [Tokeniser], which alone defines words, their places and their number; a word is a
/// [Token]; [Fold] is the form under which words are compared when accents and case do not matter.
@NullMarked
package fr.verbatim.language;

import org.jspecify.annotations.NullMarked;

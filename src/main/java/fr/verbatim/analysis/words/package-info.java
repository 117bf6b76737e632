/// Words counted where they stand: which come near others, how hits are spread, what is peculiar to
/// a part of a corpus.
///
/// Start with [Specificity].
@NullMarked
package fr.verbatim.analysis.words;

import org.jspecify.annotations.NullMarked;

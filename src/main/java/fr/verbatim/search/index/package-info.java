/// The index of words: where every word of the study stands.
///
/// Start with [TextIndex]. It holds [Unit]s, the turns of speech of a document, else its
/// paragraphs, and answers where [WordPattern]s follow each other or stand together. It is a pure
/// function of the texts: nothing that people decide (codes, variables, names, roles) is in it, and
/// it can be deleted at any time.
@NullMarked
package fr.verbatim.search.index;

import org.jspecify.annotations.NullMarked;

/// The front door of Verbatim: what a program calls, and what every other door goes through.
///
/// Start with [Verbatim]: it opens a study and answers nouns. An [Extract] is a coded passage with
/// its words and reference; a [SearchResult] is what a query found; refusals are
/// `VerbatimException`s, whose messages say what to do.
@NullMarked
package fr.verbatim;

import org.jspecify.annotations.NullMarked;

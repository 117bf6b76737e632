/// Finding passages: what is asked, where the words stand, and answers to read and to count.
///
/// Start with [Search]: opened on a study, it reads a query and answers [Hits], which a
/// [Concordance] shows in their context and a [Hits.Count] tells by document, speaker, code or
/// variable. The language is in `search.query`, the index of words in `search.index`; what each
/// construct answers is told, with an example, in `src/docs/reference/recherche.md`.
///
/// A query answers passages. Where passages stand together is judged by *units*: the speech of a
/// turn, else a paragraph.
@NullMarked
package fr.verbatim.search;

import org.jspecify.annotations.NullMarked;

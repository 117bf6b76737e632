package fr.verbatim.search.index;

import fr.verbatim.corpus.Document;

/// A document as the index is to hold it. Immutable.
///
/// @param number its place, from 0, among the documents wanted
/// @param document the document, with its current text
/// @param pipeline what has annotated that text; empty when nothing has
record Wanted(int number, Document document, String pipeline) {}

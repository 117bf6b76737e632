package fr.verbatim.ingest.rtf;

import fr.verbatim.corpus.Paragraph;
import fr.verbatim.ingest.reading.Run;

/// A paragraph as it is read. Immutable.
///
/// @param words its words
/// @param style what it is
/// @param level the depth of a heading or of a list, from 1; 0 for the others
record RtfParagraph(Run words, Paragraph.Style style, int level) {}

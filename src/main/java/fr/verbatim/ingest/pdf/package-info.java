/// Reads PDF files: from letters and their places to paragraphs in reading order.
///
/// Start with [PdfReader]. [PdfPages] takes the letters as [Piece]s, [RunningLines] sets headers
/// and footers aside, [ReadingOrder] finds columns and tables, [Footnotes] puts notes apart, and
/// [PdfParagraphs] joins lines into paragraphs.
@NullMarked
package fr.verbatim.ingest.pdf;

import org.jspecify.annotations.NullMarked;

/// Formats read through libraries: PDF by PDFBox, the others by Tika.
///
/// Start with [TikaReader] and [PdfReader].
@NullMarked
package fr.verbatim.ingest.tika;

import org.jspecify.annotations.NullMarked;

/// Word-processor files, the usual form of a transcript: docx and odt, read piece by piece from
/// their XML.
///
/// Start with [DocxReader] and [OdtReader]; [Archive] opens the file under limits;
/// [Xml][fr.verbatim.ingest.xml.Xml] reads without ever following a reference out of it.
@NullMarked
package fr.verbatim.ingest.office;

import org.jspecify.annotations.NullMarked;

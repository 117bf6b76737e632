/// Rich Text Format, as Word, LibreOffice, TextEdit and the tools for transcription write it.
///
/// Start with [RtfReader]. A parser from outside cuts a file into commands, groups and bytes; what
/// they mean is told here: [RtfBody] follows the groups, [RtfGroup] keeps what holds inside of one,
/// [RtfFlow] collects paragraphs, [RtfTables] gives those of the body their place.
@NullMarked
package fr.verbatim.ingest.rtf;

import org.jspecify.annotations.NullMarked;

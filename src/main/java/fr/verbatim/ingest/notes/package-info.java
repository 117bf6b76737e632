/// Observation notes: moments of the day, NO/NT/NM notes, people present, and what people were
/// heard saying.
///
/// Start with [FieldNotes]; [Openings] reads how paragraphs begin, [ReportedSpeech] what stands in
/// guillemets.
@NullMarked
package fr.verbatim.ingest.notes;

import org.jspecify.annotations.NullMarked;

/// Formats that were made for transcripts: each says itself who speaks, and when.
///
/// Start with [TranscriptFormats], the list of them. A format is one file that implements
/// [TranscriptFormat] and one line in that list; its reader gives [Utterance]s to a [Transcript].
@NullMarked
package fr.verbatim.ingest.transcript;

import org.jspecify.annotations.NullMarked;

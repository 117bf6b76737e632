/// Files of fieldwork become documents of a study.
///
/// Start with [Import]; it answers one [ImportResult] a file. What the files say is found below:
/// `format` tells which reader reads which file, `transcript` reads the formats made for
/// transcripts, `turns` finds who speaks in the others, `child` keeps dangerous files in processes
/// apart, `tables` reads the cases and the codings that stand beside the documents.
@NullMarked
package fr.verbatim.ingest;

import org.jspecify.annotations.NullMarked;

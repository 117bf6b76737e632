/// Which reader reads which file.
///
/// Start with [Readers]: to add a format is one class that implements
/// [Reader][fr.verbatim.ingest.reading.Reader] and one line there. [Detection] tells what a file
/// is, from its bytes before its name.
@NullMarked
package fr.verbatim.ingest.format;

import org.jspecify.annotations.NullMarked;

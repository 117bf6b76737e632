/// What a file becomes when it is read, and what every format shares.
///
/// Start with [Reader], which answers a [Reading]; an [Assembly] collects text and layers while a
/// file is being read, and passes them through the [Normaliser]; what cannot be read is a
/// [DocumentUnreadable] or an [UnsupportedFormat].
@NullMarked
package fr.verbatim.ingest.reading;

import org.jspecify.annotations.NullMarked;

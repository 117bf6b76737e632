/// Formats read through Tika.
///
/// Start with [TikaReader].
@NullMarked
package fr.verbatim.ingest.tika;

import org.jspecify.annotations.NullMarked;

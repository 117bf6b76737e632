/// How files are to be read where the researcher says so: `verbatim.yaml`.
///
/// Start with [Layouts], the rules of a study; [Layout] is what they come to for one file.
@NullMarked
package fr.verbatim.ingest.layout;

import org.jspecify.annotations.NullMarked;

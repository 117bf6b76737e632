/// Annotating a study: which texts still have to be understood, doing it, and reading what was
/// made.
///
/// Start with [AnnotationRun], which brings a study up to date; [StudyAnnotations] reads what it
/// kept. Neither reading, coding nor exact search ever waits for it.
@NullMarked
package fr.verbatim.search.annotation;

import org.jspecify.annotations.NullMarked;

package fr.verbatim.search.annotation;

/// What annotating a study has done. Immutable.
///
/// @param done how many documents were annotated
/// @param words how many words they have
/// @param annotated how many documents of the study are annotated now
/// @param documents how many documents the study has
/// @param interrupted whether it was stopped before its end; what was done stays
public record AnnotationReport(
        int done, long words, int annotated, int documents, boolean interrupted) {}

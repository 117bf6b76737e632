package fr.verbatim.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import fr.verbatim.ingest.ImportReport;

import org.jspecify.annotations.Nullable;

/// What `verbatim import --json` answers. Immutable.
///
/// @param report what became of the import
/// @param toRead how many passages the cues propose in what came in; null when they were not asked,
///   because the import or the annotation was interrupted
record ImportAnswer(@JsonUnwrapped ImportReport report, @Nullable Integer toRead) {}

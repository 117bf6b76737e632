package fr.verbatim.ingest;

import fr.verbatim.ingest.tables.TableReport;

import java.util.List;

/// What became of an import. Immutable.
///
/// @param results one a file, in the order of the paths
/// @param tables what the tables of cases and codings brought
/// @param interrupted whether it was stopped before its end; what was done stays, and running it
///   again resumes it
/// @param batch the name shared by its changes to documents: undoing one undoes all
public record ImportReport(
        List<ImportResult> results, List<TableReport> tables, boolean interrupted, String batch) {

    public ImportReport {
        results = List.copyOf(results);
        tables = List.copyOf(tables);
    }
}

package fr.verbatim.ingest.tables;

import fr.verbatim.message.Message;

import java.util.List;

/// What one table brought into the study. Immutable.
///
/// @param file the table's name
/// @param added how many rows brought something new
/// @param known how many rows the study had already
/// @param problems the rows that could not be placed or joined, with their line
public record TableReport(String file, int added, int known, List<Message> problems) {

    public TableReport {
        problems = List.copyOf(problems);
    }
}

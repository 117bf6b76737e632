package fr.verbatim.report.tree;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A report, ready to be written in any format. Immutable.
///
/// @param title what it is called
/// @param subtitle lines below the title: study, date, coders
/// @param language the language of its own sentences, French or English
/// @param date when it was made
/// @param author who is named in the file's properties
/// @param opening what precedes the first section
/// @param sections its parts
public record Report(
        String title,
        List<String> subtitle,
        Locale language,
        LocalDate date,
        String author,
        List<Block> opening,
        List<Section> sections) {
    public Report {
        subtitle = List.copyOf(subtitle);
        opening = List.copyOf(opening);
        sections = List.copyOf(sections);
    }

    /// Returns all blocks in the order of reading.
    public Stream<Block> blocks() {
        return Stream.concat(opening.stream(), sections.stream().flatMap(Section::allBlocks));
    }

    /// Returns the passages quoted, in the order of reading.
    public List<Quoted> quotations() {
        return blocks().filter(Quoted.class::isInstance).map(Quoted.class::cast).toList();
    }

    /// Returns the tables, in the order of reading.
    public List<ReportTable> tables() {
        return blocks().filter(ReportTable.class::isInstance).map(ReportTable.class::cast).toList();
    }
}

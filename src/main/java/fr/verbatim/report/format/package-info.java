/// The files that a report can be written to.
///
/// Start with [ReportFormat], which chooses by the file's ending. [Markup] is the one place where
/// HTML and XML are escaped, [MarkdownText] where Markdown is, [CsvFormat] where tables are.
@NullMarked
package fr.verbatim.report.format;

import org.jspecify.annotations.NullMarked;

/// Passages put on paper: references of quotations, and reports on chosen codes.
///
/// Start with [CodeReport], which reads a study into a [fr.verbatim.report.tree.Report];
/// [Reference] says in words where a quotation comes from; [Reports] writes a report to a file.
@NullMarked
package fr.verbatim.report;

import org.jspecify.annotations.NullMarked;

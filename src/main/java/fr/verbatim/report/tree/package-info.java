/// The small tree that a report is made of, whatever file it ends in.
///
/// Start with [Report]: it has [Section]s, a section has [Block]s. No text in it is escaped: that
/// is the work of the formats.
@NullMarked
package fr.verbatim.report.tree;

import org.jspecify.annotations.NullMarked;

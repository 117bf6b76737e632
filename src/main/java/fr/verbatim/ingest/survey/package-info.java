/// Tables of answers and of contributions, told by the names of their columns: surveys with open
/// questions, post-its of workshops.
///
/// Start with [Surveys]; a [Sheet] is a table with its titles, read as [Answers] or
/// [Contributions].
@NullMarked
package fr.verbatim.ingest.survey;

import org.jspecify.annotations.NullMarked;

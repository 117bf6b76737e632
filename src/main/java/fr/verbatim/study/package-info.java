/// One study on disk: what alters it, its journal, undo, and pictures of its state.
///
/// Start with [Study]. All that alters it is a [Change], applied in one transaction; a
/// [JournalEntry] keeps the rows before and after; a [Snapshot] is the state at one number of the
/// journal, seen from a [Viewpoint]. [Respondents] is the one rule by which people are counted.
@NullMarked
package fr.verbatim.study;

import org.jspecify.annotations.NullMarked;

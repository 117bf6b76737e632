/// What researchers say of passages: codings, situations and memos, and a passage rendered for
/// quoting.
///
/// Start with [Passage] and [Coding]; an [Anchor] ties either to one revision of a text;
/// [Situation]s are made of passages; a [Memo] carries the thinking; a [Quotation] is what a report
/// embeds.
@NullMarked
package fr.verbatim.coding;

import org.jspecify.annotations.NullMarked;

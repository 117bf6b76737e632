/// What was collected: documents, their texts, turns and speakers, and the cases they speak for.
///
/// Start with [Document]; its [DocumentText] is a string and the [Layers] of spans over it; [Turn]s
/// belong to [Speaker]s, who may be joined to a [Case] with its variables.
@NullMarked
package fr.verbatim.corpus;

import org.jspecify.annotations.NullMarked;

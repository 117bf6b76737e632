/// Turns of speech, speakers and sections found in free text.
///
/// Start with [Segmentation]. How a label can be written is a [LabelGrammar], one class each,
/// listed in [LabelGrammars]: to add one is one file and one line. [Labelling] chooses the grammar
/// that explains a document; [Roles] tells who interviews whom; [Portrait] guesses what the
/// document is.
@NullMarked
package fr.verbatim.ingest.turns;

import org.jspecify.annotations.NullMarked;

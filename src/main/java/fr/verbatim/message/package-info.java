/// Localised messages, in French and English, and the exceptions that carry them.
///
/// Start with [Message]: a key and its arguments; [Messages] finds the words in the bundle of the
/// package that the key names; [VerbatimException] is what every refusal is.
@NullMarked
package fr.verbatim.message;

import org.jspecify.annotations.NullMarked;

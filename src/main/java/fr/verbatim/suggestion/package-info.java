/// Cues evaluated: passages that a code's queries propose to read, and a check of the queries
/// themselves.
///
/// Start with [Cues]: it answers [Suggestion]s, which are computed each time and never stored; only
/// what people decide is. [CueCheck] tries each code's cues on its own examples.
@NullMarked
package fr.verbatim.suggestion;

import org.jspecify.annotations.NullMarked;

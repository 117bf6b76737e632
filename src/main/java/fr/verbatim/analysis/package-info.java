/// Counts that describe what was coded: respondents first, situations as the unit.
///
/// Start with [Respondents], who says whose words a passage holds, and [SituationComparison].
@NullMarked
package fr.verbatim.analysis;

import org.jspecify.annotations.NullMarked;

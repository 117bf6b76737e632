/// Counts that describe what was coded: respondents first, situations as the unit.
///
/// Start with [SituationComparison].
@NullMarked
package fr.verbatim.analysis;

import org.jspecify.annotations.NullMarked;

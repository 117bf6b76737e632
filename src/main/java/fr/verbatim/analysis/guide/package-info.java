/// Interview guides held against interviews: which questions were asked where, and who raises a
/// theme before being asked.
///
/// Start with [ThemeTable], respondents by themes; it reads each interview as an
/// [InterviewReading], made of what was [Asked].
@NullMarked
package fr.verbatim.analysis.guide;

import org.jspecify.annotations.NullMarked;

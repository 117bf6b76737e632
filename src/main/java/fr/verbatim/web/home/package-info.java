/// The beginning: the study that is served, a new one, the sample, those opened before.
///
/// Start with [Studies].
@NullMarked
package fr.verbatim.web.home;

import org.jspecify.annotations.NullMarked;

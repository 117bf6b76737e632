/// Names that people decide to hide: found, replaced in what leaves the study, looked for in
/// finished files.
///
/// Start with [Masks]: what stands in the place of which stretch of a text. [NameProposals] says
/// what may have to be hidden; nothing is decided by it.
@NullMarked
package fr.verbatim.pseudonym;

import org.jspecify.annotations.NullMarked;

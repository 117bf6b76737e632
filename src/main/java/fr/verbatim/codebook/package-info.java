/// Codes, their tree and what they mean; their exchange form is YAML.
///
/// Start with [Code] and [Codebook]; a [CodeEdit] changes one, a [Rearrangement] several;
/// [CodebookYaml] reads and writes the exchange form; [CodebookDifference] says what a codebook
/// read from a file would change.
@NullMarked
package fr.verbatim.codebook;

import org.jspecify.annotations.NullMarked;

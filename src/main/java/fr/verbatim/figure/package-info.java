/// Pictures as SVG: pure functions from data to a text.
///
/// [CodeStrip] shows where a document is coded.
@NullMarked
package fr.verbatim.figure;

import org.jspecify.annotations.NullMarked;

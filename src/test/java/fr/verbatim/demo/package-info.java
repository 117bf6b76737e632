/// Holds the demonstration study to what it promises: files made from the texts, texts that share
/// nothing, codings that quote.
@NullMarked
package fr.verbatim.demo;

import org.jspecify.annotations.NullMarked;

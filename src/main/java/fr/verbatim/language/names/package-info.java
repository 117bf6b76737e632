/// Names of people, places and organisations in a text, and other marks of identity: what may have
/// to be hidden. Nothing is decided here.
@NullMarked
package fr.verbatim.language.names;

import org.jspecify.annotations.NullMarked;

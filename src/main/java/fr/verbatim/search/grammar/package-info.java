/// The lexer and parser that ANTLR makes of `Query.g4`; nobody but `search.query` needs them.
@NullMarked
package fr.verbatim.search.grammar;

import org.jspecify.annotations.NullMarked;

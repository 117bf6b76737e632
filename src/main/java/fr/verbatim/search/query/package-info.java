/// What can be asked: the query language, its tree, its reading and its writing.
///
/// Start with [Query], the tree; [QueryParser] makes it from what people type, [QueryPrinter]
/// writes it again, so that reading what was written gives the same tree. [Names] knows what a
/// study calls its variables, codes and people; [QuerySyntaxError] says what cannot be understood,
/// where, and what was probably meant.
@NullMarked
package fr.verbatim.search.query;

import org.jspecify.annotations.NullMarked;

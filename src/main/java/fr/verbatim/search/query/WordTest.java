package fr.verbatim.search.query;

/// What one word may be asked to be: a written word, perhaps with wildcards, or a regular
/// expression.
public sealed interface WordTest permits Term, Regex {}

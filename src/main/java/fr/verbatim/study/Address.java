package fr.verbatim.study;

/// Where one row stands. Immutable.
///
/// @param table the table's name
/// @param key the row's key
record Address(String table, String key) {}

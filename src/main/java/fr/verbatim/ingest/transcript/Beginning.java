package fr.verbatim.ingest.transcript;

/// What a file begins with. Immutable.
///
/// @param ending the ending of the file's name, in lower case, without its dot
/// @param text the first characters of its text, without byte order mark
public record Beginning(String ending, String text) {}

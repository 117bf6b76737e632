package fr.verbatim.text;

/// Other words in the place of a stretch of a text. Immutable.
///
/// @param span what they replace, in UTF-16 code units; empty where they are only put in
/// @param words what stands there then; empty where something is only taken out
public record Edit(Span span, String words) {}

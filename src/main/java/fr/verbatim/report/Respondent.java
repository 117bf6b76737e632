package fr.verbatim.report;

/// Someone who was interviewed, counted once however many documents hear this person. Immutable.
///
/// @param key the identity of the case; of the speaker, when joined to no case
/// @param name the name printed
/// @param function what the person does; empty when not known
/// @param joined whether the person is a case
record Respondent(String key, String name, String function, boolean joined) {}

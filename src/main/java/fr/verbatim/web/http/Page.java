package fr.verbatim.web.http;

/// A page, with what the browser may load for it. Immutable.
///
/// @param html the page
/// @param policy its content security policy
public record Page(String html, String policy) {}

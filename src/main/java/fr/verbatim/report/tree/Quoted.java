package fr.verbatim.report.tree;

/// A passage quoted with its reference. Immutable.
///
/// @param id names the quotation in the written file, so that it can be found again in the study:
///   the start of its coding's identity
/// @param language the language of the words, `fr`, `en` or `und`
/// @param cutBefore whether the passage starts inside a sentence
/// @param text the exact words, line breaks as `\n`
/// @param cutAfter whether the passage ends inside a sentence
/// @param reference where the words come from
public record Quoted(
        String id,
        String language,
        boolean cutBefore,
        String text,
        boolean cutAfter,
        String reference)
        implements Block {}

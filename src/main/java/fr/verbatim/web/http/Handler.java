package fr.verbatim.web.http;

import org.jspecify.annotations.Nullable;

/// Answers a request.
@FunctionalInterface
public interface Handler {

    /// Returns records of the Java API, to be written as JSON, or a [Content]; null for an answer
    /// without content.
    ///
    /// @throws fr.verbatim.message.VerbatimException when the request is refused
    @Nullable Object answer(Call call);
}

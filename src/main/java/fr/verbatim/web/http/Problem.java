package fr.verbatim.web.http;

import org.jspecify.annotations.Nullable;

/// The one shape of every error. Immutable.
///
/// @param status the HTTP status
/// @param key what happened, for programs: the key of the message
/// @param message what happened and what to do, in the reader's language
/// @param offset where in a query the mistake is, in UTF-16 code units from 0; null elsewhere
/// @param correction the query as it was probably meant; null when none is near
public record Problem(
        int status,
        String key,
        String message,
        @Nullable Integer offset,
        @Nullable String correction) {}

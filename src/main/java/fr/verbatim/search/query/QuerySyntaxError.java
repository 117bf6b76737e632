package fr.verbatim.search.query;

import fr.verbatim.message.Message;
import fr.verbatim.message.VerbatimException;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// A query that cannot be understood. It says where, why, and what was probably meant.
public final class QuerySyntaxError extends VerbatimException {

    private final int offset;
    private final @Nullable String correction;

    /// Tells what is wrong at `offset`, and the whole query as it was probably meant.
    public QuerySyntaxError(int offset, Message problem, @Nullable String correction) {
        super(
                correction == null
                        ? Message.of("search.syntax", offset + 1, problem)
                        : Message.of("search.syntax-corrected", offset + 1, problem, correction));
        this.offset = offset;
        this.correction = correction;
    }

    /// Returns where in the query the mistake is, in UTF-16 code units from 0.
    public int offset() {
        return offset;
    }

    /// Returns the whole query as it was probably meant.
    public Optional<String> correction() {
        return Optional.ofNullable(correction);
    }
}

package fr.verbatim.web.http;

import fr.verbatim.message.VerbatimException;

/// A request that is not answered, with the HTTP status that says so.
public final class Refusal extends VerbatimException {

    private final int status;

    public Refusal(int status, String key, Object... arguments) {
        super(key, arguments);
        this.status = status;
    }

    int status() {
        return status;
    }
}

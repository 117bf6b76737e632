package fr.verbatim.cli;

import fr.verbatim.language.Fold;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.search.Context;

import java.util.regex.Pattern;

/// Reads how much is shown around a passage: a number of words, a sentence or a turn. Pure
/// functions.
final class Contexts {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

    private Contexts() {}

    static Context of(String value) {
        return switch (Fold.fold(value)) {
            case "phrase", "sentence" -> Context.SENTENCE;
            case "tour", "turn" -> Context.TURN;
            default -> words(value);
        };
    }

    private static Context words(String value) {
        if (!NUMBER.matcher(value).matches()) {
            throw new VerbatimException("cli.search.context", value);
        }
        return new Context.Words(Integer.parseInt(value));
    }
}

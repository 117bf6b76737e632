package fr.verbatim.cli;

import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.WordStatus;
import fr.verbatim.language.FieldWords;
import fr.verbatim.message.VerbatimException;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads the words of fieldwork that a user types, in French or in English. Pure functions.
final class FieldValues {

    private FieldValues() {}

    static Role role(String name) {
        return FieldWords.role(name)
                .orElseThrow(() -> refusal(name, Role.values(), FieldWords::names));
    }

    static DocumentKind kind(String name) {
        return FieldWords.kind(name)
                .orElseThrow(() -> refusal(name, DocumentKind.values(), FieldWords::names));
    }

    static WordStatus wordStatus(String name) {
        return FieldWords.wordStatus(name)
                .orElseThrow(() -> refusal(name, WordStatus.values(), FieldWords::names));
    }

    private static <E> VerbatimException refusal(
            String name, E[] values, Function<E, List<String>> names) {
        return new VerbatimException(
                "cli.no-field-word",
                name,
                Arrays.stream(values)
                        .map(value -> names.apply(value).getFirst())
                        .collect(Collectors.joining(", ")));
    }
}

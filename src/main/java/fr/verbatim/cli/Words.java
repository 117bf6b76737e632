package fr.verbatim.cli;

import fr.verbatim.message.Message;

import java.util.Locale;

/// Puts what the program says in the user's language. Immutable.
record Words(Locale locale) {

    /// Returns the sentence of a key, such as `cli.undo.nothing`.
    String text(String key, Object... arguments) {
        return text(Message.of(key, arguments));
    }

    String text(Message message) {
        return message.text(locale);
    }

    /// Returns the name of a constant, such as an interview's or a status of words.
    String name(Enum<?> constant) {
        return text(
                "cli.name.%s.%s"
                        .formatted(
                                constant.getDeclaringClass()
                                        .getSimpleName()
                                        .toLowerCase(Locale.ROOT),
                                constant.name()));
    }

    /// Returns a number as the language writes it.
    String number(long number) {
        return text("cli.number", number);
    }

    /// Returns words in the quotation marks of the language.
    String quoted(String words) {
        return text("cli.quoted", words);
    }
}

package fr.verbatim.cli;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// Chooses the language of a run: the option `--lang`, else what the launcher found, else the
/// system's when it is one of ours, else French.
final class Language {

    private static final String OPTION = "--lang";

    private Language() {}

    static Locale of(String[] arguments, Environment environment) {
        var asked = supported(asked(arguments));
        var launcher = supported(environment.language());
        if (asked != null) {
            return asked;
        }
        if (launcher != null) {
            return launcher;
        }
        var system = supported(environment.locale().getLanguage());
        return system == null ? Locale.FRENCH : system;
    }

    static @Nullable Locale supported(@Nullable String language) {
        return switch (language) {
            case "fr" -> Locale.FRENCH;
            case "en" -> Locale.ENGLISH;
            case null, default -> null;
        };
    }

    /// The option is read before the command line is: its own help depends on it.
    private static @Nullable String asked(String[] arguments) {
        for (var i = 0; i < arguments.length; i++) {
            if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
                return arguments[i + 1];
            }
            if (arguments[i].startsWith(OPTION + "=")) {
                return arguments[i].substring(OPTION.length() + 1);
            }
        }
        return null;
    }
}

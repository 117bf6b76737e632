package fr.verbatim.message;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Finds the words of a [Message] in the bundles beside this class. Thread-safe.
final class Messages {

    private static final ResourceBundle.Control EXACT_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    static String text(Message message, Locale locale) {
        var language = spoken(locale);
        var pattern = bundle(message.key(), language).getString(message.key());
        var arguments =
                message.arguments().stream()
                        .map(
                                argument ->
                                        argument instanceof Message inner
                                                ? inner.text(locale)
                                                : argument)
                        .toArray();
        return new MessageFormat(pattern, language).format(arguments);
    }

    private static ResourceBundle bundle(String key, Locale language) {
        var name = "fr.verbatim.message." + key.substring(0, key.indexOf('.'));
        return ResourceBundle.getBundle(name, language, EXACT_LANGUAGE);
    }

    private static Locale spoken(Locale locale) {
        return locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
    }
}

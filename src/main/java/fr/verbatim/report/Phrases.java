package fr.verbatim.report;

import fr.verbatim.message.Message;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Puts messages in the words of one language. Immutable.
///
/// @param locale the language
record Phrases(Locale locale) {
    String say(String key, Object... arguments) {
        return Message.of(key, arguments).text(locale);
    }

    String say(Message message) {
        return message.text(locale);
    }

    /// Returns a date in full: « 1er mars 2026 ».
    String date(LocalDate date) {
        var english = locale.getLanguage().equals("en");
        var text =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(english ? Locale.UK : Locale.FRANCE)
                        .format(date);
        return !english && date.getDayOfMonth() == 1 ? text.replaceFirst("^1 ", "1er ") : text;
    }
}

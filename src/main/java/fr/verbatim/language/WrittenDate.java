package fr.verbatim.language;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Dates as people write them, in French or English. Pure functions.
public final class WrittenDate {

    private static final List<String> MONTHS =
            List.of(
                    "janvier january jan janv",
                    "fevrier february feb fev fevr",
                    "mars march mar",
                    "avril april apr avr",
                    "mai may",
                    "juin june jun",
                    "juillet july jul juil",
                    "aout august aug",
                    "septembre september sep sept",
                    "octobre october oct",
                    "novembre november nov",
                    "decembre december dec");
    private static final String DAY_OF_WEEK =
            "(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|[a-z]+day),?\\s+";
    private static final String TIME =
            "(?:,?\\s*(?:a|at|-|–)?\\s*(\\d{1,2})\\s*[h:]\\s*(\\d{2})?)?";
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?" + "(?:t|\\s)?" + TIME);
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})" + TIME);
    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "(?:"
                            + DAY_OF_WEEK
                            + ")?(?:(\\d{1,2})(?:er|st|nd|rd|th)?\\s+)?([a-z]+)\\.?,?\\s+(\\d{4})"
                            + TIME);
    private static final Pattern MONTH_FIRST =
            Pattern.compile(
                    "(?:"
                            + DAY_OF_WEEK
                            + ")?([a-z]+)\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})"
                            + TIME);

    private WrittenDate() {}

    /// Returns the date in ISO 8601, such as `2021-03-12`, `2021-03` for a month, or
    /// `2021-03-12T14:30`; empty when it is no date. Days come before months: 12/03 is in March.
    public static Optional<String> iso(String written) {
        var text = Fold.fold(written).replace('\u00A0', ' ').strip();
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3), iso.group(4), iso.group(5));
        }
        var numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            var year = numbers.group(3);
            return date(
                    year.length() == 2 ? "20" + year : year,
                    numbers.group(2),
                    numbers.group(1),
                    numbers.group(4),
                    numbers.group(5));
        }
        var french = DAY_FIRST.matcher(text);
        if (french.matches()) {
            return month(french.group(2))
                    .flatMap(
                            month ->
                                    date(
                                            french.group(3),
                                            month,
                                            french.group(1),
                                            french.group(4),
                                            french.group(5)));
        }
        var english = MONTH_FIRST.matcher(text);
        if (english.matches()) {
            return month(english.group(1))
                    .flatMap(
                            month ->
                                    date(
                                            english.group(3),
                                            month,
                                            english.group(2),
                                            english.group(4),
                                            english.group(5)));
        }
        return Optional.empty();
    }

    private static Optional<String> month(String name) {
        for (var i = 0; i < MONTHS.size(); i++) {
            if (List.of(MONTHS.get(i).split(" ")).contains(name)) {
                return Optional.of(String.valueOf(i + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> date(
            String year,
            String month,
            @Nullable String day,
            @Nullable String hour,
            @Nullable String minute) {
        try {
            var date =
                    LocalDate.of(
                            Integer.parseInt(year),
                            Integer.parseInt(month),
                            day == null ? 1 : Integer.parseInt(day));
            if (day == null) {
                return Optional.of(date.toString().substring(0, 7));
            }
            if (hour == null) {
                return Optional.of(date.toString());
            }
            return Optional.of(
                    date.atTime(
                                    Integer.parseInt(hour),
                                    minute == null ? 0 : Integer.parseInt(minute))
                            .toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

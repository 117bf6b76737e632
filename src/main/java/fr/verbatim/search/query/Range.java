package fr.verbatim.search.query;

import fr.verbatim.language.WrittenDate;
import fr.verbatim.language.WrittenNumber;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// From one number or date to another: `30..45`, `>=10`, `2023-01..2023-06`. Immutable.
///
/// A date may be a year or a month: it lasts from its first day to its last. Whether numbers or
/// dates are compared is for the value to say: `2023` in `naissance:..2023` is either.
///
/// @param low the lower end; null for none; included when there is an upper one
/// @param high the upper end; null for none; included when there is a lower one
public record Range(@Nullable Bound low, @Nullable Bound high) {

    private static final Pattern WRITTEN =
            Pattern.compile("(?<op>[<>]=?)(?<one>.+)|(?<low>.*?)\\.\\.(?<high>.*)");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    public Range {
        if (low == null && high == null) {
            throw new IllegalArgumentException("a range has an end");
        }
        if (low != null && high != null && !(low.included && high.included)) {
            throw new IllegalArgumentException("two ends are both included");
        }
    }

    /// One end of a range. Immutable.
    ///
    /// @param written a number or a date
    /// @param included whether it belongs to the range
    public record Bound(String written, boolean included) {

        public Bound {
            if (number(written).isEmpty() && days(written).isEmpty()) {
                throw new IllegalArgumentException("neither a number nor a date: " + written);
            }
        }
    }

    private record Days(LocalDate first, LocalDate last) {}

    /// Returns whether `text` is written as a range is, be its ends numbers, dates or neither.
    static boolean looksLike(String text) {
        return WRITTEN.matcher(text).matches();
    }

    /// Returns the range that `text` spells; empty when it spells none.
    static Optional<Range> read(String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        try {
            var operator = written.group("op");
            if (operator == null) {
                return Optional.of(
                        new Range(bound(written.group("low")), bound(written.group("high"))));
            }
            var bound = new Bound(written.group("one"), operator.length() == 2);
            return Optional.of(
                    operator.startsWith(">") ? new Range(bound, null) : new Range(null, bound));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Bound bound(String written) {
        return written.isEmpty() ? null : new Bound(written, true);
    }

    /// Returns whether the whole of a value lies in the range; a value that is neither a number nor
    /// a date lies in none.
    public boolean holds(String value) {
        var number = number(value);
        if (number.isPresent() && isOfNumbers()) {
            return above(number.get()) && below(number.get());
        }
        var days = days(value);
        return days.isPresent() && isOfDates() && after(days.get()) && before(days.get());
    }

    private boolean isOfNumbers() {
        return (low == null || number(low.written).isPresent())
                && (high == null || number(high.written).isPresent());
    }

    private boolean isOfDates() {
        return (low == null || days(low.written).isPresent())
                && (high == null || days(high.written).isPresent());
    }

    private boolean above(BigDecimal value) {
        return low == null
                || value.compareTo(number(low.written).orElseThrow()) >= (low.included ? 0 : 1);
    }

    private boolean below(BigDecimal value) {
        return high == null
                || value.compareTo(number(high.written).orElseThrow()) <= (high.included ? 0 : -1);
    }

    private boolean after(Days value) {
        if (low == null) {
            return true;
        }
        var bound = days(low.written).orElseThrow();
        return low.included ? !value.first.isBefore(bound.first) : value.first.isAfter(bound.last);
    }

    private boolean before(Days value) {
        if (high == null) {
            return true;
        }
        var bound = days(high.written).orElseThrow();
        return high.included ? !value.last.isAfter(bound.last) : value.last.isBefore(bound.first);
    }

    private static Optional<BigDecimal> number(String written) {
        return WrittenNumber.plain(written).map(BigDecimal::new);
    }

    private static Optional<Days> days(String written) {
        if (YEAR.matcher(written.strip()).matches()) {
            var year = Integer.parseInt(written.strip());
            return Optional.of(new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        }
        return WrittenDate.iso(written)
                .map(
                        iso -> {
                            if (iso.length() == 7) {
                                var month = YearMonth.parse(iso);
                                return new Days(month.atDay(1), month.atEndOfMonth());
                            }
                            var day = LocalDate.parse(iso.substring(0, 10));
                            return new Days(day, day);
                        });
    }

    /// Returns the range as it is written.
    @Override
    public String toString() {
        if (low != null && high == null && !low.included) {
            return ">" + low.written;
        }
        if (low == null && high != null && !high.included) {
            return "<" + high.written;
        }
        return (low == null ? "" : low.written) + ".." + (high == null ? "" : high.written);
    }
}

package fr.verbatim.language;

import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers as people write them, in French, a unit after them or not: `12`, `1 250`, `12,5`, `12
/// ans`. Pure functions.
public final class WrittenNumber {

    private static final Pattern NUMBERS =
            Pattern.compile(
                    "(-?\\d{1,3}(?:\\h\\d{3})+(?:[.,]\\d+)?|-?\\d+(?:[.,]\\d+)?)\\h*[\\p{L}%€²]*");

    private WrittenNumber() {}

    /// Returns the number with a point and without its unit; empty when it is no number.
    public static Optional<String> plain(String written) {
        var number = NUMBERS.matcher(written.strip());
        return number.matches()
                ? Optional.of(number.group(1).replaceAll("[\\s\\h]", "").replace(',', '.'))
                : Optional.empty();
    }
}

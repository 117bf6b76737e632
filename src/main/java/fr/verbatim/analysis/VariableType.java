package fr.verbatim.analysis;

import fr.verbatim.language.Fold;
import fr.verbatim.language.WrittenDate;
import fr.verbatim.language.WrittenNumber;

import java.util.Optional;

/// What the values of a variable are.
public enum VariableType {
    DATE {
        @Override
        Optional<String> read(String value) {
            return WrittenDate.iso(value);
        }
    },
    /// A number, a unit after it or not: `12`, `1 250`, `12,5`, `12 ans`.
    NUMBER {
        @Override
        Optional<String> read(String value) {
            return WrittenNumber.plain(value);
        }
    },
    YES_NO {
        @Override
        Optional<String> read(String value) {
            return switch (Fold.fold(value).strip()) {
                case "oui", "o", "yes", "y", "vrai", "true", "x" -> Optional.of("oui");
                case "non", "n", "no", "faux", "false" -> Optional.of("non");
                default -> Optional.empty();
            };
        }
    },
    /// One of a few values that come back.
    CHOICE {
        @Override
        Optional<String> read(String value) {
            return Optional.of(value.strip());
        }
    },
    TEXT {
        @Override
        Optional<String> read(String value) {
            return Optional.of(value.strip());
        }
    };

    /// Returns the value in its one form: a date in ISO 8601, a number with a point, `oui` or
    /// `non`; empty when it is not of this type.
    abstract Optional<String> read(String value);
}

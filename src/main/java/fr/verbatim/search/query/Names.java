package fr.verbatim.search.query;

import fr.verbatim.message.Message;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// What a study calls its variables, codes and people. It tells a field or value that does not
/// exist.
public interface Names {

    /// Takes every name for known.
    Names ANY = (_, _) -> Optional.empty();

    /// Returns what is wrong with `field:value`; empty when nothing is.
    Optional<Problem> problem(Field field, Value value);

    /// A name that does not exist. Immutable.
    ///
    /// @param place which side of the colon it stands on
    /// @param message what is wrong
    /// @param correction what to write there instead, ready for a query; null when nothing is close
    record Problem(Place place, Message message, @Nullable String correction) {}

    /// The two sides of the colon.
    enum Place {
        FIELD,
        VALUE
    }
}

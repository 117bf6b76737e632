package fr.verbatim.ingest.reading;

import fr.verbatim.message.Message;

import java.util.Locale;

/// Characters of one kind that the [Normaliser] dropped or replaced. Immutable.
///
/// @param kind what they were
/// @param count how many there were; for [Kind#COMPOSED], how many groups of letters and accents
public record Removal(Kind kind, int count) {

    /// What was dropped or replaced.
    public enum Kind {
        BYTE_ORDER_MARK,
        NUL,
        CONTROL,
        SOFT_HYPHEN,
        LONE_SURROGATE,
        COMPOSED,
        LINE_END
    }

    public Message toMessage() {
        return Message.of("ingest.normalised." + kind.name().toLowerCase(Locale.ROOT), count);
    }
}

package fr.verbatim.ingest.reading;

import fr.verbatim.message.Message;

/// Why a speaker was given a role.
public enum RoleReason {
    /// The format says it.
    FORMAT,
    /// The label says it: `Enquêtrice`.
    LABEL,
    /// A legend at the beginning says it: `A : enquêtrice`.
    LEGEND,
    /// The label is nearly another one that says it: `Enqêteur`.
    LIKENESS,
    /// The letter usually means it: `E`, `R`.
    LETTER,
    /// A question mark ends the name.
    QUESTION_MARK,
    /// The words are in capitals, bold or italics, and the others' are not.
    EMPHASIS,
    /// The turns have no label, the turns of the other voice have one.
    NO_LABEL,
    /// The speaker asks more and says less than the others.
    QUESTIONS,
    /// The speaker hardly speaks.
    FEW_WORDS,
    /// Nothing says otherwise.
    REST;

    /// Returns what people are told of it.
    public Message toMessage() {
        return Message.of("ingest.reason." + name());
    }
}

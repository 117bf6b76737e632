package fr.verbatim.study;

import fr.verbatim.message.Message;
import fr.verbatim.message.VerbatimException;

/// Somebody else is writing to the study and did not finish in time: try again.
public final class StudyLocked extends VerbatimException {

    public StudyLocked(String key, Object... arguments) {
        super(Message.of(key, arguments));
    }
}

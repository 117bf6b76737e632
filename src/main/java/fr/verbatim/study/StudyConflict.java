package fr.verbatim.study;

import fr.verbatim.message.Message;
import fr.verbatim.message.VerbatimException;

/// What was asked no longer fits the study, because something else changed since.
public final class StudyConflict extends VerbatimException {

    public StudyConflict(String key, Object... arguments) {
        super(Message.of(key, arguments));
    }
}

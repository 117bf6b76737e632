package fr.verbatim.study;

import fr.verbatim.message.Message;
import fr.verbatim.message.VerbatimException;

/// The study's database cannot be read: it is missing, damaged, or written by a newer version.
public final class StudyUnreadable extends VerbatimException {

    public StudyUnreadable(String key, Object... arguments) {
        super(Message.of(key, arguments));
    }
}

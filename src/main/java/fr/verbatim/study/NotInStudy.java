package fr.verbatim.study;

import fr.verbatim.message.Message;
import fr.verbatim.message.VerbatimException;

/// Something that was named is not in the study.
public final class NotInStudy extends VerbatimException {

    public NotInStudy(String key, Object... arguments) {
        super(Message.of(key, arguments));
    }
}

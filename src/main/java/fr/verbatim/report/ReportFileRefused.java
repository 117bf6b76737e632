package fr.verbatim.report;

import fr.verbatim.message.Message;
import fr.verbatim.message.VerbatimException;

/// A report cannot be written where it was asked for: choose another file.
public final class ReportFileRefused extends VerbatimException {
    public ReportFileRefused(String key, Object... arguments) {
        super(Message.of(key, arguments));
    }
}

package fr.verbatim.web.http;

import fr.verbatim.NameUnknown;
import fr.verbatim.message.Message;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.search.query.QuerySyntaxError;
import fr.verbatim.study.NotInStudy;
import fr.verbatim.study.StudyConflict;
import fr.verbatim.study.StudyLocked;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Says what went wrong with a request.
final class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class.getName());

    private Problems() {}

    static Problem of(Exception failure, Locale language) {
        return switch (failure) {
            case Refusal refusal -> of(refusal.status(), refusal, language);
            case QuerySyntaxError mistake ->
                    new Problem(
                            400,
                            mistake.toMessage().key(),
                            mistake.toMessage().text(language),
                            mistake.offset(),
                            mistake.correction().orElse(null));
            case NotInStudy missing -> of(404, missing, language);
            case NameUnknown unknown -> of(404, unknown, language);
            case StudyConflict conflict -> of(409, conflict, language);
            case StudyLocked locked -> of(503, locked, language);
            case VerbatimException refusal -> of(422, refusal, language);
            default -> fault(failure, language);
        };
    }

    private static Problem of(int status, VerbatimException refusal, Locale language) {
        return of(status, refusal.toMessage(), language);
    }

    static Problem of(int status, Message message, Locale language) {
        return new Problem(status, message.key(), message.text(language), null, null);
    }

    /// A fault of the program: its trace goes to the log, never to the page.
    private static Problem fault(Exception failure, Locale language) {
        LOG.log(Level.SEVERE, "a request could not be answered", failure);
        return of(500, Message.of("web.fault", name(failure)), language);
    }

    private static String name(@Nullable Throwable failure) {
        return failure == null ? "" : failure.getClass().getSimpleName();
    }
}

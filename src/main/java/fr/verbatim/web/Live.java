package fr.verbatim.web;

import fr.verbatim.Verbatim;
import fr.verbatim.message.VerbatimException;

import io.javalin.http.sse.SseClient;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Tells the open pages when the study has changed, whoever changed it: this program or another.
/// Thread-safe.
///
/// Each event is the number of the last change; pages then ask for what they show.
final class Live implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Live.class.getName());
    private static final long EVERY_MS = 200;
    private static final int BEATS = 50;

    private final Verbatim study;
    private final Set<SseClient> pages = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("verbatim-live").factory());
    private volatile long told;
    private int beat;

    Live(Verbatim study) {
        this.study = study;
        this.told = study.snapshot().number();
        var _ = clock.scheduleWithFixedDelay(this::look, EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
    }

    /// A page begins to listen: it is told the present number at once.
    void join(SseClient page) {
        page.keepAlive();
        page.onClose(() -> pages.remove(page));
        pages.add(page);
        tell(page, study.snapshot().number());
    }

    private void look() {
        try {
            var number = study.snapshot().number();
            if (number != told) {
                told = number;
                pages.forEach(page -> tell(page, number));
            } else if (++beat % BEATS == 0) {
                // So that pages that are gone are noticed.
                pages.forEach(page -> page.sendComment("beat"));
            }
        } catch (VerbatimException e) {
            // The study cannot be read for a moment, which every request tells too; the next look
            // may find it well.
            LOG.log(Level.WARNING, "the study could not be looked at", e);
        }
    }

    private static void tell(SseClient page, long number) {
        page.sendEvent("change", Long.toString(number));
    }

    @Override
    public void close() {
        clock.shutdownNow();
        pages.forEach(SseClient::close);
    }
}

package fr.verbatim.web;

import fr.verbatim.message.VerbatimException;
import fr.verbatim.web.home.Studies;

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
/// An event `change` holds the number of the last change; pages then ask for what they show. An
/// event `study` holds the folder of the study that is served.
final class Live implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Live.class.getName());
    private static final long EVERY_MS = 200;
    private static final int BEATS = 50;

    private final Studies studies;
    private final Set<SseClient> pages = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("verbatim-live").factory());
    private final Background background = new Background();
    private State told;
    private int beat;

    /// What pages know.
    ///
    /// @param folder the study's folder; empty when none is served yet
    private record State(String folder, long number) {}

    Live(Studies studies) {
        this.studies = studies;
        this.told = state();
        studies.served().ifPresent(background::consider);
        var _ = clock.scheduleWithFixedDelay(this::look, EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
    }

    /// A page begins to listen: it is told the present number at once.
    void join(SseClient page) {
        page.keepAlive();
        page.onClose(() -> pages.remove(page));
        pages.add(page);
        tell(page, state());
    }

    private State state() {
        return studies.served()
                .map(it -> new State(it.folder().toString(), it.snapshot().number()))
                .orElse(new State("", 0));
    }

    private void look() {
        try {
            var now = state();
            if (!now.equals(told)) {
                told = now;
                studies.served().ifPresent(background::consider);
                pages.forEach(page -> tell(page, now));
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

    private static void tell(SseClient page, State state) {
        page.sendEvent("study", state.folder());
        page.sendEvent("change", Long.toString(state.number()));
    }

    @Override
    public void close() {
        clock.shutdownNow();
        background.close();
        pages.forEach(SseClient::close);
    }
}

package fr.verbatim.web;

import fr.verbatim.Verbatim;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.search.annotation.AnnotationListener;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Annotates texts that came in or were corrected, while people read and code. Thread-safe.
final class Background implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Background.class.getName());

    private static final int PATIENCE_S = 10;

    private final ExecutorService one =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("verbatim-background").factory());
    private final AtomicBoolean isBusy = new AtomicBoolean();

    /// Sees whether something is to be done, and begins to do it. Called after each change.
    void consider(Verbatim study) {
        if (isBusy.compareAndSet(false, true)) {
            var _ = one.submit(() -> annotate(study));
        }
    }

    private void annotate(Verbatim study) {
        try {
            if (study.annotation().annotated() < study.documents().size()) {
                var _ = study.annotate(AnnotationListener.SILENT);
            }
        } catch (VerbatimException e) {
            // Words are then found by their forms, which each answer tells; the next change tries
            // again.
            LOG.log(Level.WARNING, "the texts could not be annotated", e);
        } finally {
            isBusy.set(false);
        }
    }

    /// Stops between two documents; what is annotated is kept.
    @Override
    public void close() {
        one.shutdownNow();
        try {
            // The study is closed after this, and nobody should be writing to it then.
            var _ = one.awaitTermination(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package fr.verbatim.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Turns Ctrl-C into an interruption of the thread that made this, and leaves it a moment to end
/// and to tell what was done. Open while that thread works.
final class Interruption implements AutoCloseable {

    private static final int SECONDS = 10;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    Interruption() {
        var worker = Thread.currentThread();
        this.hook = new Thread(() -> interrupt(worker), "verbatim-interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void interrupt(Thread worker) {
        worker.interrupt();
        try {
            var _ = ended.await(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            var _ = Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The process is ending: that is what the hook was for.
        }
    }
}

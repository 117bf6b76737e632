package fr.verbatim.cli;

import fr.verbatim.study.Study;
import fr.verbatim.web.Served;
import fr.verbatim.web.home.RecentStudies;
import fr.verbatim.web.home.Studies;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Files;
import java.util.concurrent.CountDownLatch;

/// Serves the workbench until it is stopped. Confined to one thread.
final class Serving {

    private final Session session;

    private Serving(Session session) {
        this.session = session;
    }

    static Serving in(Session session) {
        return new Serving(session);
    }

    /// Opens the workbench in the browser: the one that is served already, or a new one.
    int open() {
        var served = Served.of(session.folder());
        var running = served.running();
        if (running.isPresent()) {
            show(running.get());
            return Task.DONE;
        }
        try (var studies = studies();
                var workbench = served.start(studies)) {
            show(workbench.address());
            return untilStopped();
        }
    }

    /// Serves the workbench without opening it.
    ///
    /// @param port where; null for the usual port
    int serve(@Nullable Integer port) {
        var served = Served.of(session.folder());
        try (var studies = studies();
                var workbench =
                        port == null ? served.start(studies) : served.start(studies, port)) {
            say("cli.serve.address", workbench.address());
            return untilStopped();
        }
    }

    /// Returns the study of the folder, or none yet.
    private Studies studies() {
        var folder = session.folder();
        var studies =
                new Studies(
                        folder,
                        session.coder(),
                        RecentStudies.of(session.environment().variables()),
                        DemoCommand.files().orElse(null));
        if (Files.exists(folder.resolve(Study.FILE))) {
            studies.serve(session.study());
        }
        return studies;
    }

    private void show(URI address) {
        var opened = Browser.open(address, session.environment().variables());
        say(opened ? "cli.serve.opened" : "cli.serve.address", address);
    }

    private int untilStopped() {
        say("cli.serve.stop");
        session.environment().out().flush();
        try (var _ = new Interruption()) {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            // Ctrl-C is how it is stopped.
        }
        return Task.DONE;
    }

    private void say(String key, Object... arguments) {
        session.terminal().line(session.words().text(key, arguments));
    }
}

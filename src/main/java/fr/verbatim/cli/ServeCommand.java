package fr.verbatim.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `verbatim serve`: serves the workbench, and opens no browser.
@Command(name = "serve")
final class ServeCommand extends Task {

    @Option(names = "--port", paramLabel = "N", descriptionKey = "port")
    private @Nullable Integer port;

    ServeCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        return Serving.in(session()).serve(port);
    }
}

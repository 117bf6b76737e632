package fr.verbatim.ingest.child;

import fr.verbatim.ingest.format.Readers;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.UnsupportedFormat;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.ConsoleHandler;
import java.util.logging.Logger;

/// Reads one file after another for its parent, until the parent has gone.
///
/// It ends when the memory runs out: what is left of a process then cannot be trusted, and the
/// parent starts a fresh one.
public final class ReadingChild {

    private ReadingChild() {}

    /// Runs until standard input ends.
    public static void main(String[] arguments) throws IOException {
        try (var in = new DataInputStream(new FileInputStream(FileDescriptor.in));
                var out = new DataOutputStream(new FileOutputStream(FileDescriptor.out))) {
            silence();
            serve(in, out);
        } finally {
            Child.clearOwn();
        }
    }

    /// The libraries print and log what only the answers may say.
    private static void silence() {
        var nowhere =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        var root = Logger.getLogger("");
        for (var handler : root.getHandlers()) {
            if (handler instanceof ConsoleHandler) {
                root.removeHandler(handler);
            }
        }
    }

    static void serve(DataInputStream in, DataOutputStream out) throws IOException {
        var wire = new Wire();
        for (var frame = wire.receive(in); frame.isPresent(); frame = wire.receive(in)) {
            wire.send(out, wire.toBytes(answer(wire.toRequest(frame.get()))));
        }
    }

    private static Wire.Answer answer(Wire.Request request) {
        try {
            return Wire.Answer.of(Readers.read(request.path(), null, request.passwords()));
        } catch (DocumentUnreadable e) {
            return Wire.Answer.of(e);
        } catch (UnsupportedFormat e) {
            return Wire.Answer.of(e);
        }
    }
}

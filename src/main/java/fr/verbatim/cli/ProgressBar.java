package fr.verbatim.cli;

/// A bar that moves on the error output, where that is a terminal. Confined to one run.
final class ProgressBar implements AutoCloseable {

    private static final int BAR = 24;
    private static final int WIDTH = 78;

    private final Environment environment;

    ProgressBar(Environment environment) {
        this.environment = environment;
    }

    /// Returns whether it can be seen.
    boolean isSeen() {
        return environment.bar();
    }

    /// Shows how much is done.
    ///
    /// @param what what was done last
    void show(long done, long all, String count, String what) {
        if (isSeen()) {
            var filled = (int) (BAR * Math.min(done, all) / Math.max(1, all));
            var bar = "█".repeat(filled) + "░".repeat(BAR - filled);
            var line = "%s %s  %s".formatted(bar, count, Display.harmless(what));
            environment.err().print("\r\u001B[2K" + Display.start(line, WIDTH));
            environment.err().flush();
        }
    }

    @Override
    public void close() {
        if (isSeen()) {
            environment.err().print("\r\u001B[2K");
            environment.err().flush();
        }
    }
}

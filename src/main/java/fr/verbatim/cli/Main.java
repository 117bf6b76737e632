package fr.verbatim.cli;

/// The program `verbatim`.
public final class Main {

    private Main() {}

    /// Runs one command line and ends the process with its exit status: 0 done, 1 done with
    /// findings, 2 refused.
    public static void main(String[] arguments) {
        System.exit(new Program(Environment.ofProcess()).run(arguments));
    }
}

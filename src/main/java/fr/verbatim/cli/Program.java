package fr.verbatim.cli;

import picocli.CommandLine;

/// Runs command lines. Immutable; each run has its own commands.
final class Program {

    private final Environment environment;

    Program(Environment environment) {
        this.environment = environment;
    }

    /// Runs one command line.
    ///
    /// @return its exit status
    int run(String... arguments) {
        var words = new Words(Language.of(arguments, environment));
        try (var session = new Session(environment, words)) {
            return commandLine(session).execute(arguments);
        } finally {
            environment.out().flush();
            environment.err().flush();
        }
    }

    static CommandLine commandLine(Session session) {
        var root = new CommandLine(session.root(), new Commands(session));
        root.setResourceBundle(new Help(session.words().locale()));
        root.setOut(Help.restored(session.environment().out()));
        root.setErr(session.environment().err());
        root.setUsageHelpWidth(session.terminal().width());
        root.setUsageHelpAutoWidth(false);
        root.setAbbreviatedOptionsAllowed(false);
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setColorScheme(CommandLine.Help.defaultColorScheme(session.ansi()));
        var failures = new Failures(session);
        root.setParameterExceptionHandler(failures);
        root.setExecutionExceptionHandler(failures);
        label(root, session.words());
        return root;
    }

    private static void label(CommandLine command, Words words) {
        command.getCommandSpec()
                .usageMessage()
                .synopsisSubcommandLabel(words.text("cli.label.command"));
        command.getSubcommands().values().forEach(below -> label(below, words));
    }
}

package fr.verbatim.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Runs command lines. Immutable; each run has its own commands.
final class Program {

    private static final Set<String> HELP = Set.of("-h", "--help");

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
            return run(session, arguments);
        } finally {
            environment.out().flush();
            environment.err().flush();
        }
    }

    /// Makes the command that is named, or all of them when none is, when the help on all is asked
    /// for, or when the line is not understood: the answer then tells of the others.
    private static int run(Session session, String... arguments) {
        var named =
                Arrays.stream(arguments)
                        .takeWhile(argument -> !HELP.contains(argument))
                        .flatMap(argument -> named(argument).stream())
                        .findFirst();
        if (named.isEmpty()) {
            return commandLine(session).execute(arguments);
        }
        var command = commandLine(session, List.of(named.get()));
        command.setParameterExceptionHandler((_, all) -> commandLine(session).execute(all));
        return command.execute(arguments);
    }

    private static Optional<Class<? extends Task>> named(String argument) {
        return VerbatimCommand.COMMANDS.stream()
                .filter(type -> nameOf(type).equals(argument))
                .findFirst();
    }

    private static String nameOf(Class<? extends Task> type) {
        return type.getAnnotation(Command.class).name();
    }

    static CommandLine commandLine(Session session) {
        return commandLine(session, VerbatimCommand.COMMANDS);
    }

    private static CommandLine commandLine(Session session, List<Class<? extends Task>> commands) {
        var factory = new Commands(session);
        var root = new CommandLine(session.root(), factory);
        commands.forEach(type -> root.addSubcommand(nameOf(type), new CommandLine(type, factory)));
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

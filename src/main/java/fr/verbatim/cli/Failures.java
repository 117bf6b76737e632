package fr.verbatim.cli;

import fr.verbatim.message.VerbatimException;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Where every refusal and every fault ends: a sentence on the error output, an exit status, and
/// for a fault its trace in a file.
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private static final List<Class<?>> WHOLE_NUMBERS = List.of(int.class, Integer.class);

    private final Session session;

    Failures(Session session) {
        this.session = session;
    }

    @Override
    public int handleParseException(ParameterException refusal, String[] arguments) {
        var command = refusal.getCommandLine();
        complain(sentence(refusal));
        complain(session.words().text("cli.see-help", command.getCommandSpec().qualifiedName()));
        return Task.REFUSED;
    }

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine command, ParseResult arguments) {
        switch (failure) {
            case VerbatimException refusal -> complain(session.words().text(refusal.toMessage()));
            case ParameterException refusal -> complain(sentence(refusal));
            default -> fault(failure);
        }
        return Task.REFUSED;
    }

    /// Tells a fault of the program: never its trace, only where that is kept.
    void fault(Throwable failure) {
        complain(
                session.log()
                        .trace(failure)
                        .map(file -> session.words().text("cli.fault", file))
                        .orElseGet(
                                () ->
                                        session.words()
                                                .text("cli.fault-unkept", failure.toString())));
    }

    private void complain(String sentence) {
        session.terminal().complain(sentence);
    }

    private String sentence(ParameterException refusal) {
        var words = session.words();
        return switch (refusal) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing ->
                    words.text("cli.missing", names(missing.getMissing()));
            case OverwrittenOptionException twice ->
                    words.text("cli.option-twice", name(twice.getOverwritten()));
            default -> value(refusal);
        };
    }

    private String unmatched(UnmatchedArgumentException refusal) {
        var wrong = refusal.getUnmatched().getFirst();
        var sentence =
                session.words()
                        .text(
                                refusal.isUnknownOption()
                                        ? "cli.unknown-option"
                                        : isCommand(refusal)
                                                ? "cli.unknown-command"
                                                : "cli.too-many",
                                wrong);
        var near = refusal.getSuggestions();
        return near.isEmpty()
                ? sentence
                : sentence
                        + " "
                        + session.words()
                                .text("cli.did-you-mean", quoted(near.subList(0, least(near))));
    }

    private static int least(List<String> near) {
        return Math.min(3, near.size());
    }

    private static boolean isCommand(UnmatchedArgumentException refusal) {
        return !refusal.getCommandLine().getSubcommands().isEmpty();
    }

    private String value(ParameterException refusal) {
        var argument = refusal.getArgSpec();
        var value = refusal.getValue();
        if (argument == null) {
            return session.words().text("cli.wrong-command-line");
        }
        var sentence =
                session.words().text("cli.wrong-value", value == null ? "" : value, name(argument));
        if (WHOLE_NUMBERS.contains(argument.type())) {
            return sentence + " " + session.words().text("cli.whole-number");
        }
        var constants = argument.typeInfo().getEnumConstantNames();
        return constants == null || constants.isEmpty()
                ? sentence
                : sentence
                        + " "
                        + session.words()
                                .text(
                                        "cli.possible",
                                        quoted(
                                                constants.stream()
                                                        .map(name -> name.toLowerCase(Locale.ROOT))
                                                        .toList()));
    }

    private String names(List<CommandLine.Model.ArgSpec> arguments) {
        return arguments.stream().map(Failures::name).collect(Collectors.joining(", "));
    }

    private static String name(CommandLine.Model.ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option
                ? option.longestName()
                : argument.paramLabel();
    }

    private String quoted(List<String> names) {
        return names.stream()
                .map(session.words()::quoted)
                .collect(Collectors.joining(session.words().text("cli.or")));
    }
}

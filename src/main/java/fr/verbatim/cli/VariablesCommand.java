package fr.verbatim.cli;

import fr.verbatim.analysis.Variable;
import fr.verbatim.analysis.VariableType;

import picocli.CommandLine.Command;

/// `verbatim variables`: the variables of documents and cases, and the type of each.
@Command(name = "variables")
final class VariablesCommand extends Listing {

    private static final int SHOWN = 8;

    VariablesCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var variables = study().variables();
        if (asJson()) {
            return printJson(variables);
        }
        if (variables.isEmpty()) {
            say("cli.variables.none");
            return DONE;
        }
        var table =
                new TextTable(
                        words().text("cli.head.variable"),
                        words().text("cli.head.type"),
                        ">" + words().text("cli.head.documents"),
                        ">" + words().text("cli.head.cases"),
                        words().text("cli.head.values"));
        for (var variable : variables) {
            var cases = variable.values().stream().filter(Variable.Value::isCase).count();
            table.row(
                    variable.name(),
                    words().name(variable.type()),
                    words().number(variable.values().size() - cases),
                    words().number(cases),
                    values(variable));
        }
        table.print(terminal());
        variables.forEach(this::misfits);
        return DONE;
    }

    private String values(Variable variable) {
        var different = variable.different();
        if (different.isEmpty()) {
            return "–";
        }
        return switch (variable.type()) {
            case DATE, NUMBER ->
                    different.size() == 1
                            ? different.getFirst()
                            : words().text(
                                            "cli.variables.range",
                                            different.getFirst(),
                                            different.getLast());
            case YES_NO, CHOICE, TEXT ->
                    String.join(", ", different.subList(0, Math.min(SHOWN, different.size())))
                            + (different.size() > SHOWN ? ", …" : "");
        };
    }

    private void misfits(Variable variable) {
        if (variable.type() == VariableType.TEXT) {
            return;
        }
        variable.misfits()
                .forEach(
                        value ->
                                terminal()
                                        .line(
                                                "  ? "
                                                        + words().text(
                                                                        "cli.variables.misfit",
                                                                        variable.name(),
                                                                        value.of(),
                                                                        value.written(),
                                                                        words().name(
                                                                                        variable
                                                                                                .type()))));
    }
}

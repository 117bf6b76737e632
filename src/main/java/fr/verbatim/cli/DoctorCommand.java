package fr.verbatim.cli;

import picocli.CommandLine.Command;

/// `verbatim doctor`: checks the study against its index, its files and its quotations.
@Command(name = "doctor")
final class DoctorCommand extends Listing {

    DoctorCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var diagnosis = study().doctor();
        if (asJson()) {
            printJson(diagnosis);
            return diagnosis.isSound() ? DONE : FINDINGS;
        }
        diagnosis.repairs().forEach(repair -> terminal().line(words().text(repair)));
        if (diagnosis.isSound()) {
            say(
                    "cli.doctor.sound",
                    study().documents().size(),
                    study().extracts().size(),
                    study().history().size());
            return DONE;
        }
        say("cli.doctor.findings", diagnosis.findings().size());
        diagnosis.findings().forEach(finding -> terminal().wrapped("  • ", words().text(finding)));
        return FINDINGS;
    }
}

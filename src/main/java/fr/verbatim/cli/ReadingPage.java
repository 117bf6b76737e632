package fr.verbatim.cli;

import fr.verbatim.ingest.ReadingAccount;
import fr.verbatim.ingest.reading.Recognition;

/// Prints what the import told of one document: who speaks, how sure that is and why; what to check
/// (`?`) and what was set aside (`-`). Immutable.
final class ReadingPage {

    private final Terminal terminal;
    private final Words words;

    ReadingPage(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    void print(ReadingAccount account) {
        var recognition = account.recognition();
        if (recognition != null && !recognition.roles().isEmpty()) {
            heard(recognition);
        }
        account.doubts().forEach(doubt -> terminal.wrapped("  ? ", words.text(doubt)));
        account.removed().forEach(removal -> terminal.wrapped("  - ", words.text(removal)));
    }

    private void heard(Recognition recognition) {
        var table = new TextTable("", "");
        table.row(
                words.text("cli.head.who-speaks"),
                words.text(
                        "cli.document.heard",
                        words.text(recognition.style().toMessage()),
                        recognition.confidence()));
        for (var role : recognition.roles()) {
            table.row(
                    role.label(),
                    words.text(
                            "cli.document.role",
                            words.name(role.role()),
                            words.text(role.reason().toMessage())));
        }
        table.print(terminal);
    }
}

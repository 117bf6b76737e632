package fr.verbatim.cli;

import fr.verbatim.analysis.guide.Raising;
import fr.verbatim.analysis.guide.ThemeTable;
import fr.verbatim.coding.Quotation;
import fr.verbatim.corpus.Document;
import fr.verbatim.report.Reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Prints respondents by themes: signs with their key, counts of respondents, and for one theme the
/// words that show it. Immutable.
final class ThemePage {

    private final ThemeTable table;
    private final Terminal terminal;
    private final Words words;

    ThemePage(ThemeTable table, Terminal terminal, Words words) {
        this.table = table;
        this.terminal = terminal;
        this.words = words;
    }

    void printTable() {
        terminal.title(words.text("cli.guide.table", table.guide().name(), table.rows().size()));
        signs();
        terminal.wrapped(
                "",
                Arrays.stream(Raising.values())
                        .map(raising -> sign(raising) + "\u00a0" + words.name(raising))
                        .collect(Collectors.joining("  ")));
        terminal.blank();
        counts();
        terminal.blank();
        unread();
        terminal.wrapped("", words.text("cli.guide.caution"));
        terminal.wrapped("", words.text("cli.guide.passages"));
    }

    private void signs() {
        var heads = new ArrayList<String>();
        heads.add(words.text("cli.head.respondent"));
        for (var i = 1; i <= table.guide().themes().size(); i++) {
            heads.add(">" + i);
        }
        var signs = new TextTable(heads.toArray(String[]::new));
        for (var row : table.rows()) {
            var cells = new ArrayList<String>();
            cells.add(row.respondent().name());
            row.cells().forEach(cell -> cells.add(sign(cell.raising())));
            signs.row(cells.toArray(String[]::new));
        }
        signs.print(terminal);
    }

    private String sign(Raising raising) {
        return words.text("cli.guide.sign." + raising.name());
    }

    private void counts() {
        var counts =
                new TextTable(
                        ">" + words.text("cli.head.number"),
                        words.text("cli.head.theme"),
                        ">" + words.name(Raising.SPONTANEOUS),
                        ">" + words.name(Raising.ON_QUESTION),
                        ">" + words.name(Raising.ON_FOLLOW_UP),
                        ">" + words.name(Raising.NO_ANSWER),
                        ">" + words.name(Raising.NOT_RAISED));
        for (var i = 0; i < table.guide().themes().size(); i++) {
            counts.row(
                    String.valueOf(i + 1),
                    Display.start(table.guide().themes().get(i).name(), 30),
                    number(i, Raising.SPONTANEOUS),
                    number(i, Raising.ON_QUESTION),
                    number(i, Raising.ON_FOLLOW_UP),
                    number(i, Raising.NO_ANSWER),
                    number(i, Raising.NOT_RAISED));
        }
        counts.print(terminal);
    }

    private String number(int theme, Raising raising) {
        var count = table.count(theme, raising);
        return count == 0 ? "–" : words.number(count);
    }

    private void unread() {
        if (!table.unread().isEmpty()) {
            terminal.wrapped(
                    "",
                    words.text(
                            "cli.guide.unread",
                            table.unread().size(),
                            table.unread().stream()
                                    .map(Document::name)
                                    .collect(Collectors.joining(", "))));
        }
    }

    void printTheme(int theme) {
        terminal.title((theme + 1) + " - " + table.guide().themes().get(theme).name());
        for (var row : table.rows()) {
            var cell = row.cells().get(theme);
            terminal.blank();
            terminal.line(
                    row.respondent().name()
                            + terminal.styled(
                                    Terminal.Style.FAINT, "  " + words.name(cell.raising())));
            if (cell.question() != null && cell.raising() != Raising.SPONTANEOUS) {
                terminal.wrapped("    ? ", Display.flat(cell.question().text()));
            }
            if (cell.words() != null) {
                quote(cell.words());
            }
        }
        terminal.blank();
        unread();
        terminal.wrapped("", words.text("cli.guide.caution"));
    }

    private void quote(Quotation quotation) {
        terminal.wrapped("    ", words.quoted(Display.flat(quotation.text())));
        terminal.line(
                "    "
                        + terminal.styled(
                                Terminal.Style.FAINT,
                                Reference.of(quotation, words.locale()).text()));
    }
}

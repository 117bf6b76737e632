package fr.verbatim.cli;

import fr.verbatim.Extract;
import fr.verbatim.Verbatim;
import fr.verbatim.coding.Coder;
import fr.verbatim.report.Reference;
import fr.verbatim.study.Respondent;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Prints coded extracts. Immutable.
final class Extracts {

    private static final int SHORT = 8;

    private final Terminal terminal;
    private final Words words;

    Extracts(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    /// Returns the start of an identity that people type.
    static String shortId(String id) {
        return id.length() <= SHORT ? id : id.substring(0, SHORT);
    }

    /// Says that a passage is coded now.
    void coded(Extract extract) {
        terminal.line(
                words.text(
                        "cli.code.done",
                        extract.codeName(),
                        extract.coder(),
                        shortId(extract.id().value())));
        quoted(extract);
    }

    /// Prints an extract: its words, then its reference.
    void quoted(Extract extract) {
        terminal.wrapped("  ", words.quoted(Display.flat(extract.text())));
        var quotation = extract.quotation();
        terminal.line(
                "  "
                        + terminal.styled(
                                Terminal.Style.FAINT,
                                quotation == null
                                        ? words.text("cli.codings.unplaced", extract.document())
                                        : Reference.of(quotation, words.locale()).text()));
    }

    /// Prints an extract with its code, its identity and its coder.
    void listed(Extract extract) {
        var about =
                terminal.styled(Terminal.Style.STRONG, extract.codeName())
                        + terminal.styled(
                                Terminal.Style.FAINT,
                                "  "
                                        + shortId(extract.id().value())
                                        + "  "
                                        + extract.coder()
                                        + said(extract));
        terminal.line(about);
        quoted(extract);
    }

    private String said(Extract extract) {
        var register = extract.register();
        var tone = extract.tone();
        return (register == null ? "" : " · " + words.name(register))
                + (tone == null ? "" : " · " + words.name(tone))
                + (extract.retained() ? " · " + words.text("cli.codings.retained") : "");
    }

    /// Returns `23 extraits chez 9 enquêtés sur 20`, and what these numbers are.
    String counted(List<Extract> extracts, Verbatim study) {
        Set<String> people = new HashSet<>();
        var elsewhere = 0;
        for (var extract : extracts) {
            var quotation = extract.quotation();
            var whose =
                    quotation == null
                            ? List.<Respondent>of()
                            : study.respondents(List.of(quotation.passage()));
            whose.forEach(person -> people.add(person.id()));
            elsewhere += whose.isEmpty() ? 1 : 0;
        }
        return words.text(
                "cli.codings.total",
                extracts.size(),
                people.size(),
                study.respondents().all().size(),
                elsewhere,
                whose(extracts, study.coder()));
    }

    /// Returns « votre codage » or whose coding it is.
    private String whose(List<Extract> extracts, Coder reader) {
        var coders = extracts.stream().map(Extract::coder).distinct().toList();
        return coders.equals(List.of(reader))
                ? words.text("cli.codings.yours")
                : words.text(
                        "cli.codings.of",
                        coders.stream()
                                .map(Coder::value)
                                .sorted()
                                .collect(Collectors.joining(", ")));
    }
}

package fr.verbatim.cli;

import fr.verbatim.Comparison;
import fr.verbatim.Verbatim;
import fr.verbatim.codebook.Code;
import fr.verbatim.coding.Coder;
import fr.verbatim.report.SituationsReport.Sides;
import fr.verbatim.study.Viewpoint;
import fr.verbatim.web.home.Sample;

import java.util.List;
import java.util.stream.Stream;

/// The whole job, step by step, on the demonstration study. Confined to one run.
final class Demonstration {

    private static final String WORD = "proximité";
    private static final String QUERY = "code:\"lien dans le geste\" ET fonction:gardien";
    private static final String GESTURE = "geste-technique";
    private static final String BOND = "lien-social";
    private static final String FUNCTION = "fonction";

    /// Who coded the whole study; another one coded six interviews blind.
    private static final Coder CODER = new Coder("A");

    private static final int QUOTED = 3;

    private final Verbatim study;
    private final Session session;
    private final Terminal terminal;
    private final Words words;

    Demonstration(Verbatim study, Session session) {
        this.study = study.from(Viewpoint.only(CODER));
        this.session = session;
        this.terminal = session.terminal();
        this.words = session.words();
    }

    /// Brings the codebook, the files, the cases and the hand codings in.
    ///
    /// @return whether nothing failed
    boolean prepare() {
        terminal.title(words.text("cli.demo.title"));
        terminal.wrapped("", words.text("cli.demo.fiction"));
        step("cli.demo.reading");
        var before = study.snapshot().number();
        var progress = new ImportProgress(session.environment(), words);
        var report = Sample.read(study, progress);
        progress.close();
        var _ = new AnnotationProgress(session.environment(), words).annotate(study);
        Sample.readGuides(study);
        study.index();
        var account = new ImportAccount(terminal, words);
        if (!account.isClean(report)) {
            account.print(report);
        } else if (study.snapshot().number() == before) {
            say("cli.demo.up-to-date");
        }
        var summaries = study.summaries();
        say(
                "cli.demo.read",
                summaries.size(),
                summaries.stream().mapToInt(one -> one.turns()).sum(),
                summaries.stream().mapToInt(one -> one.words()).sum());
        say(
                "cli.demo.coded",
                study.codebook().codes().stream().filter(code -> code.applied()).count(),
                study.extracts().size(),
                study.situations().all().size(),
                study.memos().all().size());
        return account.isClean(report);
    }

    void search() {
        step("cli.demo.searching");
        command("verbatim search " + WORD + " --by " + FUNCTION + " --count");
        var counts = new Counts(terminal, words);
        var found = study.search(WORD);
        counts.total(found);
        counts.by(FUNCTION, found.by(FUNCTION));
        terminal.blank();
        command("verbatim search '" + QUERY + "' --limit " + QUOTED);
        var quoted = study.search(QUERY);
        var lines = quoted.concordance().lines();
        new Kwic(terminal, words, study)
                .quotations(lines.subList(0, Math.min(QUOTED, lines.size())));
        counts.total(quoted);
    }

    void compare() {
        step("cli.demo.comparing");
        new ComparisonTables(terminal, words).print(question());
    }

    /// The codes of hybridation mean both at once; a gesture that alerts may be without a bond.
    private Comparison question() {
        return study.compare(
                        new Sides(
                                codes(
                                        GESTURE,
                                        "lien-dans-le-geste",
                                        "geste-pretexte",
                                        "geste-qui-alerte"),
                                codes(BOND, "lien-dans-le-geste", "geste-pretexte"),
                                codes("dissociation")),
                        FUNCTION)
                .withWords(WORD)
                .withLanguage(words.locale())
                .withTitle(words.text("cli.demo.question"));
    }

    private List<Code> codes(String... keys) {
        return Stream.of(keys).map(study::code).toList();
    }

    void cues() {
        step("cli.demo.cues");
        new ProposalPrinter(terminal, words).total(study, study.suggestions().all());
    }

    /// Writes the report in three forms and says where to look next.
    void report() {
        step("cli.demo.report");
        var report =
                study.report(List.of("hybridation", GESTURE, BOND))
                        .withLanguage(words.locale())
                        .withTitle(words.text("cli.demo.report-title"));
        Stream.of("rapport.html", "rapport.docx", "rapport.md")
                .map(name -> study.folder().resolve(".verbatim").resolve(name))
                .forEach(
                        file -> {
                            report.replace(file);
                            terminal.line("  " + file);
                        });
        var page = study.folder().resolve(".verbatim").resolve("question.html");
        question().replace(page);
        terminal.line("  " + page);
        step("cli.demo.next");
        terminal.line(words.text("cli.demo.next-commands"));
    }

    private void step(String key) {
        terminal.blank();
        terminal.title(words.text(key));
    }

    private void command(String line) {
        terminal.line(terminal.styled(Terminal.Style.FAINT, "$ " + line));
    }

    private void say(String key, Object... arguments) {
        terminal.wrapped("", words.text(key, arguments));
    }
}

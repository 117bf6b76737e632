package fr.verbatim.cli;

import fr.verbatim.SearchResult;
import fr.verbatim.analysis.words.Dispersion;
import fr.verbatim.report.DispersionPlot;
import fr.verbatim.report.Reports;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;

/// `verbatim dispersion`: how the answers to a query are spread over documents, and inside each.
@Command(name = "dispersion")
final class DispersionCommand extends Listing {

    private static final int LONGEST_NAME = 30;

    /// What the numbers beside the strip take, in columns.
    private static final int NUMBERS = 42;

    private static final int WIDEST_STRIP = 80;
    private static final int NARROWEST_STRIP = 10;
    private static final String NOTHING = "·";
    private static final String SIGNS = "▁▂▃▄▅▆▇█";

    @Mixin private AskedQuery asked = new AskedQuery();

    @Option(
            names = "--plot",
            paramLabel = "${bundle:label.file}",
            descriptionKey = "dispersion.plot")
    private @Nullable Path plot;

    @Mixin private OutputFiles files = new OutputFiles();

    DispersionCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var targets = files.checked(session());
        var picture = plot == null ? null : session().resolve(plot);
        if (picture != null) {
            Reports.checkPicture(picture);
        }
        var result = asked.of(study(), terminal());
        if (result.isEmpty() && !asJson()) {
            terminal().line(words().text(result.nothingFound()));
            return DONE;
        }
        var spread = result.dispersion();
        if (!asJson()) {
            print(spread);
            AskedPart.say(result.part(), terminal(), words());
        }
        if (picture != null) {
            Reports.writePicture(
                    DispersionPlot.of(shown(result), spread, study().masks(), words().locale()),
                    picture,
                    files.isForced());
            written("cli.report.done", picture);
        }
        files.write(targets, () -> result.toReport(spread, words().locale()), this::written);
        return asJson() ? printJson(spread) : DONE;
    }

    /// Returns the query, with the part of the corpus that it was asked of.
    private static String shown(SearchResult result) {
        return result.part().isWhole()
                ? result.query()
                : result.query() + " / " + result.part().query();
    }

    private void print(Dispersion spread) {
        var table =
                new TextTable(
                        words().text("cli.head.document"),
                        ">" + words().text("cli.head.passages"),
                        ">" + words().text("cli.head.words"),
                        ">" + words().text("cli.head.per-thousand"),
                        words().text("cli.dispersion.head"));
        var width = stripWidth(spread);
        for (var part : spread.parts()) {
            table.row(
                    Display.start(part.document().name(), LONGEST_NAME),
                    words().number(part.hits()),
                    words().number(part.words()),
                    words().text("cli.rate", part.perThousandWords()),
                    strip(part, width));
        }
        table.print(terminal());
        terminal().blank();
        terminal()
                .wrapped(
                        "",
                        words().text(
                                        "report.dispersion.total",
                                        spread.hits(),
                                        spread.range(),
                                        spread.parts().size(),
                                        spread.deviation(),
                                        spread.normalisedDeviation()));
        terminal().wrapped("", words().text("report.dispersion.note"));
    }

    private int stripWidth(Dispersion spread) {
        var names =
                spread.parts().stream()
                        .mapToInt(part -> Display.width(part.document().name()))
                        .max()
                        .orElse(0);
        return Math.clamp(
                terminal().width() - Math.min(LONGEST_NAME, names) - NUMBERS,
                NARROWEST_STRIP,
                WIDEST_STRIP);
    }

    /// Returns a document as a line of signs: the higher one is, the more passages begin there.
    private static String strip(Dispersion.Part part, int width) {
        var counts = new int[width];
        part.places()
                .forEach(
                        place -> {
                            var column = (long) place * width / part.words();
                            counts[(int) Math.min(width - 1L, column)]++;
                        });
        var strip = new StringBuilder();
        for (var count : counts) {
            strip.append(
                    count == 0
                            ? NOTHING
                            : SIGNS.substring(
                                    Math.min(count, SIGNS.length()) - 1,
                                    Math.min(count, SIGNS.length())));
        }
        return strip.toString();
    }
}

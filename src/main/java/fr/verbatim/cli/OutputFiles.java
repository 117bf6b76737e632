package fr.verbatim.cli;

import fr.verbatim.report.Reports;
import fr.verbatim.report.tree.Report;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// The files that a command writes its answer to, beside or in place of the terminal.
final class OutputFiles {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "${bundle:label.file}",
            descriptionKey = "output")
    private List<Path> outputs = List.of();

    @Option(names = "--force", descriptionKey = "report.force")
    private boolean force;

    /// Returns the files, their forms checked before any work is done.
    List<Path> checked(Session session) {
        return checked(outputs, session);
    }

    static List<Path> checked(List<Path> outputs, Session session) {
        var targets = outputs.stream().map(session::resolve).distinct().toList();
        targets.forEach(Reports::format);
        return targets;
    }

    /// Returns whether files that exist are replaced.
    boolean isForced() {
        return force;
    }

    /// Writes a report to all of them.
    ///
    /// @param say is told a sentence's key and the file, once it is written
    void write(List<Path> targets, Supplier<Report> report, BiConsumer<String, Path> say) {
        if (!targets.isEmpty()) {
            write(targets, report.get(), force, say);
        }
    }

    static void write(
            List<Path> targets, Report report, boolean force, BiConsumer<String, Path> say) {
        for (var target : targets) {
            Reports.write(report, target, force);
            say.accept("cli.report.done", target);
        }
    }
}

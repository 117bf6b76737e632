package fr.verbatim.cli;

import fr.verbatim.Verbatim;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.study.Study;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `verbatim demo`: does the whole job on the demonstration study, and tells it.
@Command(name = "demo")
final class DemoCommand extends Task {

    private static final Path CODEBOOK = Path.of("codebooks", "proximite.yaml");
    private static final Path CODINGS = Path.of("corpus", "codings.csv");

    DemoCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var folder = folder();
        var study = opened(folder);
        var demonstration = new Demonstration(study, session());
        var clean = demonstration.prepare(folder.resolve(CODEBOOK));
        demonstration.search();
        demonstration.compare();
        demonstration.cues();
        demonstration.report();
        return clean ? DONE : FINDINGS;
    }

    private Verbatim opened(Path folder) {
        return Files.exists(folder.resolve(Study.FILE))
                ? session().openStudy(folder)
                : session().createStudy(folder);
    }

    /// Returns the folder of the demonstration study: the one asked for, else that of the program.
    private Path folder() {
        var asked = session().folder();
        if (isDemonstration(asked)) {
            return asked;
        }
        var program = programFolder();
        if (!session().isFolderChosen() && program != null && isDemonstration(program)) {
            return program;
        }
        throw new VerbatimException("cli.demo.no-corpus", asked);
    }

    private static boolean isDemonstration(Path folder) {
        return Files.isRegularFile(folder.resolve(CODEBOOK))
                && Files.isRegularFile(folder.resolve(CODINGS));
    }

    /// Returns the folder above the one where the program was built.
    private static @Nullable Path programFolder() {
        var source = DemoCommand.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return null;
        }
        try {
            var jar = Path.of(source.getLocation().toURI());
            var target = Files.isRegularFile(jar) ? jar.getParent() : null;
            return target == null ? null : target.getParent();
        } catch (URISyntaxException e) {
            return null;
        }
    }
}

package fr.verbatim.cli;

import fr.verbatim.Verbatim;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.study.Study;
import fr.verbatim.web.home.Sample;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// `verbatim demo`: does the whole job on the demonstration study, and tells it.
@Command(name = "demo")
final class DemoCommand extends Task {

    DemoCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var folder = folder();
        var study = opened(folder);
        var demonstration = new Demonstration(study, session());
        var clean = demonstration.prepare();
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
        if (Sample.isIn(asked)) {
            return asked;
        }
        return files().filter(_ -> !session().isFolderChosen())
                .orElseThrow(() -> new VerbatimException("cli.demo.no-corpus", asked));
    }

    /// Returns the folder of the program, when the files of the demonstration are in it.
    static Optional<Path> files() {
        return Optional.ofNullable(programFolder()).filter(Sample::isIn);
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

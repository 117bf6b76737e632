package fr.verbatim.cli;

import fr.verbatim.Verbatim;
import fr.verbatim.coding.Coder;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.study.Viewpoint;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Help.Ansi;

import java.nio.file.Path;

/// One run of the program: its surroundings, the options that all commands share, and the study
/// once it is open. Confined to one thread.
final class Session implements AutoCloseable {

    private static final int NARROW = 100;

    private final Environment environment;
    private final Words words;
    private final Terminal terminal;
    private final VerbatimCommand root;
    private final Log log;
    private @Nullable Verbatim study;

    Session(Environment environment, Words words) {
        this.environment = environment;
        this.words = words;
        this.terminal =
                new Terminal(environment.out(), environment.err(), environment.colors(), width());
        this.log = Log.install();
        this.root = new VerbatimCommand(this);
    }

    Environment environment() {
        return environment;
    }

    Words words() {
        return words;
    }

    Terminal terminal() {
        return terminal;
    }

    VerbatimCommand root() {
        return root;
    }

    Log log() {
        return log;
    }

    Ansi ansi() {
        return environment.colors() ? Ansi.ON : Ansi.OFF;
    }

    /// Returns the folder of the study: `--study`, else the current one.
    Path folder() {
        return resolve(root.folder());
    }

    /// Returns a path that the user wrote, which is relative to the current folder.
    Path resolve(@Nullable Path path) {
        var folder = environment.folder().toAbsolutePath();
        return (path == null ? folder : folder.resolve(path)).normalize();
    }

    /// Returns who changes the study: `--as`, else the environment's coder, else the system's user.
    Coder coder() {
        var named = root.coder();
        var usual = environment.variables().getOrDefault("VERBATIM_CODER", "");
        if (named != null) {
            if (named.isBlank()) {
                throw new VerbatimException("cli.wrong-coder");
            }
            return new Coder(named);
        }
        return usual.isBlank() ? Verbatim.usualCoder() : new Coder(usual);
    }

    /// Returns the study, opened when first asked for.
    Verbatim study() {
        if (study == null) {
            openStudy(folder());
        }
        return seen();
    }

    /// Returns whether the user named the study's folder.
    boolean isFolderChosen() {
        return root.folder() != null;
    }

    /// Opens a study; what may harm it where it stands is told.
    Verbatim openStudy(Path folder) {
        return keep(environment.doors().open(folder, coder()));
    }

    /// Makes the study of this run.
    Verbatim createStudy(Path folder) {
        return keep(environment.doors().create(folder, coder()));
    }

    private Verbatim keep(Verbatim opened) {
        study = opened;
        opened.warnings().forEach(warning -> terminal.complain(words.text(warning)));
        opened.listen(new IndexProgress(environment, words));
        log.writeTo(opened.folder());
        if (root.isPseudonymous()) {
            terminal.hide(opened.masks());
        }
        return opened;
    }

    private Verbatim seen() {
        var opened = study;
        if (opened == null) {
            throw new IllegalStateException("the study is opened first");
        }
        var seen = root.isBlind() ? opened.from(Viewpoint.only(opened.coder())) : opened;
        return root.hasRealNames() ? seen.withRealNames() : seen;
    }

    @Override
    public void close() {
        if (study != null) {
            study.close();
        }
        log.close();
    }

    private int width() {
        var columns = environment.variables().getOrDefault("COLUMNS", "");
        return columns.matches("[1-9][0-9]{1,3}")
                ? Math.max(60, Integer.parseInt(columns))
                : NARROW;
    }
}

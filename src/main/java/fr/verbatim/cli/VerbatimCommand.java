package fr.verbatim.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

import java.nio.file.Path;
import java.util.List;

/// `verbatim` itself: the options that all commands share. Alone, it opens the workbench.
@Command(name = "verbatim", versionProvider = Version.class)
final class VerbatimCommand extends Task {

    /// The commands, in the order of the help. [Program] makes only the one that is run: making all
    /// of them takes longer than running one.
    static final List<Class<? extends Task>> COMMANDS =
            List.of(
                    ServeCommand.class,
                    DemoCommand.class,
                    InitCommand.class,
                    ImportCommand.class,
                    AnnotateCommand.class,
                    DocumentsCommand.class,
                    DocumentCommand.class,
                    SpeakersCommand.class,
                    VariablesCommand.class,
                    ShowCommand.class,
                    GuideCommand.class,
                    CodebookCommand.class,
                    CodeCommand.class,
                    CodingsCommand.class,
                    SituationsCommand.class,
                    CompareCommand.class,
                    MemoCommand.class,
                    SuggestCommand.class,
                    SearchCommand.class,
                    SearchesCommand.class,
                    PseudonymsCommand.class,
                    CooccurrentsCommand.class,
                    DispersionCommand.class,
                    VocabularyCommand.class,
                    FirstUsesCommand.class,
                    UndoCommand.class,
                    RedoCommand.class,
                    HistoryCommand.class,
                    ReportCommand.class,
                    BackupCommand.class,
                    DoctorCommand.class);

    /// The languages of the answers; [Language] reads the option beforehand.
    enum Spoken {
        FR,
        EN
    }

    @Option(
            names = "--lang",
            paramLabel = "fr|en",
            descriptionKey = "lang",
            scope = ScopeType.INHERIT)
    @SuppressWarnings("UnusedVariable") // Language reads it before the command line is
    private @Nullable Spoken language;

    @Option(
            names = "--as",
            paramLabel = "${bundle:label.coder}",
            descriptionKey = "as",
            scope = ScopeType.INHERIT)
    private @Nullable String coder;

    @Option(
            names = "--study",
            paramLabel = "${bundle:label.folder}",
            descriptionKey = "study",
            scope = ScopeType.INHERIT)
    private @Nullable Path study;

    @Option(names = "--blind", descriptionKey = "blind", scope = ScopeType.INHERIT)
    private boolean blind;

    @Option(names = "--pseudonyms", descriptionKey = "pseudonyms", scope = ScopeType.INHERIT)
    private boolean pseudonymous;

    @Option(names = "--real-names", descriptionKey = "real-names", scope = ScopeType.INHERIT)
    private boolean realNames;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help",
            scope = ScopeType.INHERIT)
    @SuppressWarnings("UnusedVariable") // picocli shows the help by itself
    private boolean help;

    @Option(names = "--version", versionHelp = true, descriptionKey = "version")
    @SuppressWarnings("UnusedVariable") // picocli shows the version by itself
    private boolean version;

    VerbatimCommand(Session session) {
        super(session);
    }

    @Nullable String coder() {
        return coder;
    }

    @Nullable Path folder() {
        return study;
    }

    boolean isBlind() {
        return blind;
    }

    /// Returns whether what is shown has pseudonyms; files have them anyhow.
    boolean isPseudonymous() {
        return pseudonymous;
    }

    /// Returns whether files have the real names.
    boolean hasRealNames() {
        return realNames;
    }

    @Override
    public Integer call() {
        return Serving.in(session()).open();
    }
}

package fr.verbatim.web.home;

import fr.verbatim.Verbatim;
import fr.verbatim.coding.Coder;
import fr.verbatim.ingest.ImportListener;
import fr.verbatim.ingest.ImportResult;
import fr.verbatim.message.Message;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.search.annotation.AnnotationListener;
import fr.verbatim.study.Study;
import fr.verbatim.web.http.Refusal;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The study that is served: none yet in a new folder, and another one when the user opens it.
/// Thread-safe.
///
/// A study that another one takes the place of stays open until this is closed: somebody may still
/// be asking it something.
public final class Studies implements AutoCloseable {

    /// Where the sample goes, in the folder of the workbench.
    private static final String SAMPLE = "Une proximité en actes";

    private final Path folder;
    private final Coder coder;
    private final RecentStudies recent;
    private final @Nullable Path sample;
    private final List<Verbatim> opened = new ArrayList<>();
    private @Nullable Verbatim served;
    private @Nullable Preparation preparation;
    private @Nullable Message problem;

    /// How far the sample has come.
    ///
    /// @param done how many files are read
    /// @param all how many there are; 0 when that is not known yet
    public record Preparation(int done, int all) {}

    /// @param folder the folder that the workbench was started in
    /// @param coder who codes when nobody is named
    /// @param sample the folder of the files of the demonstration; null when they are not there
    public Studies(Path folder, Coder coder, RecentStudies recent, @Nullable Path sample) {
        this.folder = folder.toAbsolutePath().normalize();
        this.coder = coder;
        this.recent = recent;
        this.sample = sample;
    }

    /// Serves a study that somebody else opened, and will close.
    public synchronized void serve(Verbatim study) {
        served = study;
        var _ = recent.remember(study.folder());
    }

    /// Returns the study that is served, if there is one.
    public synchronized Optional<Verbatim> served() {
        return Optional.ofNullable(served);
    }

    /// Returns the study that is served.
    ///
    /// @throws Refusal when there is none yet
    public Verbatim study() {
        return served().orElseThrow(() -> new Refusal(409, "web.no-study", folder));
    }

    public Path folder() {
        return folder;
    }

    boolean hasSample() {
        return sample != null;
    }

    synchronized Optional<Preparation> preparation() {
        return Optional.ofNullable(preparation);
    }

    synchronized Optional<Message> problem() {
        return Optional.ofNullable(problem);
    }

    /// Returns the folders of the studies opened before that are still there.
    List<Path> recent() {
        return recent.folders().stream().filter(Studies::isStudy).toList();
    }

    private static boolean isStudy(Path folder) {
        return Files.isRegularFile(folder.resolve(Study.FILE));
    }

    /// Makes a new study in the folder.
    synchronized void create() {
        own(Verbatim.create(folder, coder));
    }

    /// Opens a study that was opened before.
    ///
    /// @throws Refusal when it was not: a page may not open any folder whatever
    synchronized void open(Path chosen) {
        if (!recent().contains(chosen)) {
            throw new Refusal(404, "web.not-recent", chosen);
        }
        own(Verbatim.open(chosen, coder));
    }

    private void own(Verbatim study) {
        opened.add(study);
        serve(study);
    }

    /// Begins to make the sample study, in a thread of its own; a second call while it is being
    /// made does nothing. One that is there already is opened.
    synchronized void makeSample() {
        var files = sample;
        if (files == null) {
            throw new Refusal(404, "web.no-sample");
        }
        if (preparation != null) {
            return;
        }
        var target = folder.equals(files) ? folder : folder.resolve(SAMPLE);
        if (isStudy(target)) {
            own(Verbatim.open(target, coder));
            return;
        }
        preparation = new Preparation(0, 0);
        problem = null;
        Thread.ofPlatform().daemon().name("verbatim-sample").start(() -> prepare(files, target));
    }

    private void prepare(Path files, Path target) {
        try {
            if (!target.equals(files)) {
                Sample.copy(files, target);
            }
            var study = Verbatim.create(target, coder);
            synchronized (this) {
                opened.add(study);
            }
            Sample.read(study, new Progress());
            Sample.readGuides(study);
            serve(study);
            var _ = study.annotate(AnnotationListener.SILENT);
        } catch (VerbatimException e) {
            synchronized (this) {
                problem = e.toMessage();
            }
        } finally {
            synchronized (this) {
                preparation = null;
            }
        }
    }

    /// Keeps how far the import has come.
    private final class Progress implements ImportListener {
        @Override
        public void done(ImportResult result, int done, int files) {
            synchronized (Studies.this) {
                preparation = new Preparation(done, files);
            }
        }
    }

    @Override
    public synchronized void close() {
        opened.forEach(Verbatim::close);
        opened.clear();
    }
}

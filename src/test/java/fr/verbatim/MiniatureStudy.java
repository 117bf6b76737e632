package fr.verbatim;

import fr.verbatim.coding.Coder;
import fr.verbatim.ingest.ImportListener;
import fr.verbatim.study.Study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/// The study that tests and documentation share: two interviews, one observation, four codes. Its
/// clock and its identities can be foreseen.
public final class MiniatureStudy {

    private static final Path FILES =
            Path.of(
                    System.getProperty("verbatim.basedir", "."),
                    "src/test/resources/fr/verbatim/miniature");
    private static final Instant START = Instant.parse("2021-04-01T12:00:00Z");

    private final AtomicLong moments = new AtomicLong();
    private final AtomicLong identities;

    /// @param firstIdentity the number that the first identity given starts with
    public MiniatureStudy(long firstIdentity) {
        this.identities = new AtomicLong(firstIdentity);
    }

    /// Copies the files of the study, without any database.
    public static void copyFiles(Path folder) {
        copy(FILES, folder);
    }

    /// Makes the study in a folder: its files imported, its codebook in, three extracts coded.
    public Verbatim create(Path folder, Coder coder) {
        copyFiles(folder);
        var study = createEmpty(folder, coder);
        study.importCodebook(folder.resolve("codebooks").resolve("miniature.yaml"));
        study.importCorpus(ImportListener.NONE);
        study.code("M1", "J’ai changé le barillet, il m’a offert un café.", "lien dans le geste");
        study.code("M1", "J’ai changé l’ampoule du palier", "réparer");
        study.code("M2", "je change le barillet et je ne sais rien", "réparer");
        return study;
    }

    public Verbatim createEmpty(Path folder, Coder coder) {
        return Verbatim.of(Study.create(folder, coder, this::now, this::newIdentity));
    }

    public Verbatim open(Path folder, Coder coder) {
        return Verbatim.of(Study.open(folder, coder, this::now, this::newIdentity));
    }

    private Instant now() {
        return START.plus(Duration.ofSeconds(moments.incrementAndGet()));
    }

    private String newIdentity() {
        return "%08x-0000-4000-8000-000000000000".formatted(identities.incrementAndGet());
    }

    /// Copies a folder with all that is in it.
    public static void copy(Path from, Path to) {
        try (var walked = Files.walk(from)) {
            for (var file : walked.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

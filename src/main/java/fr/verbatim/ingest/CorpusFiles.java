package fr.verbatim.ingest;

import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.message.FileTrouble;
import fr.verbatim.message.Message;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Finds the files to import and brings those from elsewhere into `corpus/`. Confined to one
/// import.
final class CorpusFiles {

    /// Tables that the import reads by itself; they are no documents.
    static final Set<String> TABLES = Set.of("cases.csv", "cases.xlsx", "codings.csv");

    /// What a study keeps beside its corpus; no documents.
    private static final Set<String> OWN_FOLDERS = Set.of("codebooks", "notebooks");

    private static final Pattern OWN_FILES = Pattern.compile("verbatim\\.(?:yaml|db.*)");

    private static final int PART_NAME = 16;

    private final Path corpus;
    private final Predicate<String> isDocument;
    private final TreeMap<String, String> hashes = new TreeMap<>();
    private final Map<String, String> paths = new HashMap<>();
    private final Map<Path, String> read = new ConcurrentHashMap<>();
    private final List<ImportResult> refused = new ArrayList<>();
    private final Set<String> brought = new HashSet<>();
    private @Nullable Map<String, String> all;

    /// @param isDocument whether the file at a path of the corpus is a document of the study
    CorpusFiles(Path corpus, Predicate<String> isDocument) {
        this.corpus = corpus.toAbsolutePath().normalize();
        this.isDocument = isDocument;
    }

    /// Returns the SHA-256 of each file to import, by its path in the corpus.
    Map<String, String> hashes() {
        return hashes;
    }

    /// Returns what was refused before any reading.
    List<ImportResult> refused() {
        return refused;
    }

    /// Takes in a file, or the files of a folder and its sub-folders.
    void add(Path given) throws InterruptedException {
        var path = given.toAbsolutePath().normalize();
        if (Files.isDirectory(path)) {
            var files = walk(path, refused);
            var root = root(path, files);
            hashAll(files);
            for (var file : files) {
                take(file, root);
            }
            read.clear();
        } else if (Files.isRegularFile(path)) {
            take(path, parentOf(path));
        } else {
            var key = Files.exists(path) ? "ingest.not-a-file" : "ingest.no-such-file";
            refused.add(
                    new ImportResult.Failed(given.toString(), Message.of(key, given.toString())));
        }
    }

    /// Returns from where the paths of a folder's files are told: a folder without sub-folders or
    /// tables keeps its name, which often says what the files are, such as `observations`.
    private static Path root(Path folder, List<Path> files) {
        var isOneKind =
                files.stream()
                        .allMatch(
                                file ->
                                        parentOf(file).equals(folder)
                                                && !TABLES.contains(
                                                        String.valueOf(file.getFileName())));
        return isOneKind ? parentOf(folder) : folder;
    }

    /// Reads all files on all cores: most of the work when nothing has changed. What cannot be read
    /// is told when its turn comes.
    private void hashAll(List<Path> files) {
        files.parallelStream()
                .filter(file -> !isNoDocument(String.valueOf(file.getFileName())))
                .filter(CorpusFiles::isReadable)
                .forEach(
                        file -> {
                            try {
                                read.put(file, Hash.of(file));
                            } catch (IOException _) {
                                // Its turn comes.
                            }
                        });
    }

    private String hash(Path file) throws IOException {
        var known = read.get(file);
        return known == null ? Hash.of(file) : known;
    }

    private void take(Path file, Path root) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        var name = String.valueOf(file.getFileName());
        if (isNoDocument(name)) {
            return;
        }
        if (!isReadable(file)) {
            refused.add(
                    new ImportResult.Failed(
                            file.toString(), Message.of("ingest.name-unreadable", name)));
            return;
        }
        try {
            if (file.startsWith(corpus)) {
                if (!TABLES.contains(name)) {
                    known(file, name, hash(file));
                }
            } else {
                bring(file, root, name);
            }
        } catch (AccessDeniedException _) {
            var problem = Message.of("ingest.no-access", file.toString());
            refused.add(new ImportResult.Failed(file.toString(), problem));
        } catch (IOException e) {
            refused.add(
                    ImportResult.Failed.of(file.toString(), DocumentUnreadable.damaged(name, e)));
        }
    }

    /// Returns whether the bytes of a path are letters; a study could not find it again otherwise.
    private static boolean isReadable(Path file) {
        return Path.of(file.toString()).equals(file);
    }

    /// Copies a file into the corpus, unless its bytes are there already.
    private void bring(Path file, Path root, String name) throws IOException {
        var hash = hash(file);
        var wanted = corpus.resolve(root.relativize(file).toString()).normalize();
        for (var number = 2; Files.exists(wanted); number++) {
            if (Hash.of(wanted).equals(hash)) {
                known(wanted, name, hash);
                return;
            }
            if (TABLES.contains(name)) {
                refused.add(
                        new ImportResult.Skipped(
                                file.toString(), Message.of("ingest.table-exists", name)));
                return;
            }
            wanted =
                    corpus.resolve(
                            root.relativize(file.resolveSibling(numbered(name, number)))
                                    .toString());
        }
        var twin = hash.equals(Hash.NOTHING) ? null : twin(hash);
        if (twin != null && !hashes.containsKey(twin) && !isDocument.test(twin)) {
            // Its copy was refused before: it is tried again where it is.
            known(corpus.resolve(twin), name, hash);
            return;
        }
        if (twin != null) {
            refused.add(
                    new ImportResult.Skipped(
                            file.toString(), Message.of("ingest.duplicate", name, twin)));
            return;
        }
        Files.createDirectories(parentOf(wanted));
        // A name of its own: a long one would not bear an ending more.
        var part = wanted.resolveSibling("." + hash.substring(0, PART_NAME) + ".part");
        try {
            Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, wanted, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        brought.add(relative(wanted));
        known(wanted, name, hash);
    }

    /// Deletes the copy of a file from elsewhere that did not become a document, and the folders
    /// that held nothing else; the file itself stays where it is. One that was in the corpus stays.
    void takeBack(String path) {
        if (!brought.remove(path)) {
            return;
        }
        var file = corpus.resolve(path);
        try {
            Files.deleteIfExists(file);
            for (var folder = parentOf(file); !folder.equals(corpus); folder = parentOf(folder)) {
                Files.delete(folder);
            }
        } catch (IOException _) {
            // Something else is in the folder, or the copy stays: the doctor tells of it.
        }
    }

    private void known(Path file, String name, String hash) {
        if (!TABLES.contains(name)) {
            var path = relative(file);
            hashes.put(path, hash);
            paths.merge(hash, path, CorpusFiles::first);
        }
    }

    /// Returns the path of a file of the corpus with the same bytes, if any.
    private @Nullable String twin(String hash) throws IOException {
        if (all == null) {
            all = new TreeMap<>();
            for (var file : walk(corpus, new ArrayList<>())) {
                all.putIfAbsent(Hash.of(file), relative(file));
            }
        }
        var twin = all.get(hash);
        return twin != null ? twin : paths.get(hash);
    }

    private static String first(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /// Returns whether a path is one of the study's own, beside its corpus: reached when the folder
    /// of the study is itself imported.
    private boolean isOwn(Path path) {
        var name = String.valueOf(path.getFileName());
        return parentOf(path).equals(parentOf(corpus))
                && (OWN_FOLDERS.contains(name) || OWN_FILES.matcher(name).matches());
    }

    /// Returns the files of a folder, which may itself be a link; links in it are not followed, so
    /// that no file is read twice and no folder without end.
    ///
    /// @param told takes what is no file
    private List<Path> walk(Path folder, List<ImportResult> told) {
        var files = new ArrayList<Path>();
        try {
            var real = folder.toRealPath();
            Files.walkFileTree(
                    real,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path directory, BasicFileAttributes attributes) {
                            var hidden =
                                    !directory.equals(real)
                                            && isHidden(String.valueOf(directory.getFileName()));
                            return hidden || isOwn(given(directory))
                                    ? FileVisitResult.SKIP_SUBTREE
                                    : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(
                                Path file, BasicFileAttributes attributes) {
                            var path = given(file);
                            if (attributes.isRegularFile()) {
                                if (!isOwn(path)) {
                                    files.add(path);
                                }
                            } else if (!isNoDocument(String.valueOf(file.getFileName()))) {
                                told.add(noFile(path, attributes));
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException problem) {
                            files.add(given(file));
                            return FileVisitResult.CONTINUE;
                        }

                        private Path given(Path found) {
                            return folder.resolve(real.relativize(found)).normalize();
                        }
                    });
        } catch (IOException e) {
            throw new DocumentUnreadable(
                    "ingest.folder-unreadable", folder.toString(), FileTrouble.of(e));
        }
        files.sort(null);
        return files;
    }

    private static ImportResult noFile(Path path, BasicFileAttributes attributes) {
        var key = attributes.isSymbolicLink() ? "ingest.link" : "ingest.not-a-file";
        return new ImportResult.Skipped(path.toString(), Message.of(key, path.toString()));
    }

    private static boolean isNoDocument(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return isHidden(name)
                || lower.startsWith("readme.")
                || lower.equals("readme")
                || lower.equals("thumbs.db")
                || lower.equals("desktop.ini");
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.startsWith("~$");
    }

    private static String numbered(String name, int number) {
        var dot = name.lastIndexOf('.');
        return dot <= 0
                ? name + " (" + number + ")"
                : name.substring(0, dot) + " (" + number + ")" + name.substring(dot);
    }

    private String relative(Path file) {
        return corpus.relativize(file).toString().replace('\\', '/');
    }

    private static Path parentOf(Path path) {
        var parent = path.getParent();
        return parent == null ? path : parent;
    }
}

package fr.verbatim.ingest;

import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.message.FileTrouble;
import fr.verbatim.message.Message;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Finds the files to import and brings those from elsewhere into `corpus/`. Confined to one
/// import.
final class CorpusFiles {

    /// Tables that the import reads by itself; they are no documents.
    static final Set<String> TABLES = Set.of("cases.csv", "cases.xlsx", "codings.csv");

    /// What a study keeps beside its corpus; no documents.
    private static final Set<String> OWN_FOLDERS = Set.of("codebooks", "notebooks");

    private static final Pattern OWN_FILES = Pattern.compile("verbatim\\.(?:yaml|db.*)");

    private final Path corpus;
    private final TreeMap<String, String> hashes = new TreeMap<>();
    private final Map<String, String> paths = new HashMap<>();
    private final List<ImportResult> refused = new ArrayList<>();
    private @Nullable Map<String, String> all;

    CorpusFiles(Path corpus) {
        this.corpus = corpus.toAbsolutePath().normalize();
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
            var files = walk(path);
            var root = root(path, files);
            for (var file : files) {
                take(file, root);
            }
        } else if (Files.isRegularFile(path)) {
            take(path, parentOf(path));
        } else {
            refused.add(
                    new ImportResult.Failed(
                            given.toString(), Message.of("ingest.no-such-file", given.toString())));
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

    private void take(Path file, Path root) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        var name = String.valueOf(file.getFileName());
        if (isNoDocument(name)) {
            return;
        }
        try {
            if (file.startsWith(corpus)) {
                if (!TABLES.contains(name)) {
                    known(file, name, Hash.of(file));
                }
            } else {
                bring(file, root, name);
            }
        } catch (AccessDeniedException _) {
            var problem = Message.of("ingest.no-access", file.toString());
            refused.add(new ImportResult.Failed(file.toString(), problem));
        } catch (IOException e) {
            var problem = DocumentUnreadable.damaged(name, e).toMessage();
            refused.add(new ImportResult.Failed(file.toString(), problem));
        }
    }

    /// Copies a file into the corpus, unless its bytes are there already.
    private void bring(Path file, Path root, String name) throws IOException {
        var hash = Hash.of(file);
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
        var twin = twin(hash);
        if (twin != null) {
            refused.add(
                    new ImportResult.Skipped(
                            file.toString(), Message.of("ingest.duplicate", name, twin)));
            return;
        }
        Files.createDirectories(parentOf(wanted));
        var part = wanted.resolveSibling("." + wanted.getFileName() + ".part");
        Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING, LinkOption.NOFOLLOW_LINKS);
        Files.move(part, wanted, StandardCopyOption.ATOMIC_MOVE);
        known(wanted, name, hash);
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
            for (var file : walk(corpus)) {
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

    private List<Path> walk(Path folder) {
        var files = new ArrayList<Path>();
        try {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path directory, BasicFileAttributes attributes) {
                            var hidden =
                                    !directory.equals(folder)
                                            && isHidden(String.valueOf(directory.getFileName()));
                            return hidden || isOwn(directory)
                                    ? FileVisitResult.SKIP_SUBTREE
                                    : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(
                                Path file, BasicFileAttributes attributes) {
                            if (attributes.isRegularFile() && !isOwn(file)) {
                                files.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException problem) {
                            files.add(file);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new DocumentUnreadable(
                    "ingest.folder-unreadable", folder.toString(), FileTrouble.of(e));
        }
        files.sort(null);
        return files;
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

package fr.verbatim.search.index;

import fr.verbatim.corpus.DocumentId;
import fr.verbatim.message.Message;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Brings the index in a folder up to date with the texts wanted, and opens it. Confined to one
/// opening.
///
/// Only the holder of Lucene's lock writes, and only when something has changed. Whoever cannot
/// write (another program does, the disk is full, the folder is read-only) indexes what is missing
/// in memory: every answer is complete.
final class Keeper {

    /// Megabytes of words kept in memory before they are written: with fewer, Lucene spends its
    /// time on joining small parts.
    private static final double MEMORY = 64;

    private final Path folder;
    private final Map<DocumentId, Wanted> wanted;
    private final Sources sources;
    private final IndexListener listener;
    private final List<Message> notices = new ArrayList<>();

    Keeper(Path folder, Map<DocumentId, Wanted> wanted, Sources sources, IndexListener listener) {
        this.folder = folder;
        this.wanted = wanted;
        this.sources = sources;
        this.listener = listener;
    }

    /// Returns what has to be told about the opening; complete once [#open] has returned.
    List<Message> notices() {
        return notices;
    }

    /// Returns the index on disk, if it can be read, and what is missing there, in memory.
    List<Shelf> open() throws IOException {
        var shelves = new ArrayList<Shelf>();
        var disk = upToDateOnDisk();
        if (disk != null) {
            shelves.add(disk);
        }
        var missing = missing(disk);
        if (!missing.isEmpty()) {
            shelves.add(inMemory(missing, sources, listener));
            notices.add(Message.of("search.index-in-memory", missing.size()));
        }
        return shelves;
    }

    private @Nullable Shelf upToDateOnDisk() {
        var isThere = hasFiles();
        var disk = isThere ? read() : null;
        var isDamaged = isThere && disk == null;
        var missing = missing(disk);
        var others = disk == null ? Set.<DocumentId>of() : Set.copyOf(disk.others());
        if (missing.isEmpty() && others.isEmpty() && !isDamaged) {
            return disk;
        }
        if (!write(isDamaged, missing, others)) {
            return disk;
        }
        close(disk);
        var removed = others.stream().filter(id -> !wanted.containsKey(id)).count();
        if (isDamaged) {
            notices.add(Message.of("search.index-rebuilt", missing.size()));
        } else if (disk == null) {
            notices.add(Message.of("search.index-built", missing.size()));
        } else {
            notices.add(Message.of("search.index-updated", missing.size(), removed));
        }
        return read();
    }

    private Map<DocumentId, Wanted> missing(@Nullable Shelf shelf) {
        var missing = new LinkedHashMap<>(wanted);
        if (shelf != null) {
            missing.keySet().removeAll(shelf.blocks().keySet());
        }
        return missing;
    }

    private boolean hasFiles() {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.list(folder)) {
            return files.anyMatch(file -> !file.endsWith(IndexWriter.WRITE_LOCK_NAME));
        } catch (IOException e) {
            return true;
        }
    }

    /// Returns the index in the folder; null when it cannot be read. Damaged bytes make Lucene
    /// throw almost anything.
    private @Nullable Shelf read() {
        try (var directory = FSDirectory.open(folder)) {
            return Shelf.open(directory, wanted);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /// Writes what is missing; answers whether that could be done.
    private boolean write(
            boolean isDamaged, Map<DocumentId, Wanted> missing, Set<DocumentId> others) {
        try (var directory = FSDirectory.open(folder)) {
            if (isDamaged) {
                empty(directory);
            }
            index(directory, missing, others, sources, listener);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void empty(Directory directory) throws IOException {
        try (Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (var file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    /// Returns an index of those texts that is nowhere on disk.
    static Shelf inMemory(Map<DocumentId, Wanted> wanted, Sources sources, IndexListener listener)
            throws IOException {
        var directory = new ByteBuffersDirectory();
        index(directory, wanted, Set.of(), sources, listener);
        return Shelf.open(directory, wanted);
    }

    private static void index(
            Directory directory,
            Map<DocumentId, Wanted> missing,
            Set<DocumentId> others,
            Sources sources,
            IndexListener listener)
            throws IOException {
        var progress = new Progress(missing.size(), listener);
        var writer = new IndexWriter(directory, new IndexWriterConfig().setRAMBufferSizeMB(MEMORY));
        try {
            for (var other : others) {
                writer.deleteDocuments(new Term(Fields.OWNER, other.value()));
            }
            List.copyOf(missing.entrySet()).parallelStream()
                    .forEach(
                            it -> {
                                add(writer, it.getKey(), it.getValue(), sources);
                                progress.more();
                            });
            writer.commit();
            writer.close();
        } catch (UncheckedIOException e) {
            writer.rollback();
            throw e.getCause();
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    /// Counts texts for a listener.
    private static final class Progress {

        private final int all;
        private final IndexListener listener;
        private int done;

        private Progress(int all, IndexListener listener) {
            this.all = all;
            this.listener = listener;
            if (all > 0) {
                listener.indexed(0, all);
            }
        }

        private synchronized void more() {
            done++;
            listener.indexed(done, all);
        }
    }

    private static void add(IndexWriter writer, DocumentId id, Wanted wanted, Sources sources) {
        var document = wanted.document();
        try {
            writer.updateDocuments(
                    new Term(Fields.OWNER, id.value()),
                    Entries.of(
                            wanted,
                            sources.text(document.revision()),
                            sources.annotation(document).orElse(null)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(@Nullable Shelf shelf) {
        if (shelf != null) {
            try {
                shelf.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package fr.verbatim.ingest.office;

import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.Source;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Opens a docx, xlsx or pptx that its program has locked with a password. The open document stands
/// for a moment in a folder that only its owner may read.
public final class OfficeLock {

    /// Locks what is only recommended for reading; anybody's program opens it.
    private static final List<String> USUAL = List.of(Decryptor.DEFAULT_PASSWORD);

    private OfficeLock() {}

    /// Opens a file, reads it and forgets the open copy.
    ///
    /// @param read reads the open copy, whose name is that of the file
    /// @throws DocumentUnreadable when no password opens it, or it is locked in another way
    public static <T> T open(Source source, Function<Path, T> read) {
        try {
            var folder = Files.createTempDirectory("verbatim-");
            var copy = folder.resolve(source.name());
            try {
                unlock(source, copy);
                return read.apply(copy);
            } finally {
                Files.deleteIfExists(copy);
                Files.delete(folder);
            }
        } catch (EncryptedDocumentException e) {
            throw new DocumentUnreadable("ingest.locked-otherwise", source.name());
        } catch (IOException | GeneralSecurityException e) {
            throw DocumentUnreadable.damaged(source.name(), e);
        }
    }

    private static void unlock(Source source, Path copy)
            throws IOException, GeneralSecurityException {
        try (var files = new POIFSFileSystem(source.path().toFile(), true)) {
            var decryptor = decryptor(source, files.getRoot());
            try (var in = decryptor.getDataStream(files.getRoot())) {
                Files.copy(in, copy);
            }
        }
    }

    private static Decryptor decryptor(Source source, DirectoryNode root)
            throws IOException, GeneralSecurityException {
        if (!root.hasEntryCaseInsensitive(EncryptionInfo.ENCRYPTION_INFO_ENTRY)) {
            throw new DocumentUnreadable("ingest.locked-otherwise", source.name());
        }
        var decryptor = Decryptor.getInstance(new EncryptionInfo(root));
        return source.passwords()
                .open(
                        source.name(),
                        USUAL,
                        word ->
                                decryptor.verifyPassword(word)
                                        ? Optional.of(decryptor)
                                        : Optional.<Decryptor>empty());
    }
}

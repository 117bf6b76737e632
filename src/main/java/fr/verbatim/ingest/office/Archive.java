package fr.verbatim.ingest.office;

import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.Source;
import fr.verbatim.ingest.xml.Xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The archive that a docx or odt file is, opened under limits. Confined to one thread; to be
/// closed.
final class Archive implements AutoCloseable {

    /// Ten times the longest interview that anyone transcribed.
    static final long LARGEST_ENTRY = 96L << 20;

    /// Text packs twentyfold; what packs a hundredfold and is large was made to harm.
    static final int HIGHEST_RATIO = 120;

    static final long RATIO_MATTERS_FROM = 8L << 20;

    private final String name;
    private final ZipFile zip;

    private Archive(String name, ZipFile zip) {
        this.name = name;
        this.zip = zip;
    }

    static Archive open(Source source) {
        try {
            return new Archive(source.name(), new ZipFile(source.path().toFile()));
        } catch (IOException | IllegalArgumentException e) {
            throw DocumentUnreadable.damaged(source.name(), e);
        }
    }

    /// Returns the name of the file, for messages.
    String name() {
        return name;
    }

    boolean has(String entry) {
        return zip.getEntry(entry) != null;
    }

    /// Opens an entry that is XML.
    Optional<Xml> xml(String entryName) {
        return find(entryName).map(in -> Xml.of(name, in));
    }

    /// Opens an entry; reading more than the limits allow throws [DocumentUnreadable].
    Optional<InputStream> find(String entryName) {
        var entry = zip.getEntry(entryName);
        if (entry == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Bounded(zip.getInputStream(entry), entry));
        } catch (IOException e) {
            throw DocumentUnreadable.damaged(name, e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw DocumentUnreadable.damaged(name, e);
        }
    }

    /// Counts what is unpacked.
    private final class Bounded extends InputStream {

        private final InputStream in;
        private final long packed;
        private long unpacked;

        private Bounded(InputStream in, ZipEntry entry) {
            this.in = in;
            packed = Math.max(1, entry.getCompressedSize());
        }

        @Override
        public int read() throws IOException {
            var read = in.read();
            return read < 0 ? read : count(read, 1);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = in.read(buffer, offset, length);
            return read < 0 ? read : count(read, read);
        }

        private int count(int result, int bytes) {
            unpacked += bytes;
            if (unpacked > LARGEST_ENTRY
                    || (unpacked > RATIO_MATTERS_FROM && unpacked / packed > HIGHEST_RATIO)) {
                throw new DocumentUnreadable("ingest.bomb", name, unpacked >> 20);
            }
            return result;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}

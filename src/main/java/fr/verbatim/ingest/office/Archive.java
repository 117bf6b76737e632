package fr.verbatim.ingest.office;

import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.Source;
import fr.verbatim.ingest.xml.Xml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The archive that an office file is, opened under limits. Confined to one thread; to be closed.
public final class Archive implements AutoCloseable {

    /// Ten times the longest interview that anyone transcribed.
    private static final long LARGEST_ENTRY = 96L << 20;

    /// All that is unpacked of one file, the parts that are read twice counted twice.
    private static final long LARGEST_WHOLE = 256L << 20;

    /// Text packs twentyfold; what packs a hundredfold and is large was made to harm.
    private static final int HIGHEST_RATIO = 120;

    private static final int USUAL_RATIO = 40;

    private static final long RATIO_MATTERS_FROM = 8L << 20;

    /// Parts that hold words or say where they stand; pictures and fonts are never unpacked.
    private static final String WORDS = "(?s).*\\.(?:xml|rels|xhtml|html?|ncx|opf|svg|vml)";

    /// XML defines entities before its first element.
    private static final int DEFINITIONS_WITHIN = 1 << 20;

    private static final int BUFFER = 1 << 16;

    private final String name;
    private final ZipFile zip;
    private long whole;

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

    /// Makes sure that a library may unpack a file without harm: no part grows out of all
    /// proportion, none defines entities by others.
    ///
    /// @throws DocumentUnreadable when it is damaged, too large, or was made to harm
    public static void inspect(Source source) {
        try (var archive = open(source)) {
            var entries = archive.zip.entries();
            while (entries.hasMoreElements()) {
                var entry = entries.nextElement();
                if (entry.getName().toLowerCase(Locale.ROOT).matches(WORDS)) {
                    archive.inspect(entry);
                }
            }
        }
    }

    private void inspect(ZipEntry entry) {
        var buffer = new byte[BUFFER];
        try (var in = new Bounded(zip.getInputStream(entry), entry)) {
            while (in.read(buffer) >= 0) {
                // Unpacking it is all: the limits are kept on the way.
            }
        } catch (IOException e) {
            throw DocumentUnreadable.damaged(name, e);
        }
    }

    /// Returns the parts of an archive that hold words or say where they stand, as they are, marks
    /// included.
    ///
    /// @throws DocumentUnreadable when it is damaged, too large, or was made to harm
    public static List<String> texts(Source source) {
        var texts = new ArrayList<String>();
        try (var archive = open(source)) {
            var entries = archive.zip.entries();
            while (entries.hasMoreElements()) {
                var entry = entries.nextElement();
                if (entry.getName().toLowerCase(Locale.ROOT).matches(WORDS)) {
                    try (var in = archive.new Bounded(archive.zip.getInputStream(entry), entry)) {
                        texts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        } catch (IOException e) {
            throw DocumentUnreadable.damaged(source.name(), e);
        }
        return texts;
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

    /// Counts what is unpacked, and the entities that it defines.
    private final class Bounded extends InputStream {

        private final InputStream in;
        private final long packed;
        private final EntityCount entities = new EntityCount();
        private final long promised;
        private long unpacked;

        private Bounded(InputStream in, ZipEntry entry) {
            this.in = in;
            packed = Math.max(1, entry.getCompressedSize());
            promised = entry.getSize();
        }

        @Override
        public int read() throws IOException {
            var read = in.read();
            return read < 0 ? read : count(read, 1);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = in.read(buffer, offset, length);
            if (read > 0 && unpacked < DEFINITIONS_WITHIN) {
                entities.add(buffer, offset, read);
            }
            return read < 0 ? read : count(read, read);
        }

        private int count(int result, int bytes) {
            unpacked += bytes;
            whole += bytes;
            var tooLarge = unpacked > LARGEST_ENTRY || whole > LARGEST_WHOLE;
            if (grows(tooLarge) || entities.isBomb()) {
                throw new DocumentUnreadable("ingest.bomb", name);
            }
            if (tooLarge) {
                throw new DocumentUnreadable("ingest.unpacks-too-large", name, whole >> 20);
            }
            return result;
        }

        /// An archive may lie about how much it holds: what has come out of it counts too.
        private boolean grows(boolean tooLarge) {
            var size = Math.max(unpacked, promised);
            return size > RATIO_MATTERS_FROM
                    && size / packed > (tooLarge ? USUAL_RATIO : HIGHEST_RATIO);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}

package fr.verbatim.ingest.tika;

import fr.verbatim.ingest.office.Archive;
import fr.verbatim.ingest.reading.Assembly;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.LibraryWarnings;
import fr.verbatim.ingest.reading.Reader;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Source;
import fr.verbatim.ingest.reading.TooMuchText;

import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.PasswordProvider;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.sax.WriteOutContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the formats where Tika loses nothing that fieldwork needs: doc, html, epub, xlsx, e-mail.
/// Thread-safe.
///
/// It is always asked in a process apart: some files make it loop, or fill the memory.
public final class TikaReader implements Reader {

    private static final Set<String> ZIPPED =
            Set.of(
                    "application/epub+zip",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /// Locks what is only recommended for reading; anybody's program opens it.
    private static final List<String> USUAL_PASSWORD = List.of(Decryptor.DEFAULT_PASSWORD);

    /// Made once, on first use: to make it costs more than to read a small file.
    private static final class Parsers {
        static final AutoDetectParser AUTO = new AutoDetectParser();
    }

    @Override
    public String name() {
        return "tika";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Reading read(Source source) {
        if (ZIPPED.contains(source.mediaType())) {
            Archive.inspect(source);
        }
        return source.passwords()
                .open(source.name(), USUAL_PASSWORD, word -> unlocked(source, word));
    }

    /// Tika hands a password on to its readers of other formats, not to that of doc.
    private static Optional<Reading> unlocked(Source source, String password) {
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try {
            return attempt(source, password);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    /// Reads a file; empty when the password is wrong.
    private static Optional<Reading> attempt(Source source, String password) {
        var assembly = new Assembly();
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, source.name());
        metadata.set(HttpHeaders.CONTENT_TYPE, source.mediaType());
        // It is known: Tika needs not look for it again.
        metadata.set(TikaCoreProperties.CONTENT_TYPE_PARSER_OVERRIDE, source.mediaType());
        try (var warnings = LibraryWarnings.listen();
                var in = TikaInputStream.get(source.path(), metadata)) {
            Parsers.AUTO.parse(
                    in,
                    new WriteOutContentHandler(
                            new Blocks(assembly, source.mediaType()), Assembly.LONGEST_TEXT),
                    metadata,
                    context(password));
            warnings.tell(assembly);
        } catch (IOException | TikaException | SAXException | LinkageError e) {
            if (isLocked(e)) {
                return Optional.empty();
            }
            throw refusal(source, e);
        }
        return Optional.of(assembly.build(source.mediaType(), null));
    }

    private static boolean isLocked(Throwable cause) {
        for (var inner = cause; inner != null; inner = inner.getCause()) {
            if (inner instanceof EncryptedDocumentException
                    || inner instanceof org.apache.poi.EncryptedDocumentException) {
                return true;
            }
        }
        return false;
    }

    private static DocumentUnreadable refusal(Source source, Throwable cause) {
        for (Throwable inner = cause; inner != null; inner = inner.getCause()) {
            if (inner instanceof TooMuchText tooMuch) {
                return tooMuch.of(source.name());
            }
            if (inner instanceof WriteLimitReachedException) {
                return new DocumentUnreadable(
                        "ingest.too-long", source.name(), Assembly.LONGEST_TEXT / 1_000_000);
            }
            var said = String.valueOf(inner.getMessage());
            if (said.contains("levels of XML element nesting")) {
                return DocumentUnreadable.damaged(source.name(), cause)
                        .as("ingest.too-deep", source.name());
            }
            if (said.contains("Suspected zip bomb") || said.contains("Zip bomb detected")) {
                return DocumentUnreadable.damaged(source.name(), cause)
                        .as("ingest.bomb", source.name());
            }
        }
        return DocumentUnreadable.damaged(source.name(), cause);
    }

    private static ParseContext context(String password) {
        var office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setIncludeDeletedContent(false);
        office.setIncludeMoveFromContent(false);
        office.setIncludeHeadersAndFooters(false);
        office.setExtractMacros(false);
        var context = new ParseContext();
        context.set(OfficeParserConfig.class, office);
        context.set(PasswordProvider.class, _ -> password);
        context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        return context;
    }

    /// A document is what its author wrote, not what is attached to it.
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(
                InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // Never asked for.
        }
    }
}

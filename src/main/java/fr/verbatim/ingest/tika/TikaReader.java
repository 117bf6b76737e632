package fr.verbatim.ingest.tika;

import fr.verbatim.ingest.reading.Assembly;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.Reader;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Source;

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
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.sax.WriteOutContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.InputStream;

/// Reads the formats where Tika loses nothing that fieldwork needs: rtf, doc, html, epub, xlsx,
/// e-mail. Thread-safe.
///
/// It is always asked in a process apart: some files make it loop, or fill the memory.
public final class TikaReader implements Reader {

    private static final int LONGEST_TEXT = 20_000_000;

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
        var assembly = new Assembly();
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, source.name());
        metadata.set(HttpHeaders.CONTENT_TYPE, source.mediaType());
        try (var warnings = LibraryWarnings.listen();
                var in = TikaInputStream.get(source.path(), metadata)) {
            Parsers.AUTO.parse(
                    in,
                    new WriteOutContentHandler(
                            new Blocks(assembly, source.mediaType()), LONGEST_TEXT),
                    metadata,
                    context());
            warnings.tell(assembly);
        } catch (EncryptedDocumentException e) {
            throw DocumentUnreadable.encrypted(source.name());
        } catch (IOException | TikaException | SAXException | LinkageError e) {
            throw refusal(source, e);
        }
        lostByFormat(source, assembly);
        return assembly.build(source.mediaType(), null);
    }

    private static DocumentUnreadable refusal(Source source, Throwable cause) {
        for (Throwable inner = cause; inner != null; inner = inner.getCause()) {
            if (inner instanceof org.apache.poi.EncryptedDocumentException) {
                return DocumentUnreadable.encrypted(source.name());
            }
            if (inner instanceof WriteLimitReachedException) {
                return new DocumentUnreadable("ingest.bomb", source.name(), LONGEST_TEXT >> 20);
            }
        }
        return DocumentUnreadable.damaged(source.name(), cause);
    }

    private static void lostByFormat(Source source, Assembly assembly) {
        if (source.mediaType().equals("application/rtf")
                && new String(source.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1)
                        .contains("{\\footnote")) {
            assembly.doubt("ingest.rtf-notes", source.name());
        }
    }

    private static ParseContext context() {
        var office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setIncludeDeletedContent(false);
        office.setIncludeMoveFromContent(false);
        office.setIncludeHeadersAndFooters(false);
        office.setExtractMacros(false);
        var context = new ParseContext();
        context.set(OfficeParserConfig.class, office);
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

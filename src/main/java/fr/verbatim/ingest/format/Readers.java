package fr.verbatim.ingest.format;

import static java.util.Map.entry;

import fr.verbatim.ingest.office.DocxReader;
import fr.verbatim.ingest.office.OdtReader;
import fr.verbatim.ingest.office.OfficeLock;
import fr.verbatim.ingest.office.PptxReader;
import fr.verbatim.ingest.pdf.PdfReader;
import fr.verbatim.ingest.plain.CaptionReader;
import fr.verbatim.ingest.plain.CsvReader;
import fr.verbatim.ingest.plain.MarkdownReader;
import fr.verbatim.ingest.plain.TextReader;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.Normaliser;
import fr.verbatim.ingest.reading.Passwords;
import fr.verbatim.ingest.reading.Patience;
import fr.verbatim.ingest.reading.Reader;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Source;
import fr.verbatim.ingest.reading.TooMuchText;
import fr.verbatim.ingest.reading.UnsupportedFormat;
import fr.verbatim.ingest.rtf.RtfReader;
import fr.verbatim.ingest.tika.TikaReader;
import fr.verbatim.ingest.transcript.TranscriptFormats;
import fr.verbatim.message.Message;
import fr.verbatim.message.VerbatimException;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The readers, by the media type that each reads. Immutable, thread-safe.
public final class Readers {

    private static final Reader TIKA = new TikaReader();
    private static final Reader DOCX = new DocxReader();
    private static final Reader ODT = new OdtReader();
    private static final Reader CAPTIONS = new CaptionReader();

    private static final Map<String, Reader> BY_MEDIA_TYPE =
            Map.ofEntries(
                    entry("text/plain", new TextReader()),
                    entry("text/x-web-markdown", new MarkdownReader()),
                    entry("text/csv", new CsvReader()),
                    entry("text/vtt", CAPTIONS),
                    entry("application/x-subrip", CAPTIONS),
                    entry(
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                            DOCX),
                    entry(
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
                            DOCX),
                    entry("application/vnd.ms-word.document.macroenabled.12", DOCX),
                    entry("application/vnd.oasis.opendocument.text", ODT),
                    entry("application/vnd.oasis.opendocument.text-template", ODT),
                    entry("application/pdf", new PdfReader()),
                    entry("application/rtf", new RtfReader()),
                    entry("application/msword", TIKA),
                    entry("application/vnd.ms-word2006ml", TIKA),
                    entry("application/vnd.ms-wordml", TIKA),
                    entry("text/html", TIKA),
                    entry("application/xhtml+xml", TIKA),
                    entry("application/epub+zip", TIKA),
                    entry(
                            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                            new PptxReader()),
                    entry(
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            TIKA));

    /// Formats that a library reads as far as it can, without complaining of a missing end.
    private static final Set<String> MAY_BE_CUT = Set.of("application/pdf", "application/rtf");

    private Readers() {}

    /// Returns the reader of a media type.
    public static Optional<Reader> find(String mediaType) {
        return Optional.ofNullable(BY_MEDIA_TYPE.get(mediaType))
                .or(() -> TranscriptFormats.of(mediaType));
    }

    /// Returns the media types that are read.
    public static Set<String> mediaTypes() {
        return BY_MEDIA_TYPE.keySet();
    }

    /// Reads a file in this process. Turns are still to be found in what it answers.
    ///
    /// @throws DocumentUnreadable when it is damaged, protected or too large
    /// @throws UnsupportedFormat when it is no document, or of a format that is not read
    public static Reading read(Path path) {
        return read(path, null, Passwords.NONE);
    }

    /// Reads a file in this process.
    ///
    /// @param encoding the character set of a text file; null to find out
    /// @param passwords what may open it, should it be protected
    public static Reading read(Path path, @Nullable String encoding, Passwords passwords) {
        try {
            return checked(readAny(path, encoding, passwords), path);
        } catch (DocumentUnreadable e) {
            var name = new Source(path, "").name();
            throw e.isDamage() && Cut.isCut(path) ? e.as("ingest.cut", name) : e;
        } catch (VerbatimException e) {
            throw e;
        } catch (TooMuchText e) {
            throw e.of(new Source(path, "").name());
        } catch (Patience.Exhausted e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // A library that trips over a damaged file may throw anything.
            throw DocumentUnreadable.damaged(new Source(path, "").name(), e);
        }
    }

    private static Reading readAny(Path path, @Nullable String encoding, Passwords passwords) {
        var mediaType = Detection.mediaType(path);
        if (mediaType.equals(Detection.PROTECTED)) {
            return OfficeLock.open(
                    new Source(path, mediaType, null, passwords),
                    opened -> readAny(opened, null, Passwords.NONE));
        }
        var source = new Source(path, mediaType, encoding, passwords);
        var reading = reader(source).read(source);
        return Detection.isUsual(source)
                ? reading
                : reading.withDoubts(
                        List.of(
                                Message.of(
                                        "ingest.wrong-ending",
                                        source.name(),
                                        FormatName.of(source.mediaType()))));
    }

    private static Reading checked(Reading reading, Path path) {
        var name = new Source(path, "").name();
        var mayBeCut = MAY_BE_CUT.contains(reading.mediaType()) && Cut.isCut(path);
        return mayBeCut
                ? reading.withDoubts(List.of(Message.of("ingest.may-be-cut", name)))
                : reading;
    }

    /// Returns how a file of that media type is read today: the reader's name and version, and the
    /// normaliser's. A document read otherwise is read again.
    public static String signature(String mediaType) {
        return find(mediaType).map(it -> it.name() + " " + it.version()).orElse("?")
                + ", text "
                + Normaliser.VERSION;
    }

    private static Reader reader(Source source) {
        return find(source.mediaType()).orElseThrow(() -> unread(source));
    }

    private static VerbatimException unread(Source source) {
        var format = FormatName.of(source.mediaType());
        var promised = Detection.promised(source);
        if (promised.isPresent() && !Detection.isUsual(source)) {
            return new DocumentUnreadable(
                    "ingest.not-what-it-says",
                    source.name(),
                    FormatName.of(promised.get()),
                    format);
        }
        return format.key().equals("ingest.format-archive")
                ? new UnsupportedFormat("ingest.archive", source.name())
                : new UnsupportedFormat("ingest.unsupported", source.name(), format);
    }
}

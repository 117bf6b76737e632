package fr.verbatim.ingest.rtf;

import com.rtfparserkit.parser.raw.RawRtfParser;

import fr.verbatim.ingest.reading.Assembly;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.Reader;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Source;
import fr.verbatim.message.VerbatimException;

import java.io.IOException;
import java.nio.file.Files;

/// Reads rtf files: body, tables, text boxes, notes at the end; deletions, hidden text, comments
/// and running headers are set aside and told. Thread-safe.
public final class RtfReader implements Reader {

    @Override
    public String name() {
        return "rtf";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Reading read(Source source) {
        var assembly = new Assembly();
        try (var in = Files.newInputStream(source.path())) {
            var bytes = new RtfBytes(in, source.name());
            var body = new RtfBody(assembly, bytes, source.name());
            new RawRtfParser().parse(bytes, body);
            body.tell();
        } catch (VerbatimException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw DocumentUnreadable.damaged(source.name(), e);
        }
        return assembly.build(source.mediaType(), null);
    }
}

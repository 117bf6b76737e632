package fr.verbatim.ingest.pdf;

import fr.verbatim.ingest.reading.Source;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Opens PDF files, those under a password too.
final class PdfLock {

    /// Opens what anybody may read and only its owner print.
    private static final List<String> USUAL = List.of("");

    private PdfLock() {}

    /// Opens a file.
    ///
    /// @throws fr.verbatim.ingest.reading.DocumentUnreadable when no password opens it
    static PDDocument open(Source source) throws IOException {
        return source.passwords().open(source.name(), USUAL, word -> attempt(source, word));
    }

    private static Optional<PDDocument> attempt(Source source, String password) throws IOException {
        try {
            return Optional.of(
                    Loader.loadPDF(
                            source.path().toFile(),
                            password,
                            IOUtils.createTempFileOnlyStreamCache()));
        } catch (InvalidPasswordException wrong) {
            return Optional.empty();
        }
    }
}

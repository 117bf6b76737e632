package fr.verbatim.ingest.tika;

import fr.verbatim.ingest.reading.Assembly;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.Reader;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Source;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Reads the text of PDF files, page by page: running headers and footers are set aside, lines
/// joined into paragraphs, words cut at line ends repaired. Thread-safe.
public final class PdfReader implements Reader {

    @Override
    public String name() {
        return "pdf";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Reading read(Source source) {
        var assembly = new Assembly();
        try (var warnings = LibraryWarnings.listen();
                var document = PdfLock.open(source)) {
            var pages = document.getNumberOfPages();
            var lines = PdfLines.of(document);
            PdfParagraphs.write(RunningLines.without(lines, pages, assembly), assembly);
            doubtEmptyPages(source, pages, lines, assembly);
            warnings.tell(assembly);
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw DocumentUnreadable.damaged(source.name(), e);
        }
        return assembly.build(source.mediaType(), null);
    }

    private static void doubtEmptyPages(
            Source source, int pages, List<PdfLine> lines, Assembly assembly) {
        var withText = lines.stream().map(PdfLine::page).collect(Collectors.toSet());
        if (withText.isEmpty()) {
            throw new DocumentUnreadable("ingest.scanned", source.name(), pages);
        }
        var empty =
                IntStream.rangeClosed(1, pages)
                        .filter(page -> !withText.contains(page))
                        .boxed()
                        .toList();
        if (!empty.isEmpty()) {
            assembly.doubt(
                    "ingest.empty-pages",
                    empty.size(),
                    empty.stream()
                            .limit(20)
                            .map(String::valueOf)
                            .collect(Collectors.joining(", ")));
        }
    }
}

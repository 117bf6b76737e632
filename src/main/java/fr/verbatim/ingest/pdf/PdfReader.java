package fr.verbatim.ingest.pdf;

import fr.verbatim.ingest.reading.Assembly;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.LibraryWarnings;
import fr.verbatim.ingest.reading.Reader;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Source;

import org.apache.pdfbox.pdmodel.PDDocument;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the text of PDF files in reading order: running headers and footers are set aside, columns
/// and tables told apart, lines joined into paragraphs, words cut at line ends repaired, notes put
/// at the end. Thread-safe.
public final class PdfReader implements Reader {

    @Override
    public String name() {
        return "pdf";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Reading read(Source source) {
        var assembly = new Assembly();
        try (var warnings = LibraryWarnings.listen();
                var document = PdfLock.open(source)) {
            read(source, document, assembly);
            warnings.tell(assembly);
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw DocumentUnreadable.damaged(source.name(), e);
        }
        return assembly.build(source.mediaType(), null);
    }

    private static void read(Source source, PDDocument document, Assembly assembly)
            throws IOException {
        var pages = PdfPages.of(document);
        if (pages.stream().noneMatch(PdfPage::hasText)) {
            throw pages.stream().anyMatch(PdfPage::failed)
                    ? new DocumentUnreadable("ingest.no-page-readable", source.name(), pages.size())
                    : new DocumentUnreadable("ingest.scanned", source.name(), pages.size());
        }
        var running = RunningLines.find(pages, assembly);
        running.margins().forEach(assembly::margins);
        write(running.pages(), assembly);
        PageDoubts.tell(pages, document.getNumberOfPages(), assembly);
    }

    private static void write(List<PdfPage> pages, Assembly assembly) {
        var order = new ReadingOrder();
        var footnotes = new Footnotes(usualSize(pages));
        var blocks = new ArrayList<Block>();
        pages.forEach(page -> blocks.addAll(footnotes.without(order.of(page))));
        var lines = new ArrayList<PdfLine>();
        for (var block : blocks) {
            if (block instanceof Block.Flow flow) {
                lines.addAll(flow.lines());
            }
        }
        new PdfParagraphs(lines, assembly).write(blocks, footnotes.notes());
        if (!footnotes.notes().isEmpty()) {
            assembly.removed("ingest.footnotes", footnotes.notes().size());
        }
        if (!footnotes.doubtful().isEmpty()) {
            assembly.doubt(
                    "ingest.small-print",
                    footnotes.doubtful().size(),
                    PageDoubts.ranges(footnotes.doubtful()));
        }
    }

    /// Returns the size that most letters have, in points.
    private static float usualSize(List<PdfPage> pages) {
        var letters = new HashMap<Float, Integer>();
        for (var page : pages) {
            for (var piece : page.pieces()) {
                letters.merge(
                        Math.round(piece.size() * 10) / 10f, piece.text().length(), Integer::sum);
            }
        }
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(10f);
    }
}

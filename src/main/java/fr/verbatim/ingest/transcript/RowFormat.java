package fr.verbatim.ingest.transcript;

import fr.verbatim.ingest.plain.PlainText;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Source;

import java.util.List;

/// What the formats have in common that write an utterance a line, its cells separated by tabs.
/// Thread-safe.
abstract class RowFormat implements TranscriptFormat {

    @Override
    public int version() {
        return 2;
    }

    @Override
    public final Reading read(Source source) {
        var decoded = PlainText.of(source);
        var transcript = new Transcript(source);
        transcript.doubtEncoding(decoded);
        decoded.text()
                .replace("\uFEFF", "")
                .lines()
                .skip(headings())
                .filter(line -> !line.isBlank())
                .forEach(line -> row(List.of(line.split("\t", -1)), transcript));
        return transcript.build(decoded.encoding());
    }

    /// Returns how many lines precede the rows.
    abstract int headings();

    /// Says what a row holds; a row may be too short.
    abstract void row(List<String> cells, Transcript transcript);

    /// Returns the cells from `index` on as one, since words may hold a tab.
    static String rest(List<String> cells, int index) {
        return index < cells.size() ? String.join(" ", cells.subList(index, cells.size())) : "";
    }
}

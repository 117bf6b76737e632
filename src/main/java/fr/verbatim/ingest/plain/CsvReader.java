package fr.verbatim.ingest.plain;

import fr.verbatim.ingest.reading.Assembly;
import fr.verbatim.ingest.reading.Reader;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Run;
import fr.verbatim.ingest.reading.Source;

import java.util.List;

/// Reads a table in a text file: a row a line, its cells separated by tabs. Thread-safe.
public final class CsvReader implements Reader {

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Reading read(Source source) {
        var decoded = PlainText.of(source);
        var assembly = new Assembly();
        decoded.doubt(source, assembly);
        assembly.beginTable();
        for (var row : Delimited.parse(decoded.text()).rows()) {
            assembly.beginRow();
            row.cells().forEach(cell -> assembly.cell(List.of(Run.of(cell.strip()))));
        }
        assembly.endTable();
        return assembly.build(source.mediaType(), decoded.encoding());
    }
}

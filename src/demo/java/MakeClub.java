import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Makes the workbook of the second demonstration study from the table of its post-its.
///
/// Run from the top folder with the program's libraries on the class path: `java -cp 'target/lib/*'
/// src/demo/java/MakeClub.java [FOLDER]`.
final class MakeClub {

    private static final Path STUDY = Path.of("src", "demo", "club");

    private MakeClub() {}

    public static void main(String[] arguments) throws IOException {
        var folder = arguments.length == 0 ? STUDY.resolve("corpus") : Path.of(arguments[0]);
        var format = CSVFormat.DEFAULT.builder().setDelimiter(';').get();
        try (var reader = Files.newBufferedReader(STUDY.resolve("post-its.csv"));
                var rows = format.parse(reader)) {
            Files.write(
                    folder.resolve("ateliers.xlsx"),
                    Spreadsheet.of("Post-it", rows.stream().map(CSVRecord::toList).toList()));
        }
    }
}

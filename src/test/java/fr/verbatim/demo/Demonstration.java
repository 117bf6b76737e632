package fr.verbatim.demo;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Where the demonstration study lies, and how its texts and codings are read.
public final class Demonstration {

    static final Path BASE = Path.of(System.getProperty("verbatim.basedir", ""));
    static final Path CORPUS = BASE.resolve("corpus");

    private static final int SEQUENCE = 8;
    private static final Path TEXTS = BASE.resolve("src/demo/texts");
    private static final Pattern LABEL = Pattern.compile("^(?:[ERT]: |## )", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Demonstration() {}

    /// Returns the texts without their headers, by document.
    public static Map<String, String> texts() throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.list(TEXTS)) {
            for (var file : files.toList()) {
                var text = Files.readString(file);
                texts.put(name(file), text.substring(text.indexOf("\n\n") + 2));
            }
        }
        return texts;
    }

    /// Returns the text of a document; fails when there is none.
    static String text(String name) throws IOException {
        return Objects.requireNonNull(texts().get(name), name);
    }

    /// Returns the paragraphs of a text, without labels nor marks of heading.
    static List<String> paragraphs(String text) {
        return LABEL.matcher(text).replaceAll("").lines().filter(it -> !it.isBlank()).toList();
    }

    /// Returns the words of a text in their order, without case or labels.
    static List<String> words(String text) {
        return WORD.matcher(String.join("\n", paragraphs(text)))
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.FRENCH))
                .toList();
    }

    /// Returns all the sequences of eight words of a text: what two texts may not share.
    public static List<List<String>> sequences(String text) {
        var words = words(text);
        return IntStream.rangeClosed(0, words.size() - SEQUENCE)
                .mapToObj(it -> words.subList(it, it + SEQUENCE))
                .toList();
    }

    static List<CSVRecord> codings() throws IOException {
        var format =
                CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true);
        try (var reader = Files.newBufferedReader(CORPUS.resolve("codings.csv"));
                var rows = format.get().parse(reader)) {
            return rows.getRecords();
        }
    }

    /// Returns the files of `folder` and below that the maker makes, relative to it.
    static List<Path> madeFiles(Path folder) throws IOException {
        var made = new ArrayList<Path>();
        for (var part : List.of("entretiens", "observations", "documents")) {
            try (var files = Files.walk(folder.resolve(part))) {
                files.filter(Files::isRegularFile).map(folder::relativize).forEach(made::add);
            }
        }
        made.sort(null);
        return made;
    }

    /// Returns the name of a file without its ending: the document's name.
    static String name(Path file) {
        var name = Objects.requireNonNull(file.getFileName()).toString();
        return name.substring(0, name.lastIndexOf('.'));
    }
}

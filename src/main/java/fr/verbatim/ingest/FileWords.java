package fr.verbatim.ingest;

import fr.verbatim.ingest.child.ReadingProcesses;
import fr.verbatim.ingest.office.Archive;
import fr.verbatim.ingest.plain.PlainText;
import fr.verbatim.ingest.reading.Source;
import fr.verbatim.ingest.reading.UnsupportedFormat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// All the words that a file holds, for those who look for one of them: what a reader sees, and
/// what the file keeps beside it (properties, comments, revisions, hidden text). Pure functions.
public final class FileWords {

    private static final Set<String> ARCHIVES =
            Set.of("docx", "xlsx", "pptx", "odt", "ods", "odp", "docm", "xlsm", "epub");
    private static final Set<String> MARKED = Set.of("html", "htm", "xml", "svg", "xhtml");
    private static final Pattern ENDS =
            Pattern.compile(
                    "(?i)</(?:\\w+:)?(?:p|h|h\\d|li|td|th|tr|t[dr]|si|div|title)>|<(?:\\w+:)?(?:br|tab|s)\\b[^>]*>");
    private static final Pattern ATTRIBUTES = Pattern.compile("=\\s*\"([^\"<>]{2,400})\"");
    private static final Pattern TAGS = Pattern.compile("<[^>]{0,4000}>");

    private FileWords() {}

    /// Returns the file's words, some of them more than once.
    ///
    /// @throws fr.verbatim.ingest.reading.DocumentUnreadable when it is damaged, protected, too
    ///   large or too slow
    /// @throws InterruptedException when this thread is interrupted while waiting
    public static List<String> of(Path file) throws InterruptedException {
        var source = new Source(file, "application/octet-stream");
        var texts = new ArrayList<String>();
        texts.add(source.name());
        if (ARCHIVES.contains(source.ending())) {
            Archive.texts(source).forEach(text -> texts.add(bare(text)));
        } else if (MARKED.contains(source.ending())) {
            texts.add(bare(PlainText.of(source).text()));
        }
        try (var processes = new ReadingProcesses()) {
            var reading = processes.read(file);
            texts.add(reading.text().text());
            reading.metadata().values().forEach(texts::add);
        } catch (UnsupportedFormat e) {
            if (texts.size() == 1) {
                throw e;
            }
            // Its words are known already.
        }
        return texts;
    }

    /// A name may be cut by tags: those that end no line are taken out.
    private static String bare(String marked) {
        var kept = new StringBuilder();
        var attributes = ATTRIBUTES.matcher(marked);
        while (attributes.find()) {
            kept.append('\n').append('\n').append(attributes.group(1));
        }
        var words = TAGS.matcher(ENDS.matcher(marked).replaceAll("\n")).replaceAll("");
        return (words + kept)
                .replace("&amp;", "&")
                .replace("&apos;", "'")
                .replace("&#39;", "'")
                .replace("&nbsp;", " ")
                .replace("&quot;", "\"");
    }
}

package fr.verbatim.cli;

import fr.verbatim.Verbatim;
import fr.verbatim.coding.Passage;
import fr.verbatim.corpus.Document;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.regex.Pattern;

/// The options that say where in a document a passage stands.
final class Place {

    private static final Pattern SPAN = Pattern.compile("(\\d{1,9})[-–.]+(\\d{1,9})");

    @Option(names = "--occurrence", paramLabel = "N", descriptionKey = "occurrence")
    private @Nullable Integer occurrence;

    @Option(names = "--span", paramLabel = "${bundle:label.span}", descriptionKey = "span")
    private @Nullable String span;

    /// Returns whether the place is given by offsets, so that no words are needed.
    boolean isSpan() {
        return span != null;
    }

    /// Returns the passage that reads `words`, or that stands at the offsets given.
    Passage find(Verbatim study, Document document, String words) {
        if (span != null) {
            return new Passage(document.id(), parsed(span));
        }
        return occurrence == null
                ? study.passage(document, words)
                : study.passage(document, words, occurrence);
    }

    private static Span parsed(String written) {
        var parts = SPAN.matcher(written.strip());
        if (!parts.matches()) {
            throw new VerbatimException("cli.wrong-span", written);
        }
        var start = Integer.parseInt(parts.group(1));
        var end = Integer.parseInt(parts.group(2));
        if (end <= start) {
            throw new VerbatimException("cli.wrong-span", written);
        }
        return new Span(start, end);
    }
}

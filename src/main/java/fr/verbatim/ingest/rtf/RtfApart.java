package fr.verbatim.ingest.rtf;

import fr.verbatim.ingest.reading.Blanks;
import fr.verbatim.ingest.reading.Run;

import java.util.ArrayList;
import java.util.List;

/// Keeps the paragraphs of a note, a comment, a text box: a text apart, whose tables are no more
/// than paragraphs. Confined to one thread.
final class RtfApart implements RtfPlace {

    private final List<RtfParagraph> paragraphs = new ArrayList<>();

    List<RtfParagraph> paragraphs() {
        return paragraphs;
    }

    /// Returns the words, one paragraph a line, without the blanks at their ends.
    Run words() {
        var words = new StringBuilder();
        for (var paragraph : paragraphs) {
            words.append(words.isEmpty() ? "" : "\n").append(paragraph.words().text());
        }
        return Run.of(words.toString()).stripped();
    }

    @Override
    public void paragraph(RtfParagraph paragraph, boolean inTable) {
        if (!Blanks.isBlank(paragraph.words().text())) {
            paragraphs.add(paragraph);
        }
    }

    @Override
    public void endCell() {
        // The paragraph that a cell holds has ended already.
    }

    @Override
    public void endRow() {
        // Nor has a row anything of its own.
    }

    @Override
    public void lastRow() {
        // Nor a table.
    }

    @Override
    public void close() {
        // Whoever began the text apart takes its paragraphs.
    }
}

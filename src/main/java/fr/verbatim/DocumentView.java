package fr.verbatim;

import fr.verbatim.analysis.guide.Asked;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.Layers;
import fr.verbatim.corpus.Speaker;

import java.util.List;

/// A document as it is read: its text, what lies over it, who speaks, what is coded. Immutable.
///
/// @param document the document
/// @param text the text of its current revision; all spans count its UTF-16 code units
/// @param layers paragraphs, turns, marks, sections, emphases, pages
/// @param speakers who speaks in it
/// @param extracts the extracts coded in it, in the order of the text
/// @param asked the questions of an interview guide that were asked in it, in the order of the text
public record DocumentView(
        Document document,
        String text,
        Layers layers,
        List<Speaker> speakers,
        List<Extract> extracts,
        List<Asked> asked) {

    public DocumentView {
        speakers = List.copyOf(speakers);
        extracts = List.copyOf(extracts);
        asked = List.copyOf(asked);
    }

    static DocumentView of(
            Document document,
            DocumentText text,
            List<Speaker> speakers,
            List<Extract> extracts,
            List<Asked> asked) {
        return new DocumentView(document, text.text(), text.layers(), speakers, extracts, asked);
    }

    /// Returns the text with its layers.
    public DocumentText toText() {
        return new DocumentText(text, layers);
    }
}

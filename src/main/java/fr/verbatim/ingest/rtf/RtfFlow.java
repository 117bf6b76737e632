package fr.verbatim.ingest.rtf;

import fr.verbatim.corpus.Paragraph;
import fr.verbatim.ingest.reading.Run;

import java.util.ArrayList;
import java.util.List;

/// Words that follow each other: the body, or a text apart inside of it. Confined to one thread.
final class RtfFlow {

    /// What a flow is. A footnote becomes an endnote when its words say so.
    enum Kind {
        BODY,
        FOOTNOTE,
        ENDNOTE,
        COMMENT,
        RUNNING,
        BOX
    }

    private final RtfPlace place;
    private final Run.Builder words = new Run.Builder();
    private final List<RtfParagraph> boxes = new ArrayList<>();
    private Kind kind;
    private boolean isItem;

    RtfFlow(Kind kind, RtfPlace place) {
        this.kind = kind;
        this.place = place;
    }

    Kind kind() {
        return kind;
    }

    RtfPlace place() {
        return place;
    }

    void isEndnote() {
        kind = kind == Kind.FOOTNOTE ? Kind.ENDNOTE : kind;
    }

    /// Says that a number or a bullet, which is not kept, stands before the paragraph.
    void isItem() {
        isItem = true;
    }

    void append(String more, RtfGroup look) {
        words.append(more, look.isBold(), look.isItalic());
    }

    /// Adds the paragraphs of a text box: they follow the paragraph that holds it.
    void box(List<RtfParagraph> paragraphs) {
        boxes.addAll(paragraphs);
    }

    /// Ends the paragraph, which is what `look` says.
    ///
    /// @param heading the depth of the heading that it is, from 1; 0 when it is none
    void endParagraph(RtfGroup look, int heading) {
        place.paragraph(paragraph(words.take().stripped(), look, heading), look.isInTable());
        boxes.forEach(box -> place.paragraph(box, look.isInTable()));
        boxes.clear();
        isItem = false;
    }

    private RtfParagraph paragraph(Run run, RtfGroup look, int heading) {
        if (heading > 0) {
            return new RtfParagraph(run, Paragraph.Style.HEADING, heading);
        }
        return isItem || look.isInList()
                ? new RtfParagraph(run, Paragraph.Style.LIST_ITEM, look.listLevel() + 1)
                : new RtfParagraph(run, Paragraph.Style.BODY, 0);
    }
}

package fr.verbatim.corpus;

import java.util.List;

/// The layers of spans that lie over a document's text, each in the order of the text. Immutable.
///
/// @param paragraphs every paragraph that is not empty
/// @param emphases bold and italic words
/// @param pages pages, where the original has them
/// @param turns turns of speech; in notes, what people were heard saying; empty in documents
/// @param marks labels, times and notes: characters that are not words
/// @param sections parts with a title, which may nest
public record Layers(
        List<Paragraph> paragraphs,
        List<Emphasis> emphases,
        List<Page> pages,
        List<Turn> turns,
        List<Mark> marks,
        List<Section> sections) {

    public static final Layers NONE =
            new Layers(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Layers {
        paragraphs = List.copyOf(paragraphs);
        emphases = List.copyOf(emphases);
        pages = List.copyOf(pages);
        turns = List.copyOf(turns);
        marks = List.copyOf(marks);
        sections = List.copyOf(sections);
    }

    /// Returns the turns of what was transcribed; none in notes, which only quote third parties
    /// inside what their author writes.
    public List<Turn> transcribed() {
        return turns.stream().allMatch(turn -> turn.role() == Role.THIRD_PARTY) ? List.of() : turns;
    }

    public Layers withTurns(List<Turn> turns) {
        return new Layers(paragraphs, emphases, pages, turns, marks, sections);
    }

    public Layers withMarks(List<Mark> marks) {
        return new Layers(paragraphs, emphases, pages, turns, marks, sections);
    }

    public Layers withSections(List<Section> sections) {
        return new Layers(paragraphs, emphases, pages, turns, marks, sections);
    }
}

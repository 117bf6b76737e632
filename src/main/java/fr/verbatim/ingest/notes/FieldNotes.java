package fr.verbatim.ingest.notes;

import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.Layers;
import fr.verbatim.corpus.Mark;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Section;
import fr.verbatim.corpus.Turn;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Voice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Finds what observation notes are made of, over a text in which nobody's turns are transcribed.
///
/// A moment (`17 h 35 (à l’ombre)`) and a note (`NT : ...`) become sections, the time and the label
/// marks; quoted speech becomes turns of third parties, named only when the notes name them.
public final class FieldNotes {

    private FieldNotes() {}

    /// Returns the reading with what its notes hold; unchanged when it has turns already, or is no
    /// field notes.
    public static Reading over(Reading reading) {
        if (!reading.text().layers().turns().isEmpty()) {
            return reading;
        }
        var openings = Openings.of(reading);
        if (!openings.areNotes()) {
            return reading;
        }
        var turns = ReportedSpeech.in(reading, openings.present());
        var layers = reading.text().layers();
        return reading.withTurns(
                        new Layers(
                                layers.paragraphs(),
                                layers.emphases(),
                                layers.pages(),
                                turns,
                                marks(layers, openings.marks()),
                                sections(layers, openings.sections())),
                        voices(turns))
                .withMetadata(present(openings));
    }

    /// Returns whether sections of notes lie over the text.
    public static boolean areIn(DocumentText text) {
        return text.layers().sections().stream()
                .anyMatch(
                        section ->
                                section.kind() == Section.Kind.MOMENT
                                        || section.kind() == Section.Kind.NOTE);
    }

    private static List<Mark> marks(Layers layers, List<Mark> found) {
        var marks = new ArrayList<>(layers.marks());
        found.stream()
                .filter(
                        mark ->
                                layers.marks().stream()
                                        .noneMatch(known -> known.span().overlaps(mark.span())))
                .forEach(marks::add);
        marks.sort(Comparator.comparing(Mark::span));
        return marks;
    }

    private static List<Section> sections(Layers layers, List<Section> found) {
        var sections = new ArrayList<>(layers.sections());
        sections.addAll(found);
        sections.sort(Comparator.comparing(Section::span));
        return sections;
    }

    private static List<Voice> voices(List<Turn> turns) {
        return turns.stream()
                .map(Turn::speaker)
                .filter(Objects::nonNull)
                .distinct()
                .map(label -> new Voice(label, Role.THIRD_PARTY))
                .toList();
    }

    private static Map<String, String> present(Openings openings) {
        return openings.present().isEmpty() ? Map.of() : Map.of("présents", openings.present());
    }
}

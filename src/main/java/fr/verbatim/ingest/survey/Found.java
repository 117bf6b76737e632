package fr.verbatim.ingest.survey;

import fr.verbatim.corpus.Mark;
import fr.verbatim.corpus.Section;
import fr.verbatim.corpus.Turn;
import fr.verbatim.ingest.reading.Voice;
import fr.verbatim.message.Message;

import java.util.List;

/// What was found in a table. Immutable.
///
/// @param turns what is answered or contributed
/// @param voices who answers; nobody contributes alone
/// @param marks cells that are no words
/// @param sections questions
/// @param told what the researcher should check
record Found(
        List<Turn> turns,
        List<Voice> voices,
        List<Mark> marks,
        List<Section> sections,
        List<Message> told) {

    Found {
        turns = List.copyOf(turns);
        voices = List.copyOf(voices);
        marks = List.copyOf(marks);
        sections = List.copyOf(sections);
        told = List.copyOf(told);
    }
}

package fr.verbatim.ingest.transcript;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.verbatim.corpus.Mark;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Turn;
import fr.verbatim.ingest.format.Readers;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.turns.Segmentation;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/// Reads files as an import does, and writes what was understood on one line a turn.
final class Transcripts {

    private Transcripts() {}

    static Reading read(Path file) {
        return Segmentation.of(Readers.read(file));
    }

    /// Returns `speaker start-end words` of each turn; `_` stands for what is not known.
    static List<String> turns(Reading reading) {
        return reading.text().layers().turns().stream()
                .map(
                        turn ->
                                known(turn.speaker())
                                        + " "
                                        + known(turn.startMs())
                                        + "-"
                                        + known(turn.endMs())
                                        + " "
                                        + turn.speech().in(reading.text().text()))
                .toList();
    }

    private static String known(@Nullable Object value) {
        return value == null ? "_" : value.toString();
    }

    static List<String> notes(Reading reading) {
        return marks(reading, Mark.Kind.NOTE);
    }

    static List<String> marks(Reading reading, Mark.Kind kind) {
        return reading.text().layers().marks().stream()
                .filter(mark -> mark.kind() == kind)
                .map(mark -> mark.span().in(reading.text().text()))
                .toList();
    }

    /// Returns `kind title: words` of each section.
    static List<String> sections(Reading reading) {
        return reading.text().layers().sections().stream()
                .map(
                        section ->
                                section.kind()
                                        + " "
                                        + section.title()
                                        + ": "
                                        + section.span().in(reading.text().text()))
                .toList();
    }

    static List<String> interviewers(Reading reading) {
        return reading.text().layers().turns().stream()
                .filter(turn -> turn.role() == Role.INTERVIEWER)
                .map(Turn::speaker)
                .distinct()
                .toList();
    }

    static List<String> doubts(Reading reading) {
        return reading.doubts().stream().map(it -> it.key()).toList();
    }

    static List<String> removed(Reading reading) {
        return reading.removed().stream().map(it -> it.key()).toList();
    }

    static void refused(Path file, String key) {
        assertThatThrownBy(() -> Readers.read(file))
                .isInstanceOfSatisfying(
                        DocumentUnreadable.class,
                        refusal ->
                                org.assertj.core.api.Assertions.assertThat(
                                                refusal.toMessage().key())
                                        .isEqualTo(key));
    }
}

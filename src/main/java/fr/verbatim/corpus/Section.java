package fr.verbatim.corpus;

import fr.verbatim.text.Span;

import java.util.Arrays;
import java.util.stream.Stream;

/// A part of a document that has a title. Immutable.
///
/// @param span where it stands, title included
/// @param kind what makes it a part
/// @param title the title as written; empty for a header block
public record Section(Span span, Kind kind, String title) {

    /// What stands between the parts of a title made of several: workshop, table, question.
    public static final String BETWEEN = " · ";

    /// What makes a part.
    public enum Kind {
        /// What precedes the first turn: date, place, people present.
        HEADER,
        /// What follows a heading.
        HEADING,
        /// What follows a question of the interview guide.
        QUESTION,
        /// What was observed from a time of the day on; its title is the time, and the place.
        MOMENT,
        /// A note of the observer; its title is its sort: `NO` what was observed, `NT` what to
        /// think of it, `NM` how it was seen.
        NOTE
    }

    /// Returns what the part may be called: its title, and each of the parts of the title.
    public Stream<String> names() {
        return Stream.concat(Stream.of(title), Arrays.stream(title.split(BETWEEN, -1))).distinct();
    }
}

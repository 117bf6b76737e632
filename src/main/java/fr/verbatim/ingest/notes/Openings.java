package fr.verbatim.ingest.notes;

import fr.verbatim.corpus.Mark;
import fr.verbatim.corpus.Paragraph;
import fr.verbatim.corpus.Section;
import fr.verbatim.ingest.reading.Patience;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// How the paragraphs of notes begin. Immutable.
///
/// @param marks times of the day and labels of notes, in the order of the text
/// @param sections moments, each to the next moment or title, and notes, each one paragraph
/// @param moments how many moments are told in sentences, not listed as a schedule does
/// @param notes how many notes there are
/// @param present who is said to be there; empty when nobody is
record Openings(List<Mark> marks, List<Section> sections, int moments, int notes, String present) {

    private static final Pattern MOMENT =
            Pattern.compile(
                    "^(\\d{1,2}\\h?[hH:]\\h?(?:\\d{2})?(?:\\h*[-–—à]\\h*\\d{1,2}\\h?[hH:]\\h?(?:\\d{2})?)?)(?!\\w)\\h*(\\([^()\\n"
                        + "]{1,80}\\)|,\\h[^.:\\n"
                        + "]{1,50}(?=[.:]))?\\h*[.:,–—-]?");
    private static final Pattern NOTE = Pattern.compile("^(N[OTM]|OBS)\\h*[:–—-]\\h*");
    private static final Pattern PRESENT =
            Pattern.compile(
                    "(?iu)^(?:personnes\\h|[ée]taient\\h)?(?:présente?s|participant(?:e?s|·e·s))\\h*:\\h*(\\S.*)$");
    private static final int FEWEST_MOMENTS = 2;
    private static final int FEWEST_WORDS = 8;

    Openings {
        marks = List.copyOf(marks);
        sections = List.copyOf(sections);
    }

    static Openings of(Reading reading) {
        return new Reader(reading).read();
    }

    /// Returns whether a text that begins its paragraphs so is field notes: by one note, or by two
    /// moments told in sentences, if most of them are. A programme of a day has a long title or
    /// two.
    boolean areNotes() {
        var all = sections.stream().filter(it -> it.kind() == Section.Kind.MOMENT).count();
        return notes > 0 || (moments >= FEWEST_MOMENTS && 2L * moments > all);
    }

    /// Confined to one reading.
    private static final class Reader {

        private final String text;
        private final Reading reading;
        private final List<Mark> marks = new ArrayList<>();
        private final List<Section> sections = new ArrayList<>();
        private int moments;
        private int notes;
        private String present = "";
        private int momentStart = -1;
        private String momentTitle = "";
        private int end;

        private Reader(Reading reading) {
            this.reading = reading;
            this.text = reading.text().text();
        }

        private Openings read() {
            for (var paragraph : reading.text().layers().paragraphs()) {
                Patience.check();
                if (paragraph.span().start() >= reading.bodyEnd()) {
                    break;
                }
                if (paragraph.style() == Paragraph.Style.HEADING) {
                    endMoment();
                } else {
                    paragraph(paragraph.span());
                }
                end = paragraph.span().end();
            }
            endMoment();
            sections.sort((one, other) -> one.span().compareTo(other.span()));
            return new Openings(marks, sections, moments, notes, present);
        }

        private void paragraph(Span span) {
            var written = span.in(text);
            var moment = MOMENT.matcher(written);
            var note = NOTE.matcher(written);
            var there = PRESENT.matcher(written);
            if (moment.find()) {
                endMoment();
                momentStart = span.start();
                momentTitle = title(moment.group(1), moment.group(2));
                marks.add(
                        new Mark(
                                Span.at(span.start(), moment.group(1).stripTrailing().length()),
                                Mark.Kind.TIMECODE));
                var told = written.substring(moment.end()).split("[\\s\\h]+").length;
                moments += told >= FEWEST_WORDS ? 1 : 0;
            } else if (note.find()) {
                notes++;
                marks.add(
                        new Mark(
                                Span.at(span.start(), note.group().stripTrailing().length()),
                                Mark.Kind.LABEL));
                sections.add(new Section(span, Section.Kind.NOTE, note.group(1)));
            } else if (present.isEmpty() && there.matches()) {
                present = there.group(1).strip();
            }
        }

        private static String title(String time, @Nullable String place) {
            if (place == null) {
                return time.strip();
            }
            return time.strip() + (place.startsWith(",") ? "" : " ") + place.strip();
        }

        private void endMoment() {
            if (momentStart >= 0) {
                sections.add(
                        new Section(new Span(momentStart, end), Section.Kind.MOMENT, momentTitle));
            }
            momentStart = -1;
        }
    }
}

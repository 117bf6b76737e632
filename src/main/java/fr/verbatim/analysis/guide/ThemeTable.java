package fr.verbatim.analysis.guide;

import fr.verbatim.coding.Passage;
import fr.verbatim.coding.Quotation;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.InterviewGuide;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.study.Respondent;
import fr.verbatim.study.Snapshot;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Respondents by themes of a guide: who speaks of a theme before being asked, when asked, or not
/// at all, each with the words that show it. Immutable.
///
/// It tells where to read. A theme is not a code, and words found are not an interpretation.
///
/// @param guide the guide
/// @param rows the respondents, in the order of the corpus
/// @param unread the interviews in which no turns were recognised, so that nobody is heard
public record ThemeTable(InterviewGuide guide, List<Row> rows, List<Document> unread) {

    /// What one respondent says of each theme. Immutable.
    ///
    /// @param cells one for each theme, in the order of the guide
    public record Row(Respondent respondent, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// How a theme comes into what a respondent says. Immutable.
    ///
    /// @param words the respondent's words that show it; null when there are none
    /// @param question what was asked first of the theme; null when nothing was
    public record Cell(Raising raising, @Nullable Quotation words, @Nullable Quotation question) {}

    public ThemeTable {
        rows = List.copyOf(rows);
        unread = List.copyOf(unread);
    }

    /// Holds all interviews of a study against one of its guides.
    ///
    /// @param texts the texts of the study
    /// @param quote gives a passage's quotation
    /// @param cues answers a cue: the passages that match, over the whole corpus
    public static ThemeTable of(
            Snapshot study,
            Function<RevisionId, DocumentText> texts,
            Function<Passage, Quotation> quote,
            Function<String, List<Passage>> cues,
            InterviewGuide guide) {
        var words = ThemeWords.of(guide, cues);
        var unread = new ArrayList<Document>();
        Map<String, Row> rows = new LinkedHashMap<>();
        study.respondents().all().forEach(one -> rows.put(one.id(), empty(one, guide)));
        for (var document : study.documents()) {
            if (!document.kind().isInterview()) {
                continue;
            }
            var text = texts.apply(document.revision());
            if (text.layers().turns().isEmpty()) {
                unread.add(document);
                continue;
            }
            var reading = InterviewReading.of(study, document, text);
            for (var respondent : study.respondents().of(document)) {
                var part = new RespondentPart(study, document, text, respondent);
                var cells = new ArrayList<Cell>();
                for (var theme = 0; theme < guide.themes().size(); theme++) {
                    cells.add(
                            reading.follows(guide.id())
                                    ? part.cell(theme, reading.of(guide.id()), words, quote)
                                    : new Cell(Raising.NOT_CONCERNED, null, null));
                }
                rows.computeIfPresent(
                        respondent.id(), (_, row) -> better(row, new Row(respondent, cells)));
            }
        }
        return new ThemeTable(guide, List.copyOf(rows.values()), unread);
    }

    private static Row empty(Respondent respondent, InterviewGuide guide) {
        return new Row(
                respondent,
                Collections.nCopies(guide.themes().size(), new Cell(Raising.NOT_READ, null, null)));
    }

    /// A respondent heard twice: the first interview that raises a theme tells how.
    private static Row better(Row first, Row then) {
        var cells = new ArrayList<Cell>();
        for (var i = 0; i < first.cells().size(); i++) {
            var one = first.cells().get(i);
            var other = then.cells().get(i);
            var keep = one.raising().isRaised() || one.raising().compareTo(other.raising()) <= 0;
            cells.add(keep ? one : other);
        }
        return new Row(first.respondent(), cells);
    }

    /// Returns how many respondents come to a theme in that way.
    ///
    /// @param theme the number of the theme, from 0
    public int count(int theme, Raising raising) {
        return Math.toIntExact(
                rows.stream().filter(row -> row.cells().get(theme).raising() == raising).count());
    }
}

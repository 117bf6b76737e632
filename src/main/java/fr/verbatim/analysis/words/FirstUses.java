package fr.verbatim.analysis.words;

import fr.verbatim.coding.Passage;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.Role;
import fr.verbatim.search.Hit;
import fr.verbatim.study.Respondent;
import fr.verbatim.study.Snapshot;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who says something first in each interview: the respondent, or the interviewer before.
/// Immutable.
///
/// @param rows one for each respondent, in their order
public record FirstUses(List<Row> rows) {

    /// How a respondent comes to say it.
    public enum Way {
        /// Before any interviewer, or where none says it.
        SPONTANEOUS,
        /// After an interviewer has said it.
        AFTER_INTERVIEWER,
        /// Not at all, though an interviewer says it.
        ONLY_INTERVIEWER,
        /// Nobody says it.
        NOBODY
    }

    /// One respondent. Immutable.
    ///
    /// @param first the first passage; null when there is none
    /// @param uses how many passages are the respondent's
    public record Row(Respondent respondent, Way way, @Nullable Passage first, int uses) {}

    public FirstUses {
        rows = List.copyOf(rows);
    }

    /// Tells it from the hits of a query, which are taken in the order of the texts. Who speaks in
    /// several documents is told by the first in which the respondent says it.
    public static FirstUses of(Snapshot study, List<Hit> hits) {
        return of(study, hits, hits, study.respondents().all());
    }

    /// Tells it of what respondents say in a part of the corpus. Interviewers are heard wherever
    /// they speak: their questions are seldom in the part, and come before its answers all the
    /// same.
    ///
    /// @param hits all hits, in the order of the texts
    /// @param inside those that stand in the part
    /// @param respondents the respondents who speak there
    public static FirstUses of(
            Snapshot study,
            List<Hit> hits,
            Collection<Hit> inside,
            Collection<Respondent> respondents) {
        Map<Respondent, Telling> tellings = new LinkedHashMap<>();
        respondents.forEach(person -> tellings.put(person, new Telling()));
        var counted = new HashSet<>(inside);
        var asked = new HashSet<Document>();
        for (var hit : hits) {
            var document = hit.document();
            var unit = hit.unit().orElse(null);
            if (unit == null || !unit.isTurn()) {
                continue;
            }
            var speaks = study.respondents().of(document, unit.speaker());
            if (speaks.isPresent()) {
                var telling = tellings.get(speaks.get());
                if (telling != null && counted.contains(hit)) {
                    telling.said(hit.passage(), asked.contains(document));
                }
            } else if (isInterviewer(study, hit, unit.speaker(), unit.role())) {
                asked.add(document);
                for (var person : study.respondents().of(document)) {
                    var telling = tellings.get(person);
                    if (telling != null) {
                        telling.asked = true;
                    }
                }
            }
        }
        var rows = new ArrayList<Row>();
        tellings.forEach((person, telling) -> rows.add(telling.row(person)));
        return new FirstUses(rows);
    }

    private static boolean isInterviewer(
            Snapshot study, Hit hit, @Nullable String label, Role read) {
        return study.speaker(hit.document().id(), label).map(speaker -> speaker.role()).orElse(read)
                == Role.INTERVIEWER;
    }

    /// Returns how many respondents come to it in a way.
    public int count(Way way) {
        return (int) rows.stream().filter(row -> row.way() == way).count();
    }

    /// What is known of one respondent so far. Confined to one thread.
    private static final class Telling {

        private @Nullable Passage first;
        private boolean after;
        private boolean asked;
        private int uses;

        void said(Passage passage, boolean askedBefore) {
            uses++;
            if (first == null) {
                first = passage;
                after = askedBefore;
            }
        }

        Row row(Respondent person) {
            var way =
                    first != null
                            ? after ? Way.AFTER_INTERVIEWER : Way.SPONTANEOUS
                            : asked ? Way.ONLY_INTERVIEWER : Way.NOBODY;
            return new Row(person, way, first, uses);
        }
    }
}

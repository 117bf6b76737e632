package fr.verbatim;

import fr.verbatim.coding.Quotation;
import fr.verbatim.message.Message;
import fr.verbatim.search.Concordance;
import fr.verbatim.search.Hit;
import fr.verbatim.search.Hits;
import fr.verbatim.study.Study;
import fr.verbatim.study.Viewpoint;

import java.util.List;

/// The passages that answer a query, in the order of the corpus. Thread-safe; it belongs to the
/// study as it was when the query was asked, and needs it open.
public final class SearchResult {

    private static final int CONTEXT = 10;

    private final Study study;
    private final LazySearch search;
    private final Viewpoint viewpoint;
    private final String query;
    private final Hits hits;

    SearchResult(Study study, LazySearch search, Viewpoint viewpoint, String query) {
        this.study = study;
        this.search = search;
        this.viewpoint = viewpoint;
        this.query = query;
        this.hits = search.open().hits(query, viewpoint);
    }

    /// Returns the query as it was asked.
    public String query() {
        return query;
    }

    public List<Hit> hits() {
        return hits.list();
    }

    /// Returns how many passages answer.
    public int count() {
        return hits.count();
    }

    /// Returns what has to be known about the answers: that part of the question could not be
    /// answered yet.
    public List<Message> notices() {
        return hits.notices();
    }

    public boolean isEmpty() {
        return hits.isEmpty();
    }

    /// Returns how many respondents say something in the passages.
    public int respondents() {
        return hits.respondents();
    }

    /// Returns how many respondents the study has.
    public int allRespondents() {
        return hits.allRespondents();
    }

    /// Returns the passages, each with its words and all that its reference needs.
    public List<Quotation> quotations() {
        return hits.list().stream().map(hit -> study.quote(hit.passage())).toList();
    }

    /// Returns the passages in their context, ten words on each side.
    public Concordance concordance() {
        return concordance(CONTEXT);
    }

    /// Returns the passages in their context.
    ///
    /// @param words how many words on each side; none from outside the turn or paragraph
    public Concordance concordance(int words) {
        return search.open().concordance(hits.list(), words);
    }

    /// Returns what the passages amount to for each value of a field or variable, such as
    /// `fonction`, the values with most respondents first.
    public List<Hits.Count> by(String field) {
        var open = search.open();
        return open.count(hits, open.field(field, viewpoint), viewpoint);
    }

    /// Returns what to say when nothing was found, with what was probably meant.
    public Message nothingFound() {
        return search.open().nothingFound(hits.query());
    }

    /// Returns all of it as one record.
    ///
    /// @param words how many words on each side of a passage
    /// @param field the field or variable to count by; empty for none
    public SearchListing toListing(int words, String field) {
        var passages =
                concordance(words).lines().stream()
                        .map(
                                line ->
                                        new FoundPassage(
                                                study.quote(line.hit().passage()),
                                                line.left(),
                                                line.right()))
                        .toList();
        return new SearchListing(
                query,
                count(),
                respondents(),
                allRespondents(),
                passages,
                field.isEmpty() ? List.of() : by(field));
    }
}

package fr.verbatim;

import fr.verbatim.analysis.words.Cooccurrents;
import fr.verbatim.analysis.words.Dispersion;
import fr.verbatim.analysis.words.FirstUses;
import fr.verbatim.codebook.Code;
import fr.verbatim.coding.Passage;
import fr.verbatim.coding.Quotation;
import fr.verbatim.message.Message;
import fr.verbatim.report.CooccurrentsReport;
import fr.verbatim.report.DispersionReport;
import fr.verbatim.report.SearchReport;
import fr.verbatim.report.tree.Report;
import fr.verbatim.search.Concordance;
import fr.verbatim.search.Context;
import fr.verbatim.search.Hit;
import fr.verbatim.search.Hits;
import fr.verbatim.search.Search;
import fr.verbatim.search.SubCorpus;
import fr.verbatim.search.query.QueryPrinter;
import fr.verbatim.search.query.Refinement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The passages that answer a query, in the order of the corpus unless they are put in another.
/// Thread-safe; it belongs to the study as it was when the query was asked, and needs it open.
public final class SearchResult {

    private static final Context CONTEXT = new Context.Words(10);

    private final Desk desk;
    private final String query;
    private final Hits everywhere;
    private final Hits hits;

    SearchResult(Desk desk, String query) {
        this(desk, query, desk.search().open().hits(query, desk.viewpoint()));
    }

    private SearchResult(Desk desk, String query, Hits hits) {
        this(desk, query, hits, hits);
    }

    private SearchResult(Desk desk, String query, Hits everywhere, Hits hits) {
        this.desk = desk;
        this.query = query;
        this.everywhere = everywhere;
        this.hits = hits;
    }

    /// Returns those of the passages that stand in a part of the corpus with all their words. What
    /// they amount to is told of that part: out of how many respondents, for how many words, more
    /// often near them than elsewhere in it.
    public SearchResult in(SubCorpus part) {
        return part.isWhole()
                ? new SearchResult(desk, query, everywhere)
                : new SearchResult(
                        desk,
                        query,
                        everywhere,
                        desk.search().open().in(part, everywhere, desk.viewpoint()));
    }

    /// Returns the part of the corpus in which the passages were sought.
    public SubCorpus part() {
        return hits.part();
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

    /// Returns how many respondents the study has, or speak in the part of the corpus.
    public int allRespondents() {
        return hits.allRespondents();
    }

    /// Returns the same passages in another order.
    ///
    /// @param keys by what they are ordered, parted by commas: `texte`, `pivot`, `gauche`,
    ///   `droite`, `gauche:2` for the second word before, and any field or variable, such as
    ///   `locuteur`
    /// @throws fr.verbatim.message.VerbatimException when a key is none of these
    public SearchResult sortedBy(String keys) {
        var search = desk.search().open();
        var parsed = search.sortKeys(keys, desk.viewpoint());
        return new SearchResult(
                desk,
                query,
                everywhere,
                hits.inOrder(search.sorted(hits.list(), parsed, desk.viewpoint())));
    }

    /// Returns how many documents were searched by the lemmas of their words; the others were by
    /// their forms.
    public int annotated() {
        return hits.annotated();
    }

    /// Returns how many documents were searched.
    public int documents() {
        return hits.documents();
    }

    /// Returns the passages, each with its words and all that its reference needs.
    public List<Quotation> quotations() {
        return desk.study().quote(hits.list().stream().map(Hit::passage).toList());
    }

    /// Returns the passages in their context, ten words on each side.
    public Concordance concordance() {
        return concordance(CONTEXT);
    }

    /// Returns the passages in their context.
    ///
    /// @param words how many words on each side; none from outside the turn or paragraph
    public Concordance concordance(int words) {
        return concordance(new Context.Words(words));
    }

    /// Returns the passages in their context.
    public Concordance concordance(Context context) {
        return desk.search().open().concordance(hits.list(), context);
    }

    /// Returns some of the passages in their context.
    ///
    /// @param skipped how many are left out before them
    /// @param most how many there are at most
    public Concordance concordance(Context context, int skipped, int most) {
        var from = Math.min(skipped, count());
        var some = hits.list().subList(from, from + Math.min(most, count() - from));
        return desk.search().open().concordance(some, context);
    }

    /// Returns what the passages amount to for each value of a field or variable, such as
    /// `fonction`, the values with most respondents first.
    public List<Hits.Count> by(String field) {
        var open = desk.search().open();
        return open.count(hits, open.field(field, desk.viewpoint()), desk.viewpoint());
    }

    /// Returns what the query finds for each value of a field or variable, as filters of it.
    ///
    /// @param language that of the operators in the queries that the filters make
    public SearchFilter filter(String field, Locale language) {
        var open = desk.search().open();
        var known = open.field(field, desk.viewpoint());
        var asked = Refinement.of(hits.query(), known);
        var rest = asked.rest();
        var printer = QueryPrinter.in(language);
        var counts =
                asked.values().isEmpty() || rest == null
                        ? by(field)
                        : new SearchResult(desk, printer.print(rest)).in(part()).by(field);
        var choices = new ArrayList<SearchFilter.Choice>();
        for (var count : counts) {
            var names = Search.spellings(known, count.value(), language);
            var query = asked.toggled(names).toQuery().map(printer::print).orElse("");
            choices.add(new SearchFilter.Choice(count, asked.asksFor(names), query));
        }
        return new SearchFilter(field, choices);
    }

    /// Returns the same without some passages.
    public SearchResult without(Set<Passage> passages) {
        var kept = hits.list().stream().filter(hit -> !passages.contains(hit.passage())).toList();
        return new SearchResult(desk, query, everywhere, hits.inOrder(kept));
    }

    /// Returns which of the passages the coder has coded so already.
    ///
    /// @param extent how much around each would be coded with it
    /// @param skipped how many are left out before those that are looked at
    /// @param most how many are looked at
    public Set<Passage> coded(Code code, Context extent, int skipped, int most) {
        var from = Math.min(skipped, count());
        var some = hits.list().subList(from, from + Math.min(most, count() - from));
        var coded = desk.codings().coded(code);
        var open = desk.search().open();
        return some.stream()
                .filter(hit -> coded.containsAll(open.passages(List.of(hit), extent)))
                .map(Hit::passage)
                .collect(Collectors.toSet());
    }

    /// Returns how many documents the passages stand in.
    public int documentsFound() {
        return hits.documentsFound();
    }

    /// Returns the query that was probably meant by one that found nothing anywhere.
    ///
    /// @param language that of its operators
    public Optional<String> correction(Locale language) {
        return everywhere.isEmpty()
                ? desk.search()
                        .open()
                        .correct(hits.query())
                        .map(it -> QueryPrinter.in(language).print(it.query()))
                : Optional.empty();
    }

    /// Returns the words that stand near the passages more often than elsewhere.
    ///
    /// @param reach how many words on each side are near, or [Cooccurrents#WHOLE_UNIT]
    public Cooccurrents cooccurrents(int reach) {
        return Cooccurrents.of(desk.snapshot(), desk.study()::text, hits.list(), part(), reach);
    }

    /// Returns who says it first in each interview: respondents by themselves, or after the
    /// interviewer, who is heard outside the part of the corpus too.
    public FirstUses firstUses() {
        return FirstUses.of(
                desk.snapshot(),
                everywhere.list(),
                hits.list(),
                desk.search().open().respondents(part(), desk.viewpoint()));
    }

    /// Returns how the passages are spread over the documents, and inside each.
    public Dispersion dispersion() {
        return Dispersion.of(desk.snapshot(), desk.study()::text, hits.list(), part());
    }

    /// Returns what coding all the passages would do, and changes nothing.
    ///
    /// @param extent how much around each is coded with it
    public CodingOfHits previewCoding(Code code, Context extent) {
        return desk.codings().preview(desk.search().open().passages(hits.list(), extent), code);
    }

    /// Codes all the passages that the coder has not coded so before, in one change that one undo
    /// takes back.
    ///
    /// @param extent how much around each is coded with it
    public List<Extract> code(Code code, Context extent) {
        return desk.codings().code(previewCoding(code, extent));
    }

    /// Returns what to say when nothing was found, with what was probably meant.
    public Message nothingFound() {
        if (part().isEmpty()) {
            return Message.of("search.part-empty", part().query());
        }
        return everywhere.isEmpty()
                ? desk.search().open().nothingFound(hits.query())
                : Message.of("search.nothing-in-part", part().query(), everywhere.count());
    }

    /// Returns the passages in their context with their references, and what they amount to, to be
    /// written with [fr.verbatim.report.Reports].
    ///
    /// @param field the field or variable to count by; empty for none
    public Report toReport(Context context, String field, Locale language) {
        return SearchReport.of(
                desk.study(),
                desk.masks(),
                query,
                hits,
                concordance(context),
                field.isEmpty() ? List.of() : by(field),
                language);
    }

    /// Returns the words near the passages as a table, to be written likewise.
    ///
    /// @param least how often a word must stand near
    public Report toReport(Cooccurrents near, int least, Locale language) {
        return CooccurrentsReport.of(
                desk.study(), desk.masks(), query, part(), near, least, language);
    }

    /// Returns how the passages are spread as a table, to be written likewise.
    public Report toReport(Dispersion spread, Locale language) {
        return DispersionReport.of(desk.study(), desk.masks(), query, part(), spread, language);
    }

    /// Returns all of it as one record.
    ///
    /// @param field the field or variable to count by; empty for none
    public SearchListing toListing(Context context, int skipped, int most, String field) {
        var passages =
                concordance(context, skipped, most).lines().stream()
                        .map(
                                line ->
                                        new FoundPassage(
                                                desk.study().quote(line.hit().passage()),
                                                line.left(),
                                                line.right()))
                        .toList();
        return new SearchListing(
                query,
                part().query(),
                count(),
                respondents(),
                allRespondents(),
                annotated(),
                documents(),
                passages,
                field.isEmpty() ? List.of() : by(field));
    }
}

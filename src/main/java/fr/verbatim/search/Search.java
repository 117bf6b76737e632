package fr.verbatim.search;

import fr.verbatim.coding.Coding;
import fr.verbatim.coding.Passage;
import fr.verbatim.coding.Situation;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.message.Message;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.search.annotation.StudyAnnotations;
import fr.verbatim.search.index.IndexListener;
import fr.verbatim.search.index.IndexedDocument;
import fr.verbatim.search.index.Spans;
import fr.verbatim.search.index.TextIndex;
import fr.verbatim.search.index.WordPlaces;
import fr.verbatim.search.query.Field;
import fr.verbatim.search.query.Query;
import fr.verbatim.search.query.QueryParser;
import fr.verbatim.search.query.Value;
import fr.verbatim.study.CorpusPart;
import fr.verbatim.study.Respondent;
import fr.verbatim.study.Snapshot;
import fr.verbatim.study.Study;
import fr.verbatim.study.Viewpoint;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Searches one study. What it answers is always true of the study as it is at that moment.
///
/// Thread-safe: one search at a time. It does not close the study.
public final class Search implements AutoCloseable {

    /// How many documents are looked at first when only the first passages are asked for; and then
    /// how many times more.
    private static final int FEW = 8;

    private static final int MORE = 16;

    private static final Context NOTHING = new Context.Words(0);

    private final Study study;
    private final IndexListener listener;
    private final List<Message> notices = new ArrayList<>();
    private List<String> indexed;
    private long moment;
    private Map<RevisionId, Set<String>> annotated;
    private TextIndex index;
    private Stretches stretches;
    private @Nullable Voices voices;

    private Search(Study study, IndexListener listener) {
        this.study = study;
        this.listener = listener;
        var snapshot = study.snapshot();
        var documents = snapshot.documents();
        this.moment = snapshot.number();
        this.annotated = study.annotated();
        var annotations = StudyAnnotations.of(study);
        this.indexed = editions(documents, annotations);
        this.index = open(documents, annotations);
        this.stretches = new Stretches(study::text);
    }

    /// Opens the search of a study; texts that its index does not hold yet are indexed.
    public static Search open(Study study) {
        return open(study, IndexListener.SILENT);
    }

    /// Opens the search of a study in the same way.
    ///
    /// @param listener is told how indexing goes on, now and whenever the study has changed
    public static Search open(Study study, IndexListener listener) {
        return new Search(study, listener);
    }

    /// Returns what has happened to the index so far that people may want to know.
    public synchronized List<Message> notices() {
        return List.copyOf(notices);
    }

    /// Returns the query that `text` spells, its fields and values checked against the study.
    ///
    /// @throws fr.verbatim.search.query.QuerySyntaxError when it spells none
    public Query parse(String text, Viewpoint viewpoint) {
        return new QueryParser(names(viewpoint)).parse(text);
    }

    /// Returns all passages that answer the query that `text` spells.
    ///
    /// @throws fr.verbatim.search.query.QuerySyntaxError when it spells none
    /// @throws fr.verbatim.search.index.PatternTooWide when a wildcard stands for too many words
    public Hits hits(String text, Viewpoint viewpoint) {
        return hits(parse(text, viewpoint), viewpoint);
    }

    /// Returns all passages that answer a query. A field or value that the study does not know
    /// finds nothing.
    ///
    /// @throws fr.verbatim.search.index.PatternTooWide when a wildcard stands for too many words
    public synchronized Hits hits(Query query, Viewpoint viewpoint) {
        var snapshot = study.snapshot().from(viewpoint);
        follow(snapshot);
        return hits(query, snapshot, index);
    }

    /// Returns those of the passages that answer a query which stand in some documents, without
    /// looking for the others. Words mean in them what they mean in the whole corpus.
    ///
    /// @throws fr.verbatim.search.index.PatternTooWide when a wildcard stands for too many words
    public synchronized Hits hits(Query query, Viewpoint viewpoint, Set<DocumentId> documents) {
        var snapshot = study.snapshot().from(viewpoint);
        follow(snapshot);
        return hits(query, snapshot, index.only(documents));
    }

    /// Returns the first passages that answer a query, in the order of the texts. What comes after
    /// them is not looked for.
    ///
    /// @param most how many at most
    /// @throws fr.verbatim.search.index.PatternTooWide when a wildcard stands for too many words
    public synchronized List<Hit> first(Query query, int most, Viewpoint viewpoint) {
        var snapshot = study.snapshot().from(viewpoint);
        follow(snapshot);
        var filters = filters(snapshot, index);
        if (most > 0 && TextIndex.answers(query, filters)) {
            return firstOf(index.first(query, most, filters), most, snapshot);
        }
        var documents = snapshot.documents();
        var hits = new ArrayList<Hit>();
        var from = 0;
        for (var many = FEW; from < documents.size() && hits.size() < most; many *= MORE) {
            var some = documents.subList(from, Math.min(documents.size(), from + many));
            var part = index.only(some.stream().map(Document::id).collect(Collectors.toSet()));
            hits.addAll(list(found(query, snapshot, part), snapshot, part));
            from += some.size();
        }
        return firstOf(hits, most);
    }

    private List<Hit> firstOf(Map<Integer, Spans> found, int most, Snapshot snapshot) {
        var hits = new ArrayList<Hit>();
        for (var spans : found.entrySet()) {
            var document = snapshot.documents().get(spans.getKey());
            var indexed = index.document(spans.getKey()).orElseThrow();
            for (int i = 0; i < spans.getValue().size() && hits.size() < most; i++) {
                hits.add(Hit.of(document, indexed, spans.getValue().get(i)));
            }
        }
        return List.copyOf(hits);
    }

    private static List<Hit> firstOf(List<Hit> hits, int most) {
        return List.copyOf(hits.subList(0, Math.min(most, hits.size())));
    }

    /// Returns how many passages answer a query.
    ///
    /// @throws fr.verbatim.search.index.PatternTooWide when a wildcard stands for too many words
    public synchronized int count(Query query, Viewpoint viewpoint) {
        var snapshot = study.snapshot().from(viewpoint);
        follow(snapshot);
        var filters = filters(snapshot, index);
        return TextIndex.answers(query, filters)
                ? Math.toIntExact(index.count(query, filters))
                : found(query, snapshot, index).count();
    }

    private Hits hits(Query query, Snapshot snapshot, TextIndex index) {
        var found = found(query, snapshot, index);
        var voices = voices(snapshot);
        var counter = new Counter(snapshot, index, voices, SubCorpus.WHOLE);
        return new Hits(
                query,
                list(found, snapshot, index),
                counter.respondents(found),
                voices.allRespondents(),
                index.annotated(),
                index.documents().size(),
                SubCorpus.WHOLE);
    }

    private Found found(Query query, Snapshot snapshot, TextIndex index) {
        return new Evaluator(index, filters(snapshot, index), stretches).find(query);
    }

    private Filters filters(Snapshot snapshot, TextIndex index) {
        return new Filters(snapshot, index, voices(snapshot), stretches);
    }

    private static List<Hit> list(Found found, Snapshot snapshot, TextIndex index) {
        return new HitList(found, snapshot.documents(), index.documents());
    }

    /// Returns those of some hits that stand in a part of the corpus with all their words, counted
    /// against the respondents who speak there.
    public synchronized Hits in(SubCorpus part, Hits hits, Viewpoint viewpoint) {
        var snapshot = study.snapshot().from(viewpoint);
        follow(snapshot);
        var words = new HashMap<DocumentId, WordPlaces>();
        var inside =
                hits.list().stream()
                        .filter(
                                hit ->
                                        part.holdsAll(
                                                hit.document().id(),
                                                hit.passage().span(),
                                                words.computeIfAbsent(
                                                        hit.document().id(), index::words)))
                        .toList();
        var counter = new Counter(snapshot, index, voices(snapshot), part);
        return new Hits(
                hits.query(),
                inside,
                counter.respondents(inside).size(),
                counter.respondents().size(),
                hits.annotated(),
                hits.documents(),
                part);
    }

    /// Returns what of the study stands in a part of the corpus.
    public synchronized CorpusPart corpusPart(SubCorpus part, Viewpoint viewpoint) {
        var snapshot = study.snapshot().from(viewpoint);
        follow(snapshot);
        var words = new HashMap<DocumentId, WordPlaces>();
        return new CorpusPart(
                part.query(),
                part.documents(),
                respondents(part, viewpoint).stream()
                        .map(Respondent::id)
                        .collect(Collectors.toSet()),
                snapshot.codings().stream()
                        .filter(coding -> holdsAll(part, snapshot.passage(coding), words))
                        .map(Coding::id)
                        .collect(Collectors.toSet()),
                snapshot.situations().stream()
                        .map(Situation::id)
                        .filter(
                                id ->
                                        snapshot.passages(id).stream()
                                                .anyMatch(
                                                        it ->
                                                                part.touches(
                                                                        it.document(), it.span())))
                        .collect(Collectors.toSet()));
    }

    private boolean holdsAll(
            SubCorpus part, Optional<Passage> passage, Map<DocumentId, WordPlaces> words) {
        return passage.filter(
                        it ->
                                part.holdsAll(
                                        it.document(),
                                        it.span(),
                                        words.computeIfAbsent(it.document(), index::words)))
                .isPresent();
    }

    /// Returns the respondents who speak in a part of the corpus, in their order.
    public synchronized List<Respondent> respondents(SubCorpus part, Viewpoint viewpoint) {
        var snapshot = study.snapshot().from(viewpoint);
        follow(snapshot);
        var speaking = new Counter(snapshot, index, voices(snapshot), part).respondents();
        return snapshot.respondents().all().stream().filter(speaking::contains).toList();
    }

    /// Returns what the hits amount to for each value of a field, the values with most respondents
    /// first.
    public synchronized List<Hits.Count> count(Hits hits, Field field, Viewpoint viewpoint) {
        var snapshot = study.snapshot().from(viewpoint);
        follow(snapshot);
        return new Counter(snapshot, index, voices(snapshot), hits.part())
                .count(hits.list(), field);
    }

    /// Returns the field or variable called so.
    ///
    /// @throws VerbatimException when the study has none of that name
    public Field field(String name, Viewpoint viewpoint) {
        var known = Field.Known.named(name);
        return known.isPresent() ? known.get() : variable(name, viewpoint);
    }

    /// Returns by what `text` says that hits are to be ordered: `gauche`, `droite:2,locuteur`,
    /// `fonction,pivot`.
    ///
    /// @throws VerbatimException when a key is neither a place nor a field or variable
    public List<SortKey> sortKeys(String text, Viewpoint viewpoint) {
        return SortKeys.parse(text, name -> field(name, viewpoint));
    }

    /// Returns how a query that is being typed may go on.
    ///
    /// @param caret where it is being typed, in UTF-16 code units
    /// @param language that of the operators and of the names that every study has
    public Completion complete(String query, int caret, Locale language, Viewpoint viewpoint) {
        return new Completer(names(viewpoint), language)
                .of(query, Math.clamp(caret, 0, query.length()));
    }

    /// Returns how a value that was counted may be written in a query, first as one writes it in a
    /// language.
    public static List<String> spellings(Field field, String value, Locale language) {
        return StudyNames.spellings(field, value, language);
    }

    private StudyNames names(Viewpoint viewpoint) {
        return new StudyNames(study.snapshot().from(viewpoint), study::text);
    }

    private Field variable(String name, Viewpoint viewpoint) {
        var variable = new Field.Variable(name);
        var names = names(viewpoint);
        var problem = names.problem(variable, Value.of(name));
        if (problem.isPresent()) {
            var near = problem.get().correction();
            throw near == null
                    ? new VerbatimException("search.no-such-variable", name)
                    : new VerbatimException("search.no-such-variable-but", name, near);
        }
        return variable;
    }

    /// Returns hits in their context, in their order.
    public synchronized Concordance concordance(List<Hit> hits, Context context) {
        follow(study.snapshot());
        return new ConcordanceBuilder(index, stretches, context).of(hits);
    }

    /// Returns the passages that hits make with their context, each once.
    public synchronized List<Passage> passages(List<Hit> hits, Context context) {
        follow(study.snapshot());
        var builder = new ConcordanceBuilder(index, stretches, context);
        return hits.stream().map(builder::passage).distinct().toList();
    }

    /// Returns the same hits in another order; those that the keys do not part stay in the order of
    /// the texts.
    ///
    /// @param keys by what they are ordered, the first first
    public synchronized List<Hit> sorted(List<Hit> hits, List<SortKey> keys, Viewpoint viewpoint) {
        var snapshot = study.snapshot().from(viewpoint);
        follow(snapshot);
        var context = keys.stream().allMatch(SortKey.By.class::isInstance) ? NOTHING : Context.TURN;
        return new ConcordanceOrder(keys, new FieldValues(voices(snapshot)))
                        .of(new ConcordanceBuilder(index, stretches, context).of(hits).lines())
                        .lines()
                        .stream()
                        .map(ConcordanceLine::hit)
                        .toList();
    }

    /// Returns what was probably meant by a query that found nothing.
    public synchronized Optional<Correction> correct(Query query) {
        follow(study.snapshot());
        return new Corrections(index).of(query);
    }

    /// Returns what to say of a query that found nothing, with what was probably meant.
    public Message nothingFound(Query query) {
        return correct(query)
                .map(Correction::toMessage)
                .orElseGet(() -> Message.of("search.nothing"));
    }

    @Override
    public synchronized void close() {
        index.close();
    }

    /// Brings the index to the texts of a snapshot and to what is known of their words; codes and
    /// variables are not in it.
    private void follow(Snapshot snapshot) {
        var kept = study.annotated();
        if (snapshot.number() == moment && kept.equals(annotated)) {
            return;
        }
        moment = snapshot.number();
        annotated = kept;
        var annotations = StudyAnnotations.of(study);
        var editions = editions(snapshot.documents(), annotations);
        if (!editions.equals(indexed)) {
            index.close();
            index = open(snapshot.documents(), annotations);
            indexed = editions;
            stretches = new Stretches(study::text);
            voices = null;
        }
    }

    /// Returns who speaks, told once for each state of the study: who sees what is coded changes
    /// nothing to it.
    private Voices voices(Snapshot snapshot) {
        var known = voices;
        if (known == null || known.moment() != snapshot.number()) {
            known = new Voices(snapshot);
            voices = known;
        }
        return known;
    }

    private TextIndex open(List<Document> documents, StudyAnnotations annotations) {
        var opened =
                TextIndex.open(
                        study.derived().resolve("index"),
                        documents,
                        annotations.sources(),
                        listener);
        notices.addAll(opened.notices());
        forgetUnfit(opened, documents, annotations);
        return opened;
    }

    /// Has annotations made again that do not fit the words of their text. Until then these are
    /// sought by their forms.
    private void forgetUnfit(
            TextIndex opened, List<Document> documents, StudyAnnotations annotations) {
        var unfit =
                opened.documents().stream()
                        .filter(IndexedDocument::hasUnfitAnnotation)
                        .map(it -> documents.get(it.number()))
                        .toList();
        if (!unfit.isEmpty()) {
            unfit.forEach(annotations::forget);
            notices.add(Message.of("search.annotation-unfit", unfit.size()));
        }
    }

    /// Returns what the index depends on: which texts, as annotated by what, in what order.
    private static List<String> editions(List<Document> documents, StudyAnnotations annotations) {
        var sources = annotations.sources();
        return documents.stream()
                .map(it -> it.id().value() + it.revision().value() + sources.pipeline(it))
                .toList();
    }
}

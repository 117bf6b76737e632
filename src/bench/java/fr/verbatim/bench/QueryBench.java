package fr.verbatim.bench;

import fr.verbatim.coding.Coder;
import fr.verbatim.search.Context;
import fr.verbatim.search.Search;
import fr.verbatim.search.query.Query;
import fr.verbatim.study.Study;
import fr.verbatim.study.Viewpoint;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// The same questions, asked of Verbatim and of Lucene on Verbatim's index.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class QueryBench {

    /// The system property that names the study's folder.
    static final String STUDY = "bench.study";

    /// How many words the concordance shows on each side.
    private static final Context CONTEXT = new Context.Words(10);

    @Param Question question = Question.WORD;

    private Study study;
    private Search search;
    private HandWritten lucene;

    @Setup
    public void open() throws IOException {
        var folder = Path.of(System.getProperty(STUDY));
        study = Study.open(folder, new Coder("bench"));
        search = Search.open(study);
        lucene = new HandWritten(folder.resolve(".verbatim").resolve("index"));
    }

    @TearDown
    public void close() throws IOException {
        lucene.close();
        search.close();
        study.close();
    }

    /// All passages, with their unit, document and number of respondents.
    @Benchmark
    public int verbatimAll() {
        return search.hits(question.verbatim(), Viewpoint.everyone()).count();
    }

    /// The number of passages.
    @Benchmark
    public int verbatimCount() {
        return search.count(query(), Viewpoint.everyone());
    }

    /// The first 20 passages with their words and context.
    @Benchmark
    public int verbatimFirst() {
        var hits = search.first(query(), 20, Viewpoint.everyone());
        return search.concordance(hits, CONTEXT).lines().size();
    }

    /// The first 20 passages, without their words.
    @Benchmark
    public int verbatimFirstPlaces() {
        return search.first(query(), 20, Viewpoint.everyone()).size();
    }

    /// The query's text read, no more.
    @Benchmark
    public Query verbatimParse() {
        return query();
    }

    private Query query() {
        return search.parse(question.verbatim(), Viewpoint.everyone());
    }

    /// The number of units.
    @Benchmark
    public int luceneCount() throws IOException {
        return lucene.count(question);
    }

    /// The number of places.
    @Benchmark
    public long luceneCountPlaces() throws IOException {
        return lucene.countPlaces(question);
    }

    /// The places of the words in the first 20 units.
    @Benchmark
    public int luceneFirst() throws IOException {
        var places = lucene.first(question);
        return places.count() ^ places.offsets();
    }

    /// The places of the words in all units.
    @Benchmark
    public int luceneAll() throws IOException {
        var places = lucene.all(question);
        return places.count() ^ places.offsets();
    }

    /// Returns how many passages Verbatim answers, how many places Lucene does, in how many units.
    int[] answers() throws IOException {
        return new int[] {verbatimAll(), lucene.all(question).count(), luceneCount()};
    }
}

package fr.verbatim.bench;

import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;

import fr.verbatim.coding.Coder;
import fr.verbatim.language.Tokeniser;
import fr.verbatim.language.french.FrenchAnnotator;
import fr.verbatim.search.index.Units;
import fr.verbatim.study.Study;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToIntFunction;

/// Times annotation beside CoreNLP's own `tokenize,mwt,pos`, on the same turns and threads, one
/// after the other, several times.
///
/// @param rounds how many times each
/// @param study a study whose documents are in French; about the first `words` words are read
record AnnotationBench(int rounds, Path study, int words) {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /// What came out.
    ///
    /// @param tokens CoreNLP's tokens in the texts
    /// @param verbatim the median of its rounds, in tokens of CoreNLP a second
    /// @param coreNlp the median of its rounds, in tokens a second
    /// @param ratios of each round, Verbatim's speed over CoreNLP's, in order
    /// @param cpu the median of the same ratio by the threads' own time: what others do on the
    ///   machine matters less
    record Result(int tokens, double verbatim, double coreNlp, List<Double> ratios, double cpu) {}

    /// Runs all rounds on so many threads.
    Result run(int threads) throws IOException, InterruptedException, ExecutionException {
        var texts = texts();
        var pipeline = pipeline();
        var annotator = new FrenchAnnotator();
        var tokeniser = new Tokeniser();
        ToIntFunction<String> theirs =
                text -> {
                    var annotation = new Annotation(text);
                    pipeline.annotate(annotation);
                    return annotation.get(TokensAnnotation.class).size();
                };
        ToIntFunction<String> ours =
                text -> annotator.annotate(text, tokeniser.tokens(text)).readings().size();
        var tokens = timed(texts, theirs, threads).count();
        timed(texts, ours, threads);
        var verbatim = new ArrayList<Double>();
        var coreNlp = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        var cpu = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            var first = timed(texts, ours, threads);
            var second = timed(texts, theirs, threads);
            verbatim.add(tokens / first.seconds());
            coreNlp.add(tokens / second.seconds());
            ratios.add(second.seconds() / first.seconds());
            cpu.add(second.cpu() / first.cpu());
        }
        ratios.sort(null);
        return new Result(tokens, median(verbatim), median(coreNlp), ratios, median(cpu));
    }

    /// @param cpu the seconds that its threads worked
    private record Timed(int count, double seconds, double cpu) {}

    private static Timed timed(List<String> texts, ToIntFunction<String> work, int threads)
            throws InterruptedException, ExecutionException {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var start = System.nanoTime();
            var cpu = new LongAdder();
            var tasks = new ArrayList<Callable<Integer>>();
            for (int from = 0; from < texts.size(); from += 50) {
                var batch = texts.subList(from, Math.min(from + 50, texts.size()));
                tasks.add(
                        () -> {
                            var since = THREADS.getCurrentThreadCpuTime();
                            var sum = batch.stream().mapToInt(work).sum();
                            cpu.add(THREADS.getCurrentThreadCpuTime() - since);
                            return sum;
                        });
            }
            var count = 0;
            for (var done : pool.invokeAll(tasks)) {
                count += done.get();
            }
            return new Timed(count, (System.nanoTime() - start) / 1e9, cpu.sum() / 1e9);
        }
    }

    /// CoreNLP does not know the curved apostrophe: straight, its tags are right.
    private List<String> texts() {
        var texts = new ArrayList<String>();
        try (var opened = Study.open(study, new Coder("bench"))) {
            var left = words;
            for (var document : opened.snapshot().documents()) {
                var text = opened.text(document.revision());
                for (var unit : Units.of(text)) {
                    if (left > 0) {
                        texts.add(unit.unit().span().in(text.text()).replace('’', '\''));
                        left -= unit.words().size();
                    }
                }
            }
        }
        return texts;
    }

    private static StanfordCoreNLP pipeline() throws IOException {
        var settings = new Properties();
        try (var usual =
                AnnotationBench.class.getResourceAsStream("/StanfordCoreNLP-french.properties")) {
            settings.load(usual);
        }
        settings.setProperty("annotators", "tokenize,mwt,pos");
        return new StanfordCoreNLP(settings);
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}

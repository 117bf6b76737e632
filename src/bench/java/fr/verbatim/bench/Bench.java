package fr.verbatim.bench;

import fr.verbatim.coding.Coder;
import fr.verbatim.ingest.Import;
import fr.verbatim.ingest.ImportListener;
import fr.verbatim.search.Search;
import fr.verbatim.study.Study;

import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/// Runs all benchmarks and prints tables in Markdown: each time beside the library's, and the ratio
/// of the two.
///
/// `--quick` makes one round of each: to see that it runs, not to know how fast. `--queries` asks
/// queries only, of the study that the last run left; `--annotation` annotates only, the
/// demonstration's texts; `--scale` takes a study of a million units instead, for queries only
/// where these are asked for. Other arguments are folders to import besides.
final class Bench {

    private static final Path WORK = Path.of("target", "bench");
    private static final List<Path> DEMONSTRATION =
            List.of(
                    Path.of("corpus", "entretiens"),
                    Path.of("corpus", "observations"),
                    Path.of("corpus", "documents"));
    private static final String LARGE = "large";

    private final boolean quick;
    private final boolean queriesOnly;
    private final boolean annotationOnly;
    private final boolean startOnly;
    private final boolean scale;
    private final List<Path> folders;

    private Bench(List<String> arguments) {
        this.quick = arguments.contains("--quick");
        this.queriesOnly = arguments.contains("--queries");
        this.startOnly = arguments.contains("--start");
        this.scale = arguments.contains("--scale");
        this.annotationOnly = arguments.contains("--annotation");
        this.folders = arguments.stream().filter(it -> !it.startsWith("--")).map(Path::of).toList();
    }

    public static void main(String[] arguments)
            throws IOException, InterruptedException, RunnerException {
        Locale.setDefault(Locale.ROOT);
        new Bench(Arrays.asList(arguments)).run();
    }

    private void run() throws IOException, InterruptedException, RunnerException {
        print("%s, Java %s, %d cores, %s", LocalDate.now(), Runtime.version(), cores(), load());
        print("");
        if (annotationOnly) {
            annotation();
            return;
        }
        if (startOnly) {
            start(WORK.resolve("study-" + LARGE));
            return;
        }
        if (scale) {
            if (!queriesOnly) {
                new ScaleBench(WORK.resolve("units"), WORK.resolve("study-units"), quick).run();
                print("");
            }
            queries(WORK.resolve("study-units"));
            print("");
            print("At the end: %s.", load());
            return;
        }
        if (!queriesOnly) {
            imports();
            print("");
        }
        queries(WORK.resolve("study-" + LARGE));
        print("");
        annotation();
        print("");
        start(WORK.resolve("study-" + LARGE));
        print("");
        print("At the end: %s.", load());
    }

    private void imports() throws IOException, InterruptedException {
        print("| import | files | Verbatim, ms | Tika, ms | ratio | least to most |");
        print("|---|---|---|---|---|---|");
        importOf("demonstration", DEMONSTRATION, 5);
        importOf(LARGE, List.of(WORK.resolve("copies")), 3);
        for (var folder : folders) {
            importOf(String.valueOf(folder.toAbsolutePath().getFileName()), List.of(folder), 3);
        }
    }

    private void start(Path study) throws IOException, InterruptedException {
        var result = new StartBench(quick ? 3 : 15, study).run();
        print("| start to end | Verbatim, ms | bare, ms | ratio | least to most |");
        print("|---|---|---|---|---|");
        print(
                "| `search gardien` | %.0f | %.0f | **%.2f** | %.2f to %.2f |",
                result.verbatim(),
                result.bare(),
                result.ratios().get(result.ratios().size() / 2),
                result.ratios().getFirst(),
                result.ratios().getLast());
    }

    private void annotation() throws IOException, InterruptedException {
        print(
                "| annotation | tokens | Verbatim, tokens/s | CoreNLP, tokens/s | ratio | least to"
                        + " most |");
        print("|---|---|---|---|---|---|");
        var study = demonstration();
        for (int threads = 1; threads <= cores(); threads *= 2) {
            try {
                var result =
                        new AnnotationBench(quick ? 2 : 7, study, quick ? 20_000 : 100_000)
                                .run(threads);
                print(
                        "| %d threads | %,d | %,.0f | %,.0f | **%.2f** | %.2f to %.2f | **%.2f** |",
                        threads,
                        result.tokens(),
                        result.verbatim(),
                        result.coreNlp(),
                        result.ratios().get(result.ratios().size() / 2),
                        result.ratios().getFirst(),
                        result.ratios().getLast(),
                        result.cpu());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a text could not be annotated", e.getCause());
            }
        }
    }

    /// Returns a study with the demonstration's texts.
    private static Path demonstration() {
        var folder = WORK.resolve("study-annotation");
        if (!Files.exists(folder.resolve(Study.FILE))) {
            try (var study = Study.create(folder, new Coder("bench"))) {
                Import.run(study, DEMONSTRATION, ImportListener.NONE);
            }
        }
        return folder;
    }

    private void importOf(String name, List<Path> read, int rounds)
            throws IOException, InterruptedException {
        var study = WORK.resolve("study-" + name);
        var result = new ImportBench(quick ? 1 : rounds, study).run(read);
        print(
                "| %s | %s | %.0f | %.0f | **%.2f** | %.2f to %.2f |",
                name,
                result.files(),
                result.verbatim(),
                result.tika(),
                result.ratio(),
                result.ratios().getFirst(),
                result.ratios().getLast());
    }

    private void queries(Path study) throws IOException, RunnerException {
        System.setProperty(QueryBench.STUDY, study.toString());
        describe(study);
        print("");
        print("Microseconds for one query: half of them took no longer, and 99 in 100.");
        print("");
        print(
                "| query | answers | | Verbatim, median | p99 | Lucene, median | p99 | ratio |"
                        + " p99 |");
        print("|---|---|---|---|---|---|---|---|---|");
        for (var question : Question.values()) {
            var answers = answers(question);
            var times = times(question);
            row(question, answers, "all", times.get("verbatimAll"), times.get("luceneAll"));
            var first = times.get("luceneFirst");
            row(question, "", "first 20", times.get("verbatimFirstPlaces"), first);
            row(question, "", "with their words", times.get("verbatimFirst"), first);
            var count = times.get("verbatimCount");
            row(question, "", "count", count, times.get("luceneCountPlaces"));
            row(question, "", "count, of units", count, times.get("luceneCount"));
            row(question, "", "(text read)", times.get("verbatimParse"), times.get("luceneCount"));
        }
    }

    private static void describe(Path folder) {
        try (var study = Study.open(folder, new Coder("bench"));
                var search = Search.open(study)) {
            var documents = study.snapshot().documents();
            var words = 0;
            for (var document : documents) {
                words += study.text(document.revision()).text().split("\\P{L}+").length;
            }
            search.notices();
            print("Queries on %d documents of about %,d words.", documents.size(), words);
        }
    }

    private static String answers(Question question) throws IOException {
        var bench = new QueryBench();
        bench.question = question;
        bench.open();
        try {
            var answers = bench.answers();
            return "%d; %d in %d units".formatted(answers[0], answers[1], answers[2]);
        } finally {
            bench.close();
        }
    }

    private Map<String, Result<?>> times(Question question) throws RunnerException {
        var options =
                new OptionsBuilder()
                        .include(QueryBench.class.getName())
                        .param("question", question.name())
                        .forks(1)
                        .warmupIterations(quick ? 1 : 3)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(quick ? 2 : 5)
                        .measurementTime(TimeValue.milliseconds(quick ? 300 : 1000))
                        .jvmArgsAppend(
                                "--enable-native-access=ALL-UNNAMED",
                                "-D"
                                        + QueryBench.STUDY
                                        + "="
                                        + System.getProperty(QueryBench.STUDY))
                        .output(WORK.resolve("jmh-" + question.name() + ".txt").toString())
                        .build();
        var times = new HashMap<String, Result<?>>();
        for (var result : new Runner(options).run()) {
            var primary = result.getPrimaryResult();
            times.put(primary.getLabel(), primary);
        }
        return times;
    }

    private static void row(
            Question question, String answers, String what, Result<?> verbatim, Result<?> lucene) {
        var ours = verbatim.getStatistics();
        var theirs = lucene.getStatistics();
        print(
                "| %s | %s | %s | %.1f | %.1f | %.1f | %.1f | **%.1f** | %.1f |",
                answers.isEmpty() ? "" : "`" + question.verbatim() + "`",
                answers,
                what,
                ours.getPercentile(50),
                ours.getPercentile(99),
                theirs.getPercentile(50),
                theirs.getPercentile(99),
                ours.getPercentile(50) / theirs.getPercentile(50),
                ours.getPercentile(99) / theirs.getPercentile(99));
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static String load() {
        return "load %.1f"
                .formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static void print(String line, Object... values) {
        System.out.println(line.formatted(values));
    }
}

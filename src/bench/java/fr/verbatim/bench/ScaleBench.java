package fr.verbatim.bench;

import fr.verbatim.coding.Coder;
import fr.verbatim.ingest.Import;
import fr.verbatim.ingest.ImportListener;
import fr.verbatim.search.Context;
import fr.verbatim.search.Hit;
import fr.verbatim.search.Search;
import fr.verbatim.search.index.Units;
import fr.verbatim.study.Study;
import fr.verbatim.study.Viewpoint;

import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What is done with a study of very many turns beside queries: indexing it, looking at a page of a
/// long answer, sorting it.
///
/// @param texts the folder whose files are imported when the study is not there yet
/// @param folder where the study is, or is made
/// @param quick whether to do each thing once
record ScaleBench(Path texts, Path folder, boolean quick) {

    private static final int PAGE = 20;
    private static final int LINES = 37_000;
    private static final Context CONTEXT = new Context.Words(10);

    private interface Work {
        void run() throws IOException;
    }

    void run() throws IOException {
        if (!Files.exists(folder.resolve(Study.FILE))) {
            try (var study = Study.create(folder, new Coder("bench"))) {
                var time = time(() -> Import.run(study, List.of(texts), ImportListener.NONE));
                print("Import of %d files: %.1f s.", study.snapshot().documents().size(), time);
            }
        }
        try (var study = Study.open(folder, new Coder("bench"))) {
            print("| index | Verbatim | one field by Lucene | ratio |");
            print("|---|---|---|---|");
            index(study);
            print("");
            print("| what | seconds |");
            print("|---|---|");
            answers(study);
        }
    }

    /// Lucene is given the words of each turn, ready in memory, for one field with places; Verbatim
    /// reads the texts from the study and writes their forms, folded forms and lemmas.
    private void index(Study study) throws IOException {
        var ours = study.derived().resolve("index");
        var theirs = folder.resolve("raw");
        var turns = turns(study);
        var verbatim = new ArrayList<Double>();
        var lucene = new ArrayList<Double>();
        for (int round = 0; round < (quick ? 1 : 3); round++) {
            delete(ours);
            verbatim.add(time(() -> Search.open(study).close()));
            delete(theirs);
            lucene.add(time(() -> raw(turns, theirs)));
        }
        verbatim.sort(null);
        lucene.sort(null);
        var middle = verbatim.size() / 2;
        row("build, s", verbatim.get(middle), lucene.get(middle));
        row("size, MB", size(ours) / 1e6, size(theirs) / 1e6);
        print("");
        print("%,d turns.", turns.size());
        delete(theirs);
    }

    private static List<String> turns(Study study) {
        var turns = new ArrayList<String>();
        for (var document : study.snapshot().documents()) {
            var text = study.text(document.revision());
            for (var unit : Units.of(text)) {
                turns.add(unit.unit().span().in(text.text()));
            }
        }
        return turns;
    }

    private static void raw(List<String> turns, Path folder) throws IOException {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.freeze();
        try (var directory = FSDirectory.open(folder);
                var writer =
                        new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            for (var turn : turns) {
                var document = new Document();
                document.add(new Field("words", turn, type));
                writer.addDocument(document);
            }
        }
    }

    private void answers(Study study) throws IOException {
        try (var search = Search.open(study)) {
            var everyone = Viewpoint.everyone();
            var hits = search.hits("est", everyone).list();
            print(
                    "| all %,d passages of `est` | %.3f |",
                    hits.size(),
                    median(
                            () -> {
                                var _ = search.hits("est", everyone);
                            }));
            page(search, hits, 0);
            page(search, hits, hits.size() - PAGE);
            var query = search.parse("est", everyone);
            print(
                    "| the first %d without the others | %.3f |",
                    PAGE,
                    median(
                            () -> {
                                var _ =
                                        search.concordance(
                                                search.first(query, PAGE, everyone), CONTEXT);
                            }));
            var some = hits.subList(0, Math.min(LINES, hits.size()));
            var keys = search.sortKeys("gauche,droite:2", everyone);
            print(
                    "| %,d lines sorted by what is left and right of them | %.3f |",
                    some.size(),
                    median(
                            () -> {
                                var _ = search.sorted(some, keys, everyone);
                            }));
            print(
                    "| the same, as a concordance | %.3f |",
                    median(
                            () -> {
                                var _ = search.concordance(some, CONTEXT);
                            }));
        }
    }

    private void page(Search search, List<Hit> hits, int from) throws IOException {
        var page = hits.subList(from, Math.min(hits.size(), from + PAGE));
        print(
                "| a page of them, from number %,d | %.4f |",
                from + 1,
                median(
                        () -> {
                            var _ = search.concordance(page, CONTEXT);
                        }));
    }

    /// Returns the seconds of the median of several times, after as many to warm up.
    private double median(Work work) throws IOException {
        var times = new ArrayList<Double>();
        var rounds = quick ? 1 : 7;
        for (int i = 0; i < 2 * rounds; i++) {
            var time = time(work);
            if (i >= rounds) {
                times.add(time);
            }
        }
        times.sort(null);
        return times.get(times.size() / 2);
    }

    private static double time(Work work) throws IOException {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double size(Path folder) throws IOException {
        var size = 0L;
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                size += Files.size(file);
            }
        }
        return size;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.newDirectoryStream(folder)) {
                for (var file : files) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static void row(String what, double ours, double theirs) {
        print("| %s | %.1f | %.1f | **%.2f** |", what, ours, theirs, ours / theirs);
    }

    private static void print(String line, Object... values) {
        System.out.println(line.formatted(values));
    }
}

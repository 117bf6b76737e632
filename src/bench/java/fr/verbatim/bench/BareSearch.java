package fr.verbatim.bench;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// The least program that searches the same index from a command line: picocli, Lucene, one word,
/// the number of units and the first twenty.
@Command(name = "bare")
final class BareSearch implements Callable<Integer> {

    private static final int FIRST = 20;

    @Parameters(index = "0")
    private Path index = Path.of("");

    @Parameters(index = "1")
    private String word = "";

    private BareSearch() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BareSearch()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        try (var directory = FSDirectory.open(index);
                var reader = DirectoryReader.open(directory)) {
            var searcher = new IndexSearcher(reader);
            var query = new TermQuery(new Term("folded", word));
            System.out.println(searcher.count(query));
            for (var found : searcher.search(query, FIRST).scoreDocs) {
                System.out.println(found.doc);
            }
        }
        return 0;
    }
}

package fr.verbatim.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.CodeId;
import fr.verbatim.coding.Coder;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.search.RandomAnnotation;
import fr.verbatim.search.RandomStudy;
import fr.verbatim.search.Search;
import fr.verbatim.search.query.QueryPrinter;
import fr.verbatim.study.CodebookChange;
import fr.verbatim.study.Study;
import fr.verbatim.study.Viewpoint;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/// Whatever the cues, what they propose in documents taken one by one is what they propose in the
/// whole corpus; before and after documents have come in, have another text, or have their lemmas.
class CueLawTest {

    private static final int STUDIES = 25;
    private static final int CODES = 8;

    @TempDir Path folder;

    private int compared;

    @Test
    void documentsOneByOneGiveWhatTheWholeCorpusGives() {
        for (int seed = 0; seed < STUDIES; seed++) {
            var random = new Random(seed);
            try (var study = Study.create(folder.resolve("s" + seed), new Coder("ada"))) {
                var made = new RandomStudy(random, study);
                made.fill();
                study.apply(new CodebookChange.PutCodes(codes(random)));
                try (var search = Search.open(study)) {
                    compare(random, study, search);
                    RandomAnnotation.annotate(random, study);
                    compare(random, study, search);
                    made.revise(any(random, study).id());
                    compare(random, study, search);
                    RandomAnnotation.annotate(random, study);
                    compare(random, study, search);
                }
                // As another program finds it, whose index is read from disk.
                try (var search = Search.open(study)) {
                    compare(random, study, search);
                }
            }
        }
        assertThat(compared).as("suggestions compared").isGreaterThan(2_000);
    }

    private void compare(Random random, Study study, Search search) {
        var cues = new Cues(study, search);
        var codes = study.snapshot().codebook().codes();
        for (var viewpoint : List.of(Viewpoint.everyone(), Viewpoint.only(new Coder("bob")))) {
            var whole = cues.of(codes, viewpoint);
            var joined = new ArrayList<Suggestion>();
            for (var code : codes) {
                for (var document : study.snapshot().documents()) {
                    var alone = cues.in(Set.of(document.id()), List.of(code), viewpoint);
                    joined.addAll(alone.list());
                    assertThat(alone.problems())
                            .isEqualTo(
                                    whole.problems().stream()
                                            .filter(problem -> problem.code().equals(code))
                                            .toList());
                }
            }
            assertThat(joined).isEqualTo(whole.list());
            assertThat(cues.in(Set.of(), codes, viewpoint))
                    .isEqualTo(new Suggestions(List.of(), whole.problems()));
            var some = some(random, study);
            assertThat(cues.in(some, codes, viewpoint).list())
                    .isEqualTo(
                            whole.list().stream()
                                    .filter(one -> some.contains(one.passage().document()))
                                    .toList());
            compared += joined.size();
        }
    }

    private static Set<DocumentId> some(Random random, Study study) {
        var some = new HashSet<DocumentId>();
        study.snapshot().documents().stream()
                .map(Document::id)
                .filter(_ -> random.nextBoolean())
                .forEach(some::add);
        return some;
    }

    private static Document any(Random random, Study study) {
        var documents = study.snapshot().documents();
        return documents.get(random.nextInt(documents.size()));
    }

    private static List<Code> codes(Random random) {
        var queries = RandomStudy.queries(random);
        var printer = QueryPrinter.in(Locale.FRENCH);
        var codes = new ArrayList<Code>();
        for (int i = 0; i < CODES; i++) {
            var cues = new ArrayList<String>();
            for (int k = 1 + random.nextInt(3); k > 0; k--) {
                cues.add(printer.print(queries.next(1 + random.nextInt(4))));
            }
            codes.add(
                    new Code(
                            new CodeId("k" + i),
                            "k" + i,
                            "k" + i,
                            null,
                            10 + i,
                            true,
                            Code.State.STABLE,
                            null,
                            "",
                            "",
                            "",
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            cues));
        }
        return codes;
    }
}

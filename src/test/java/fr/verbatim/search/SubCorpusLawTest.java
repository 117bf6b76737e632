package fr.verbatim.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.analysis.words.Cooccurrents;
import fr.verbatim.analysis.words.Dispersion;
import fr.verbatim.coding.Coder;
import fr.verbatim.coding.Passage;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.search.index.PatternTooWide;
import fr.verbatim.search.index.Units;
import fr.verbatim.search.query.Field;
import fr.verbatim.search.query.Query;
import fr.verbatim.study.Respondent;
import fr.verbatim.study.Study;
import fr.verbatim.study.Viewpoint;
import fr.verbatim.text.Span;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Whatever query makes a part of the corpus, all that is counted in it is what looking at each
/// word of each text counts.
class SubCorpusLawTest {

    private static final int STUDIES = 20;
    private static final int PARTS = 60;
    private static final Viewpoint ALL = Viewpoint.everyone();

    @TempDir Path folder;

    private int kept;
    private int dropped;

    /// A word of the part or not, where it stands and who says it.
    private record Said(
            DocumentId document, Span span, String variable, List<Respondent> by, boolean inside) {}

    @Test
    void whatIsCountedInAPartIsWhatItsWordsGive() {
        for (int seed = 0; seed < STUDIES; seed++) {
            var random = new Random(seed);
            try (var study = Study.create(folder.resolve("s" + seed), new Coder("ada"))) {
                new RandomStudy(random, study).fill();
                RandomAnnotation.annotate(random, study);
                try (var search = Search.open(study)) {
                    var queries = RandomStudy.queries(random);
                    for (int i = 0; i < PARTS; i++) {
                        try {
                            compare(study, search, queries.next(2), queries.next(2));
                        } catch (PatternTooWide e) {
                            assertThat(e).hasMessageContaining("*");
                        }
                    }
                }
            }
        }
        assertThat(kept).as("hits kept").isGreaterThan(500);
        assertThat(dropped).as("hits dropped").isGreaterThan(500);
    }

    private void compare(Study study, Search search, Query asked, Query making) {
        var found = search.hits(making, ALL).list();
        var part = SubCorpus.of("?", found);
        var everywhere = search.hits(asked, ALL);
        var inside = search.in(part, everywhere, ALL);
        var said = said(study, found);

        assertThat(inside.list())
                .isEqualTo(
                        everywhere.list().stream()
                                .filter(hit -> stands(hit.passage(), said, found))
                                .toList());
        kept += inside.count();
        dropped += everywhere.count() - inside.count();

        var speaking = new HashSet<Respondent>();
        said.stream().filter(Said::inside).forEach(word -> speaking.addAll(word.by()));
        assertThat(inside.allRespondents()).isEqualTo(speaking.size());
        assertThat(search.respondents(part, ALL)).containsExactlyInAnyOrderElementsOf(speaking);

        var words = new HashMap<String, Integer>();
        said.stream()
                .filter(Said::inside)
                .forEach(word -> words.merge(word.variable(), 1, Integer::sum));
        var counted = new HashMap<String, Integer>();
        search.count(inside, new Field.Variable("fonction"), ALL)
                .forEach(count -> counted.put(count.value(), count.words()));
        assertThat(counted).containsExactlyInAnyOrderEntriesOf(words);

        var size = words.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(Cooccurrents.of(study.snapshot(), study::text, inside.list(), part, 3).corpus())
                .isEqualTo(size);
        var spread = Dispersion.of(study.snapshot(), study::text, inside.list(), part);
        assertThat(spread.parts().stream().mapToInt(Dispersion.Part::words).sum()).isEqualTo(size);
    }

    /// Returns all words, told apart character by character.
    private static List<Said> said(Study study, List<Hit> making) {
        var said = new ArrayList<Said>();
        var snapshot = study.snapshot();
        for (var document : snapshot.documents()) {
            var text = study.text(document.revision());
            for (var unit : Units.of(text)) {
                var speaker = unit.unit().speaker();
                var by =
                        unit.unit().isTurn()
                                ? snapshot.respondents().of(document, speaker).stream().toList()
                                : List.<Respondent>of();
                Map<String, String> variables = snapshot.variables(document, speaker);
                for (var word : unit.words()) {
                    said.add(
                            new Said(
                                    document.id(),
                                    word.span(),
                                    variables.getOrDefault("fonction", ""),
                                    by,
                                    isInside(document.id(), word.span(), making)));
                }
            }
        }
        return said;
    }

    private static boolean isInside(DocumentId document, Span word, List<Hit> making) {
        for (int i = word.start(); i < word.end(); i++) {
            var at = Span.at(i, 1);
            if (making.stream()
                    .noneMatch(
                            hit ->
                                    hit.document().id().equals(document)
                                            && hit.passage().span().overlaps(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean stands(Passage passage, List<Said> said, List<Hit> making) {
        var words =
                said.stream()
                        .filter(
                                word ->
                                        word.document().equals(passage.document())
                                                && word.span().overlaps(passage.span()))
                        .toList();
        return words.isEmpty()
                ? isInside(passage.document(), passage.span(), making)
                : words.stream().allMatch(Said::inside);
    }
}

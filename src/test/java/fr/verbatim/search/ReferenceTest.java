package fr.verbatim.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.coding.Coder;
import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.search.annotation.AnnotationListener;
import fr.verbatim.search.annotation.AnnotationRun;
import fr.verbatim.study.Study;
import fr.verbatim.study.Viewpoint;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Runs every example of the reference of the query language.
class ReferenceTest {

    private static final Path PAGE =
            Path.of(System.getProperty("verbatim.basedir", "."), "src/docs/reference/recherche.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("^\\| `([^`]+)` \\| .* \\| ([^|]+) \\|$", Pattern.MULTILINE);

    @TempDir Path folder;
    private String page = "";
    private Study study;
    private Search search;

    @BeforeEach
    void write() throws IOException {
        page = Files.readString(PAGE);
        study = Study.create(folder, new Coder("Ada"));
        new WrittenStudy(study)
                .person(
                        "Mme Aubry",
                        Map.of(
                                "fonction",
                                "gardienne",
                                "logé sur site",
                                "oui",
                                "âge",
                                "52 ans",
                                "arrivée",
                                "mars 2011",
                                "type d’entretien",
                                "approfondi"))
                .document("loge", DocumentKind.INTERVIEW, block("loge"), "Mme Aubry")
                .document("halls", DocumentKind.OBSERVATION, block("halls"), null)
                .code("geste technique", null)
                .code("réparer", "geste technique")
                .code("lien social", null)
                .coding("loge", "je change une serrure, une ampoule", "réparer", "Ada")
                .coding("loge", "Elle m’a dit merci, on a parlé un peu", "lien social", "Ada")
                .coding(
                        "loge",
                        "on a parlé un peu. [rires] C’est aussi ça, le lien.",
                        "lien social",
                        "Bob")
                .situation(
                        "loge",
                        "Oui. La serrure, la vieille dame l’attendait. Elle m’a dit merci, on a"
                                + " parlé un peu. [rires] C’est aussi ça, le lien.",
                        "la serrure de la vieille dame")
                .memo("loge", "un geste technique", "À revoir avec le deuxième entretien.")
                .theme("pannes", "cass*")
                .saved("mes gardiens", "fonction:gardien*");
        AnnotationRun.run(study, AnnotationListener.SILENT);
        search = Search.open(study);
    }

    @AfterEach
    void close() {
        search.close();
        study.close();
    }

    @Test
    void everyExampleAnswersWhatThePageSays() {
        var examples = EXAMPLE.matcher(page).results().toList();

        assertThat(examples).hasSizeGreaterThan(60);
        // Documents come by path: the note before the interview, which the page tells first.
        assertThat(examples.stream().map(e -> told(e.group(1), answers(e.group(1)))))
                .containsExactlyElementsOf(
                        examples.stream()
                                .map(e -> told(e.group(1), List.of(e.group(2).split(" · "))))
                                .toList());
    }

    private static String told(String query, List<String> answers) {
        return query + " = " + answers.stream().sorted().toList();
    }

    private List<String> answers(String query) {
        return search.hits(query, Viewpoint.everyone()).list().stream()
                .map(hit -> hit.passage().span().in(study.text(hit.document().revision()).text()))
                .toList();
    }

    private String block(String name) {
        var start = page.indexOf("```" + name + "\n") + name.length() + 4;
        return page.substring(start, page.indexOf("\n```", start));
    }
}

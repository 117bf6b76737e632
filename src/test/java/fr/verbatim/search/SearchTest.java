package fr.verbatim.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.verbatim.coding.Coder;
import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.language.annotation.AnnotatedWords;
import fr.verbatim.language.annotation.Annotation;
import fr.verbatim.language.annotation.PartOfSpeech;
import fr.verbatim.language.annotation.Reading;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.search.annotation.StudyAnnotations;
import fr.verbatim.search.query.Field;
import fr.verbatim.search.query.QuerySyntaxError;
import fr.verbatim.study.Study;
import fr.verbatim.study.Viewpoint;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

class SearchTest {

    private static final Viewpoint ALL = Viewpoint.everyone();

    @TempDir Path folder;
    private Study study;
    private WrittenStudy written;
    private Search search;

    @BeforeEach
    void write() {
        study = Study.create(folder, new Coder("Ada"));
        written =
                new WrittenStudy(study)
                        .person("Mme Aubry", Map.of("fonction", "gardienne"))
                        .person("M. Brun", Map.of("fonction", "gérant"))
                        .document(
                                "e1",
                                DocumentKind.INTERVIEW,
                                "E : Et l’accompagnement ?\n"
                                        + "R : L’accompagnement, oui. Zut, une serrure.",
                                "Mme Aubry")
                        .document(
                                "e2",
                                DocumentKind.INTERVIEW,
                                "E : Et vous ?\nR : Une serrure,\tune ampoule, été comme hiver.",
                                "M. Brun")
                        .document(
                                "n1",
                                DocumentKind.OBSERVATION,
                                "La serrure, l’épée, l’étude.",
                                null)
                        .code("geste", null)
                        .coding("e1", "une serrure", "geste", "Ada")
                        .coding("e2", "une ampoule", "geste", "Bob");
        search = Search.open(study);
    }

    @AfterEach
    void close() {
        search.close();
        study.close();
    }

    @Test
    void exactlyTheCharactersOfTheWordAreMarkedBesideItsArticle() {
        assertThat(answers("accompagnement")).containsExactly("accompagnement", "accompagnement");
        assertThat(search.hits("accompagnement", ALL).list().getFirst().passage().span().start())
                .isEqualTo("E : Et l’".length());
    }

    @Test
    void aCodingCountsInTheNextQuery() {
        assertThat(answers("code:geste")).containsExactly("une serrure", "une ampoule");

        written.coding("n1", "La serrure", "geste", "Ada");

        assertThat(answers("code:geste"))
                .containsExactly("une serrure", "une ampoule", "La serrure");
    }

    @Test
    void aCorrectedTextIsSearchedAtOnce() {
        assertThat(answers("ampoule")).hasSize(1);

        written.edit("e2", "R : Plus rien.");

        assertThat(answers("ampoule")).isEmpty();
        assertThat(answers("rien")).containsExactly("rien");
    }

    @Test
    void blindCodingHidesWhatOthersCoded() {
        assertThat(search.hits("code:geste", Viewpoint.only(new Coder("Bob"))).list()).hasSize(1);
        assertThat(search.hits("serrure code:geste", Viewpoint.only(new Coder("Bob"))).list())
                .isEmpty();
    }

    @Test
    void respondentsAreCountedFirst() {
        var hits = search.hits("serrure", ALL);

        assertThat(hits.count()).isEqualTo(3);
        assertThat(hits.respondents()).isEqualTo(2);
        assertThat(hits.allRespondents()).isEqualTo(2);
        assertThat(counts(hits, new Field.Variable("Fonction")))
                .containsExactly("gardienne 1/1: 1 of 6", "gérant 1/1: 1 of 7", " 0/0: 1 of 11");
        assertThat(counts(hits, Field.Known.DOCUMENT))
                .containsExactly("e1 1/1: 1 of 9", "e2 1/1: 1 of 9", "n1 0/0: 1 of 6");
        assertThat(counts(hits, Field.Known.SPEAKER))
                .containsExactly(
                        "M. Brun 1/1: 1 of 7",
                        "Mme Aubry 1/1: 1 of 6",
                        " 0/0: 1 of 6",
                        "E 0/0: 0 of 5");
        assertThat(counts(hits, Field.Known.CODE)).containsExactly("geste 1/2: 1 of 4");
        assertThat(counts(hits, Field.Known.CODER))
                .containsExactly("Ada 1/1: 1 of 2", "Bob 0/1: 0 of 2");
    }

    @Test
    void aConcordanceShowsTheContextInsideTheUnit() {
        var lines =
                search.concordance(search.hits("serrure", ALL).list(), new Context.Words(3))
                        .lines();

        assertThat(lines.stream().map(line -> line.left() + "<" + line.node() + ">" + line.right()))
                .containsExactly(
                        "oui. Zut, une <serrure>.",
                        "Une <serrure>, une ampoule, été",
                        "La <serrure>, l’épée, l’");
    }

    @Test
    void aConcordanceIsSortedAsADictionaryWould() {
        var query = "serrure OU l'ampoule OU été OU épée OU étude";

        assertThat(sorted(query, "pivot,droite"))
                .extracting(ConcordanceLine::node)
                .containsExactly("épée", "été", "étude", "serrure", "serrure", "serrure");
        assertThat(sorted(query, "left"))
                .extracting(ConcordanceLine::left)
                .containsExactly(
                        "une ampoule, ", "épée, l’", "serrure, l’", "La ", "Une ", "Zut, une ");
        assertThat(sorted(query, "texte"))
                .isEqualTo(
                        search.concordance(search.hits(query, ALL).list(), new Context.Words(2))
                                .lines());
    }

    private List<ConcordanceLine> sorted(String query, String keys) {
        var hits = search.hits(query, ALL).list();
        return search.concordance(
                        search.sorted(hits, search.sortKeys(keys, ALL), ALL), new Context.Words(2))
                .lines();
    }

    @Test
    void aConcordanceIsSortedByAWordFurtherOffAndByWhoSpeaks() {
        assertThat(sorted("serrure", "gauche:2"))
                .extracting(ConcordanceLine::left)
                .containsExactly("Une ", "La ", "Zut, une ");
        assertThat(sorted("serrure", "locuteur,droite"))
                .extracting(line -> line.hit().document().name())
                .containsExactly("e2", "e1", "n1");
        assertThat(sorted("serrure", "fonction"))
                .extracting(line -> line.hit().document().name())
                .endsWith("n1");
        assertThatThrownBy(() -> sorted("serrure", "gauche,fonctoin"))
                .hasMessageContaining("fonctoin");
        assertThatThrownBy(() -> sorted("serrure", "droite:0")).hasMessageContaining("droite:0");
        assertThatThrownBy(() -> sorted("serrure", "")).isInstanceOf(VerbatimException.class);
    }

    @Test
    void aConcordanceShowsTheSentenceOrTheTurn() {
        var hits = search.hits("serrure", ALL).list();

        assertThat(search.concordance(hits, Context.SENTENCE).lines())
                .extracting(line -> line.left() + "<" + line.node() + ">" + line.right())
                .containsExactly(
                        "Zut, une <serrure>.",
                        "Une <serrure>, une ampoule, été comme hiver.",
                        "La <serrure>, l’épée, l’étude.");
        assertThat(search.concordance(hits, Context.TURN).lines())
                .extracting(line -> line.left() + "<" + line.node() + ">" + line.right())
                .containsExactly(
                        "L’accompagnement, oui. Zut, une <serrure>.",
                        "Une <serrure>, une ampoule, été comme hiver.",
                        "La <serrure>, l’épée, l’étude.");
    }

    @Test
    void aMisspeltWordIsAnsweredWithTheClosestOne() {
        var query = search.parse("serure ampoule", ALL);

        assertThat(search.hits(query, ALL).list()).isEmpty();
        var suggestion = search.correct(query).orElseThrow();
        assertThat(suggestion.toMessage().text(Locale.FRENCH))
                .isEqualTo(
                        "Aucun résultat. Vouliez-vous dire «\u00a0serrure\u00a0» (3"
                                + " occurrences)\u00a0?");
        assertThat(suggestion.query()).isEqualTo(search.parse("serrure ampoule", ALL));
        assertThat(search.correct(search.parse("xylophone", ALL))).isEmpty();
        assertThat(search.nothingFound(search.parse("xylophone", ALL)).text(Locale.ENGLISH))
                .isEqualTo("No result.");
        assertThat(search.nothingFound(query)).isEqualTo(suggestion.toMessage());
        assertThat(search.correct(search.parse("ampoule", ALL))).isEmpty();
    }

    @Test
    void sentencesAreThoseOfTheAnnotationWhereThereIsOne() {
        var document = study.snapshot().documents().getLast();
        var words = List.of("La", "serrure", "l'", "épée", "l'", "étude");
        var readings = words.stream().map(it -> new Reading(PartOfSpeech.X, it)).toList();
        assertThat(answers("épée même_phrase étude")).hasSize(1);
        study.keepAnnotation(
                document.revision(),
                StudyAnnotations.pipeline(document),
                Annotation.of(List.of(new AnnotatedWords(readings, List.of(4, 6)))).encode());

        assertThat(answers("épée même_phrase étude")).isEmpty();
        assertThat(answers("épée même_phrase serrure")).hasSize(1);
        var found = search.hits("épée", ALL);
        assertThat(search.concordance(found.list(), Context.SENTENCE).lines())
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.left()).isEqualTo("La serrure, l’");
                            assertThat(line.right()).isEqualTo(",");
                        });
    }

    @Test
    void wrongSectionsAndMemosAreAnsweredWithTheClosestOnes() {
        new WrittenStudy(study)
                .document("s", DocumentKind.INTERVIEW, "# Vie au collège\nOui.", null)
                .memo("s", "Oui", "À revoir avec la gardienne, deuxième entretien.");

        for (var mistake :
                Map.of(
                                "section:\"vie au colege\"", "section:\"Vie au collège\"",
                                "mémo:gardiene", "mémo:\"gardienne\"",
                                "oui ET mémo:\"deuxieme entretein\"", "mémo:\"deuxième entretien\"")
                        .entrySet()) {
            assertThatThrownBy(() -> search.hits(mistake.getKey(), ALL))
                    .isInstanceOfSatisfying(
                            QuerySyntaxError.class,
                            error -> {
                                var right = error.correction().orElseThrow();
                                assertThat(right).endsWith(mistake.getValue());
                                assertThat(search.hits(right, ALL).list()).isNotEmpty();
                            });
        }
        assertThat(search.hits("section:xyz*", ALL).list()).isEmpty();
    }

    @Test
    void aWrongNameIsAnsweredWithTheClosestOne() {
        for (var mistake :
                Map.of(
                                "fonctoin:gérant", "fonction:gérant",
                                "serrure code:gste", "serrure code:\"geste\"",
                                "rôle:enqueté·ee", "rôle:\"enquêté·e\"",
                                "genre:entretein", "genre:\"entretien\"",
                                "locuteur:\"Mme Aubri\"", "locuteur:\"Mme Aubry\"",
                                "document:e12", "document:\"e1\"",
                                "codeur:Adda", "codeur:\"Ada\"")
                        .entrySet()) {
            assertThatThrownBy(() -> search.hits(mistake.getKey(), ALL))
                    .isInstanceOfSatisfying(
                            QuerySyntaxError.class,
                            error -> assertThat(error.correction()).contains(mistake.getValue()));
        }
        assertThatThrownBy(() -> search.hits("situation:panne", ALL))
                .hasMessageContaining("aucune situation");
        assertThatThrownBy(() -> search.hits("section:loge", ALL))
                .hasMessageContaining("aucune section");
        assertThatThrownBy(() -> search.hits("mémo:loge", ALL)).hasMessageContaining("aucun mémo");
        assertThat(answers("fonction:inconnue")).isEmpty();
        assertThat(answers("code:z*")).isEmpty();
    }

    private List<String> answers(String query) {
        return search.hits(query, ALL).list().stream()
                .map(hit -> hit.passage().span().in(study.text(hit.document().revision()).text()))
                .toList();
    }

    private List<String> counts(Hits hits, Field field) {
        return search.count(hits, field, ALL).stream()
                .map(
                        count ->
                                "%s %d/%d: %d of %d"
                                        .formatted(
                                                count.value(),
                                                count.respondents(),
                                                count.allRespondents(),
                                                count.hits(),
                                                count.words()))
                .toList();
    }
}

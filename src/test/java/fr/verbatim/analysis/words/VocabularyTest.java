package fr.verbatim.analysis.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.verbatim.analysis.words.CorpusWords.Word;
import fr.verbatim.analysis.words.FirstUses.Way;
import fr.verbatim.coding.Coder;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.language.annotation.PartOfSpeech;
import fr.verbatim.search.Hit;
import fr.verbatim.search.Search;
import fr.verbatim.search.SubCorpus;
import fr.verbatim.search.WrittenStudy;
import fr.verbatim.study.Study;
import fr.verbatim.study.Viewpoint;
import fr.verbatim.text.Span;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class VocabularyTest {

    @TempDir Path folder;
    private Study study;
    private WrittenStudy written;

    @BeforeEach
    void create() {
        study = Study.create(folder, new Coder("Ada"));
        written =
                new WrittenStudy(study)
                        .person("Mme Aubry", Map.of("fonction", "gardienne"))
                        .person("M. Brun", Map.of("fonction", "gérant"))
                        .person("Mme Cros", Map.of("fonction", "gérante"))
                        .document(
                                "e1",
                                DocumentKind.INTERVIEW,
                                "E : Bonjour.\nR : La clé du hall. La clé.\nE : Une clé ?",
                                "Mme Aubry")
                        .document(
                                "e2",
                                DocumentKind.INTERVIEW,
                                "E : Et la clé ?\nR : Quelle clé ? La porte.",
                                "M. Brun")
                        .document(
                                "e3",
                                DocumentKind.INTERVIEW,
                                "E : Et la clé ?\nR : Le hall.",
                                "Mme Cros");
    }

    @AfterEach
    void close() {
        study.close();
    }

    private List<Hit> hits(String query) {
        try (var search = Search.open(study)) {
            return search.hits(query, Viewpoint.everyone()).list();
        }
    }

    private Vocabulary vocabulary(String query) {
        return Vocabulary.of(
                study.snapshot(),
                CorpusWords.of(study),
                SubCorpus.WHOLE,
                query.isEmpty() ? SubCorpus.WHOLE : SubCorpus.of(query, hits(query)),
                Vocabulary.By.FORM,
                WordFilter.all());
    }

    @Test
    void theWholeCorpusIsCounted() {
        var all = vocabulary("");

        assertThat(all.size()).isEqualTo(all.corpus()).isEqualTo(21);
        assertThat(all.unannotated()).isEqualTo(3);
        assertThat(all.entries().getFirst().word()).isEqualTo("clé");
        assertThat(all.entries().getFirst().frequency()).isEqualTo(6);
        assertThat(all.entries()).allMatch(entry -> entry.specificity() == 0);
    }

    @Test
    void aPartIsSetAgainstTheWhole() {
        var part = vocabulary("fonction:gardienne");

        assertThat(part.size()).isEqualTo(6);
        assertThat(part.entries())
                .filteredOn(entry -> entry.word().equals("clé"))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.frequency()).isEqualTo(2);
                            assertThat(entry.everywhere()).isEqualTo(6);
                            assertThat(entry.respondents()).isEqualTo(1);
                            assertThat(entry.documents()).isEqualTo(1);
                            assertThat(entry.specificity())
                                    .isCloseTo(Specificity.of(2, 6, 6, 21), within(1e-12));
                        });
    }

    @Test
    void passagesThatOverlapHoldTheirWordsOnce() {
        written.code("a", null)
                .coding("e1", "La clé du hall", "a", "Ada")
                .coding("e1", "du hall. La", "a", "Bob");

        assertThat(vocabulary("code:a").size()).isEqualTo(5);
    }

    @Test
    void whoSaysItFirstIsTold() {
        var found = FirstUses.of(study.snapshot(), hits("clé"));

        assertThat(found.rows())
                .extracting(row -> row.respondent().name() + " " + row.way() + " " + row.uses())
                .containsExactlyInAnyOrder(
                        "Mme Aubry SPONTANEOUS 2",
                        "M. Brun AFTER_INTERVIEWER 1",
                        "Mme Cros ONLY_INTERVIEWER 0");
        assertThat(FirstUses.of(study.snapshot(), hits("zut")).count(Way.NOBODY)).isEqualTo(3);
    }

    @Test
    void inAPartRespondentsAreCountedThereAndInterviewersAreHeardEverywhere() {
        try (var search = Search.open(study)) {
            var part = SubCorpus.of("fonction:gérant*", hits("fonction:gérant*"));
            var all = search.hits("clé", Viewpoint.everyone());
            var inside = search.in(part, all, Viewpoint.everyone());

            var found =
                    FirstUses.of(
                            study.snapshot(),
                            all.list(),
                            inside.list(),
                            search.respondents(part, Viewpoint.everyone()));

            assertThat(inside.allRespondents()).isEqualTo(2);
            assertThat(found.rows())
                    .extracting(row -> row.respondent().name() + " " + row.way() + " " + row.uses())
                    .containsExactlyInAnyOrder(
                            "M. Brun AFTER_INTERVIEWER 1", "Mme Cros ONLY_INTERVIEWER 0");
        }
    }

    @Test
    void aVocabularyMayBeSetAgainstAPart() {
        var respondents = hits("fonction:g*");
        var part =
                Vocabulary.of(
                        study.snapshot(),
                        CorpusWords.of(study),
                        SubCorpus.of("fonction:g*", respondents),
                        SubCorpus.of("fonction:gardienne", hits("fonction:gardienne")),
                        Vocabulary.By.FORM,
                        WordFilter.all());

        assertThat(part.corpus()).isEqualTo(12);
        assertThat(part.size()).isEqualTo(6);
        assertThat(part.entries())
                .filteredOn(entry -> entry.word().equals("clé"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.everywhere()).isEqualTo(3));
    }

    private static Word word(String form, String lemma, PartOfSpeech tag, int start) {
        return new Word(Span.at(start, form.length()), form, lemma, tag, 0);
    }

    @Test
    void theResearcherDecidesWhichWordsAreFull() {
        var usual = WordFilter.fullWords(List.of(), List.of());
        var own = WordFilter.fullWords(List.of("Truc"), List.of("avec", "élève"));

        var thing = word("trucs", "truc", PartOfSpeech.NOUN, 0);
        var with = word("avec", "avec", PartOfSpeech.ADP, 0);
        assertThat(usual.keeps(thing)).isTrue();
        assertThat(usual.keeps(with)).isFalse();
        assertThat(own.keeps(thing)).isFalse();
        assertThat(own.keeps(with)).isTrue();
        assertThat(usual.keeps(word("suis", "être", PartOfSpeech.VERB, 0))).isFalse();
        assertThat(usual.keeps(word("hall", "hall", PartOfSpeech.X, 0))).isTrue();
        assertThat(usual.keeps(word("oui", "oui", PartOfSpeech.X, 0))).isFalse();
    }

    private static List<String> terms(String... formsLemmasTags) {
        var words = new ArrayList<Word>();
        var at = 0;
        for (var each : formsLemmasTags) {
            var parts = each.split("/", -1);
            words.add(word(parts[0], parts[1], PartOfSpeech.valueOf(parts[2]), at));
            at += parts[0].length() + (parts[0].endsWith("'") ? 0 : 1);
        }
        return Terms.in(words).stream().map(item -> item.form() + "=" + item.key()).toList();
    }

    @Test
    void termsAreFoundByTheirPartsOfSpeech() {
        assertThat(terms("les/le/DET", "liens/lien/NOUN", "sociaux/social/ADJ", "et/et/CCONJ"))
                .containsExactly("liens sociaux=lien social");
        assertThat(terms("état/état/NOUN", "des/de/ADP", "lieux/lieu/NOUN"))
                .containsExactly("état des lieux=état de lieu");
        assertThat(
                        terms(
                                "gardien/gardien/NOUN",
                                "d'/de/ADP",
                                "immeuble/immeuble/NOUN",
                                "logé/logé/ADJ"))
                .containsExactly("gardien d'immeuble logé=gardien de immeuble logé");
        assertThat(terms("porte/porte/NOUN", "et/et/CCONJ", "clé/clé/NOUN")).isEmpty();
        assertThat(terms("porte/porte/NOUN", "de/de/ADP")).isEmpty();
    }

    @Test
    void aPartHoldsNothingOfOtherDocuments() {
        assertThat(SubCorpus.of("", List.of()).holds(new DocumentId("x"), Span.at(0, 1))).isFalse();
    }
}

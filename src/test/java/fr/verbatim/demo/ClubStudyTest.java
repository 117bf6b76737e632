package fr.verbatim.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.Verbatim;
import fr.verbatim.codebook.Code;
import fr.verbatim.coding.Coder;
import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.ingest.ImportListener;
import fr.verbatim.ingest.ImportResult;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The second demonstration study: post-its and answers, other people than the first's.
class ClubStudyTest {

    private static final Path STUDY = Demonstration.BASE.resolve("src/demo/club");

    @TempDir Path folder;

    private Verbatim study;
    private List<String> told;

    @BeforeEach
    void bring() throws IOException {
        var corpus = Files.createDirectories(folder.resolve("corpus"));
        for (var name : List.of("ateliers.xlsx", "questionnaire.csv", "codings.csv")) {
            Files.copy(STUDY.resolve("corpus").resolve(name), corpus.resolve(name));
        }
        study = Verbatim.create(folder, new Coder("A"));
        study.importCodebook(STUDY.resolve("codebooks/club.yaml"));
        told =
                study.importCorpus(ImportListener.NONE).results().stream()
                        .map(ImportResult.Imported.class::cast)
                        .flatMap(file -> file.doubts().stream())
                        .map(doubt -> doubt.text(Locale.FRENCH))
                        .toList();
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void theFilesAreReadAsWhatTheyAre() {
        assertThat(study.documents())
                .extracting(document -> document.kind())
                .containsExactlyInAnyOrder(DocumentKind.WORKSHOP, DocumentKind.SURVEY);
        assertThat(told)
                .hasSize(3)
                .anyMatch(it -> it.contains("sans auteur\u00A0: 150,"))
                .anyMatch(it -> it.contains("31 réponses, 5 questions"))
                .anyMatch(it -> it.contains("vides\u00A0: 25"));
    }

    @Test
    void organisationsAnswerAndPostItsHaveNoAuthor() {
        var found = study.search("code:recrutement");

        assertThat(found.count()).isEqualTo(17);
        assertThat(found.respondents()).isEqualTo(7);
        assertThat(found.allRespondents()).isEqualTo(31);
    }

    @Test
    void aTableOfTheWorkshopIsAskedForByItsName() {
        var all = study.search("code:reconnaissance").count();

        assertThat(study.search("code:reconnaissance section:gardien").count())
                .isPositive()
                .isLessThan(all);
    }

    @Test
    void everyWordIsCodedAndEveryCodeUsed() {
        assertThat(study.extracts()).hasSize(280).allMatch(it -> it.quotation() != null);
        assertThat(study.extracts().stream().map(it -> it.codeName()).distinct())
                .hasSize((int) study.codebook().codes().stream().filter(Code::applied).count())
                .hasSize(18);
    }
}

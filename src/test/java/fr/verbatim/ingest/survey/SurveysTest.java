package fr.verbatim.ingest.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.verbatim.Verbatim;
import fr.verbatim.coding.Coder;
import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Section;
import fr.verbatim.corpus.WordStatus;
import fr.verbatim.ingest.ImportListener;
import fr.verbatim.ingest.Samples;
import fr.verbatim.ingest.format.Readers;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.turns.Portrait;
import fr.verbatim.ingest.turns.Segmentation;
import fr.verbatim.message.Message;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class SurveysTest {

    private static final String ANSWERS =
            """
            Organisme;Patrimoine;Qu’est-ce que la proximité pour vous ?;Nombre de logements;Quels freins rencontrez-vous ?;Charte ?
            Rive Habitat;diffus;Une présence de tous les jours dans les halls.;4 200;Le temps, et les kilomètres entre les sites.;oui
            Coteau Logis;concentré;;9 800;On ne trouve plus de gardiens à loger.;non
            Val Demeure;;Répondre vite, et savoir à qui l’on répond.
            """;

    private static final String POST_ITS =
            """
            Atelier,Table,Question,Temps,Post-it
            Vivre ensemble,1,Enjeux,Difficultés,Les halls sont vides le soir
            Vivre ensemble,1,Enjeux,Difficultés,Plus personne ne se parle
            Vivre ensemble,1,Enjeux,Solutions,Un café en pied d’immeuble
            Fragilités,2,Freins,Difficultés,
            Fragilités,2,Freins,Difficultés,Le secret professionnel
            """;

    @TempDir Path folder;

    @Test
    void aRowIsATurnOfItsCaseFromItsFirstOpenAnswerToItsLast() {
        var reading = read("a.csv", ANSWERS);
        assertThat(reading.text().layers().turns())
                .extracting(
                        turn -> turn.speaker(),
                        turn -> turn.role(),
                        turn -> turn.speech().in(reading.text().text()))
                .containsExactly(
                        tuple(
                                "Rive Habitat",
                                Role.RESPONDENT,
                                "Une présence de tous les jours dans les halls.\t4 200\tLe temps,"
                                        + " et les kilomètres entre les sites."),
                        tuple(
                                "Coteau Logis",
                                Role.RESPONDENT,
                                "On ne trouve plus de gardiens à loger."),
                        tuple(
                                "Val Demeure",
                                Role.RESPONDENT,
                                "Répondre vite, et savoir à qui l’on répond."));
    }

    @Test
    void anOpenQuestionIsASectionWhichABlankAnswerLeavesEmptyAndAMissingOneHasNot() {
        var reading = read("a.csv", ANSWERS);
        assertThat(reading.text().layers().sections())
                .filteredOn(section -> section.kind() == Section.Kind.QUESTION)
                .extracting(Section::title, section -> section.span().in(reading.text().text()))
                .containsExactly(
                        tuple(
                                "Qu’est-ce que la proximité pour vous ?",
                                "Une présence de tous les jours dans les halls."),
                        tuple(
                                "Quels freins rencontrez-vous ?",
                                "Le temps, et les kilomètres entre les sites."),
                        tuple("Qu’est-ce que la proximité pour vous ?", ""),
                        tuple(
                                "Quels freins rencontrez-vous ?",
                                "On ne trouve plus de gardiens à loger."),
                        tuple(
                                "Qu’est-ce que la proximité pour vous ?",
                                "Répondre vite, et savoir à qui l’on répond."));
        assertThat(reading.doubts())
                .extracting(Message::key, Message::arguments)
                .containsExactly(
                        tuple(
                                "ingest.survey",
                                List.of(
                                        3,
                                        2,
                                        "Qu’est-ce que la proximité pour vous ? / Quels freins"
                                                + " rencontrez-vous ?")),
                        tuple("ingest.survey-blank", List.of(1, 1)));
    }

    @Test
    void closedColumnsAreVariablesAndNoWords() {
        var reading = read("a.csv", ANSWERS);
        assertThat(reading.speakers())
                .extracting(voice -> voice.label(), voice -> voice.variables())
                .containsExactly(
                        tuple(
                                "Rive Habitat",
                                Map.of(
                                        "Patrimoine",
                                        "diffus",
                                        "Nombre de logements",
                                        "4 200",
                                        "Charte ?",
                                        "oui")),
                        tuple(
                                "Coteau Logis",
                                Map.of(
                                        "Patrimoine",
                                        "concentré",
                                        "Nombre de logements",
                                        "9 800",
                                        "Charte ?",
                                        "non")),
                        tuple("Val Demeure", Map.of()));
        assertThat(reading.text().layers().marks())
                .extracting(mark -> mark.span().in(reading.text().text()))
                .contains("Rive Habitat", "diffus", "4 200", "oui");
    }

    @Test
    void aSpreadsheetIsReadLikeATextFile() throws IOException {
        var file = folder.resolve("a.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("R");
            var lines = ANSWERS.lines().toList();
            for (var i = 0; i < lines.size(); i++) {
                var cells = lines.get(i).split(";", -1);
                var row = sheet.createRow(i);
                for (var j = 0; j < cells.length; j++) {
                    if (!cells[j].isEmpty()) {
                        row.createCell(j).setCellValue(cells[j]);
                    }
                }
            }
            book.write(out);
        }
        var reading = Segmentation.of(Readers.read(file));
        assertThat(reading.text().layers().turns())
                .extracting(turn -> turn.speaker())
                .containsExactly("Rive Habitat", "Coteau Logis", "Val Demeure");
        assertThat(reading.speakers().get(1).variables()).containsEntry("Charte ?", "non");
    }

    @Test
    void rowsOfASurveyBecomeCasesOfTheStudy() {
        try (var study = Verbatim.create(folder, new Coder("A"))) {
            Samples.text(folder, "corpus/questionnaire.csv", ANSWERS);
            study.importCorpus(ImportListener.NONE);

            var document = study.document("questionnaire");
            assertThat(document.kind()).isEqualTo(DocumentKind.SURVEY);
            assertThat(document.words()).isEqualTo(WordStatus.WRITTEN);
            assertThat(study.person("Rive Habitat").variables())
                    .containsEntry("Patrimoine", "diffus");
            assertThat(study.search("présence ET patrimoine:diffus").count()).isOne();
            assertThat(study.search("diffus").count()).isZero();
            var quotation =
                    study.quote(study.passage(document, "On ne trouve plus de gardiens à loger."));
            assertThat(quotation.speaker()).isEqualTo("Coteau Logis");
            assertThat(study.respondents().all())
                    .extracting(it -> it.name())
                    .containsExactlyInAnyOrder("Rive Habitat", "Coteau Logis", "Val Demeure");

            study.undo();
            assertThat(study.documents()).isEmpty();
            assertThat(study.snapshot().cases()).isEmpty();
        }
    }

    @Test
    void postItsAreNobodysAndStandUnderTheirTableAndQuestion() {
        var reading = read("a.csv", POST_ITS);
        assertThat(reading.text().layers().turns())
                .hasSize(4)
                .allSatisfy(turn -> assertThat(turn.speaker()).isNull());
        assertThat(reading.speakers()).isEmpty();
        assertThat(reading.text().layers().sections())
                .filteredOn(section -> section.kind() == Section.Kind.QUESTION)
                .extracting(Section::title)
                .containsExactly(
                        "Vivre ensemble · 1 · Enjeux · Difficultés",
                        "Vivre ensemble · 1 · Enjeux · Solutions",
                        "Fragilités · 2 · Freins · Difficultés");
        assertThat(Portrait.of(reading, "a.csv"))
                .extracting(Portrait::kind, Portrait::words)
                .containsExactly(DocumentKind.WORKSHOP, WordStatus.COLLECTIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                Locuteur;Table;Texte
                E;1;Bonjour à vous tous ?
                R;1;Bonjour à vous aussi.
                E;1;On y va tout de suite ?
                R;1;Oui, allons-y.
                """,
                """
                temps;qui;propos
                0:01;E;Bonjour à vous tous ?
                0:02;R;Bonjour à vous aussi.
                0:03;E;On y va ?
                0:04;R;Oui.
                """
            })
    void whereTheHeadingNamesSpeakersItIsATranscript(String table) {
        var reading = read("a.csv", table);
        assertThat(reading.text().layers().turns())
                .extracting(turn -> turn.speaker())
                .containsExactly("E", "R", "E", "R");
        assertThat(Surveys.sort(reading)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                Site;Logements;Année
                A;10;1970
                B;20;1980
                """,
                """
                Nom;Ville
                A;Rennes
                B;Brest
                """
            })
    void aTableOfFiguresOrNamesIsNoSurvey(String table) {
        var reading = read("a.csv", table);
        assertThat(Surveys.sort(reading)).isEmpty();
        assertThat(reading.text().layers().turns()).isEqualTo(List.of());
    }

    private Reading read(String name, String content) {
        return Segmentation.of(Readers.read(Samples.text(folder, name, content)));
    }
}

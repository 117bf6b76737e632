package fr.verbatim.ingest.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.CodeId;
import fr.verbatim.coding.Coder;
import fr.verbatim.coding.Coding;
import fr.verbatim.coding.Memo;
import fr.verbatim.coding.Register;
import fr.verbatim.coding.Situation;
import fr.verbatim.coding.Tone;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.SpeakerRule;
import fr.verbatim.corpus.SpeakerRules;
import fr.verbatim.ingest.Import;
import fr.verbatim.ingest.ImportListener;
import fr.verbatim.ingest.Samples;
import fr.verbatim.message.Message;
import fr.verbatim.study.CodebookChange;
import fr.verbatim.study.CorpusChange;
import fr.verbatim.study.Study;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

class TablesTest {

    private static final String TEXT =
            "E : Racontez-moi ce barillet ?\n"
                + "R : Un matin, Mme Ferreira descend. Elle dit « j’ai perdu la clé ». Moi j’y vais"
                + " avec le barillet.\n"
                + "E : Et après ?\n"
                + "R : Après, on a bu le café, voilà. Elle m’a parlé de son fils.\n";

    @TempDir Path folder;
    private Study study;

    @BeforeEach
    void create() {
        study = Study.create(folder.resolve("étude"), new Coder("A"));
        study.apply(
                new CodebookChange.PutCodes(List.of(code("reparer", true), code("gestes", false))));
        Samples.text(study.corpus(), "entretiens/E01_gardien_logé.txt", TEXT);
    }

    @AfterEach
    void close() {
        study.close();
    }

    private static Code code(String key, boolean applied) {
        return new Code(
                new CodeId(key),
                key,
                key,
                null,
                0,
                applied,
                Code.State.STABLE,
                null,
                "",
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void aCaseIsJoinedToTheRespondentOfItsDocument() {
        Samples.text(
                study.corpus(),
                "cases.csv",
                "cas;document;pseudonyme;fonction;âge\nE01;e01 gardien loge;Yannick;gardien;\n");
        assertThat(importAll().getFirst()).isEqualTo(new TableReport("cases.csv", 1, 0, List.of()));
        var snapshot = study.snapshot();
        var person = snapshot.person(document().id(), "R").orElseThrow();
        assertThat(person.name()).isEqualTo("Yannick");
        assertThat(person.variables())
                .containsEntry("fonction", "gardien")
                .containsEntry("cas", "E01")
                .doesNotContainKey("âge");
        assertThat(snapshot.person(document().id(), "E")).isEmpty();
    }

    @Test
    void theCasesImportedTwiceAreAddedOnceAndChangedRowsBroughtUpToDate() {
        Samples.text(
                study.corpus(),
                "cases.csv",
                "cas,document,pseudonyme,fonction\nE01,E01,Yannick,gardien\n");
        importAll();
        assertThat(importAll().getFirst()).isEqualTo(new TableReport("cases.csv", 0, 1, List.of()));
        Samples.text(
                study.corpus(),
                "cases.csv",
                "cas,document,pseudonyme,fonction\nE01,E01,Yannick,gardien d’immeuble\n");
        assertThat(importAll().getFirst().added()).isEqualTo(1);
        assertThat(study.snapshot().cases()).hasSize(1);
        assertThat(study.snapshot().cases().getFirst().variables())
                .containsEntry("fonction", "gardien d’immeuble");
    }

    @Test
    void aCaseWithoutItsDocumentIsTold() {
        Samples.text(study.corpus(), "cases.csv", "cas;document\nE07;E07_absente\n");
        assertThat(keys(importAll().getFirst().problems())).containsExactly("ingest.case-document");
        assertThat(study.snapshot().cases()).hasSize(1);
    }

    @Test
    void codingsAreAnchoredByTheirWords() {
        codings(
                "E01_gardien_logé;\"Elle dit \"\"j'ai perdu la clé\"\"\";reparer;B;un"
                        + " mémo;;situation racontée;valorisé;oui");
        assertThat(importAll()).containsExactly(new TableReport("codings.csv", 1, 0, List.of()));
        var coding = study.snapshot().codings().getFirst();
        assertThat(quote(coding)).isEqualTo("Elle dit « j’ai perdu la clé »");
        assertThat(coding.coder()).isEqualTo(new Coder("B"));
        assertThat(coding.register()).isEqualTo(Register.TOLD);
        assertThat(coding.tone()).isEqualTo(Tone.VALUED);
        assertThat(coding.retained()).isTrue();
        assertThat(study.snapshot().memos()).extracting(Memo::text).containsExactly("un mémo");
    }

    @Test
    void aCutQuoteReachesFromItsFirstWordsToItsLast() {
        codings("E01;Un matin, Mme Ferreira […] bu le café;reparer;A;;;;;");
        importAll();
        assertThat(quote(study.snapshot().codings().getFirst()))
                .startsWith("Un matin")
                .endsWith("bu le café")
                .contains("Et après ?");
    }

    @Test
    void situationsHoldTheirEpisodeAndTheCodingsInsideItAddNothing() {
        codings(
                """
                E01;barillet […] voilà;;A;;Le barillet;;;
                E01;Moi j’y vais avec le barillet;reparer;A;;Le barillet;;;
                E01;Elle m’a parlé de son fils;reparer;A;;Le café;;;\
                """);
        importAll();
        assertThat(study.snapshot().situations())
                .extracting(Situation::name)
                .containsExactly("Le barillet", "Le café");
        assertThat(study.snapshot().situations())
                .allSatisfy(it -> assertThat(study.snapshot().passages(it.id())).hasSize(1));
    }

    @Test
    void theCodingsImportedTwiceAreAddedOnce() {
        codings(
                "E01;Moi j’y vais avec le barillet;reparer;A;note;Le barillet;;;\n"
                        + "E01;Après, on a bu le café;;A;à relire;;;;");
        assertThat(importAll().getFirst().added()).isEqualTo(2);
        var number = study.snapshot().number();
        assertThat(importAll().getFirst())
                .isEqualTo(new TableReport("codings.csv", 0, 2, List.of()));
        assertThat(study.snapshot().number()).isEqualTo(number);
    }

    @Test
    void aMemoWithoutExtractIsOnItsCodeItsCaseItsDocumentOrTheStudy() {
        Samples.text(study.corpus(), "cases.csv", "cas;document\nMme Roux;E01\n");
        Samples.text(
                study.corpus(),
                "codings.csv",
                """
                document;extrait;code;codeur;mémo;type;cas
                ;;reparer;A;sur le code;de code;
                ;;;A;sur elle;de cas;mme roux
                E01;;;A;sur l’entretien;méthodologique;
                ;;;A;sur l’étude;théorique;
                ;;inconnu;A;perdu;;
                ;;;A;perdu;;Mme Blanc
                E09;;;A;perdu;;
                """);
        var report = importAll().getLast();
        assertThat(report.added()).isEqualTo(4);
        assertThat(keys(report.problems()))
                .containsExactlyInAnyOrder(
                        "ingest.coding-code", "ingest.coding-case", "ingest.coding-document");
        assertThat(study.snapshot().memos())
                .extracting(Memo::subject, Memo::text, Memo::type)
                .containsExactlyInAnyOrder(
                        tuple(Memo.Subject.CODE, "sur le code", "de code"),
                        tuple(Memo.Subject.CASE, "sur elle", "de cas"),
                        tuple(Memo.Subject.DOCUMENT, "sur l’entretien", "méthodologique"),
                        tuple(Memo.Subject.STUDY, "sur l’étude", "théorique"));
        assertThat(importAll().getLast().added()).isZero();
    }

    @Test
    void rowsThatCannotBePlacedAreListedWithTheirReason() {
        codings(
                """
                E01;ces mots n’y sont pas;reparer;A;;;;;
                E09;barillet;reparer;A;;;;;
                E01;barillet;reparer;A;;;;;
                E01;bu le café;inconnu;A;;;;;
                E01;bu le café;gestes;A;;;;;
                E01;bu le café;reparer;A;;;drôle;;
                E01;bu le café;;A;;;;;\
                """);
        var report = importAll().getFirst();
        assertThat(keys(report.problems()))
                .containsExactlyInAnyOrder(
                        "ingest.coding-not-found",
                        "ingest.coding-document",
                        "ingest.coding-several",
                        "ingest.coding-code",
                        "ingest.coding-rubrique",
                        "ingest.coding-register",
                        "ingest.coding-says-nothing");
        assertThat(report.problems().getFirst().arguments()).startsWith(2);
        assertThat(study.snapshot().codings()).isEmpty();
    }

    @Test
    void aTableWithoutItsColumnsIsTold() {
        Samples.text(study.corpus(), "codings.csv", "fichier;texte\na;b\n");
        assertThat(keys(importAll().getFirst().problems())).containsExactly("ingest.table-column");
    }

    private void codings(String rows) {
        Samples.text(
                study.corpus(),
                "codings.csv",
                "document;extrait;code;codeur;mémo;situation;registre;tonalité;retenu\n"
                        + rows
                        + "\n");
    }

    private List<TableReport> importAll() {
        return Import.run(study, List.of(study.corpus()), ImportListener.NONE).tables();
    }

    private Document document() {
        return study.snapshot().documents().getFirst();
    }

    private String quote(Coding coding) {
        var passage = study.snapshot().passage(coding).orElseThrow();
        return passage.span().in(study.text(document().revision()).text());
    }

    private static List<String> keys(List<Message> messages) {
        return messages.stream().map(Message::key).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "E01 gardien logé_v2",
                "e01-gardien-loge (1)",
                "E01_gardien_logé.docx",
                "E01 GARDIEN LOGÉ - copie",
                "E01_gardien_logé_relu_v3",
            })
    void aDocumentIsFoundThoughItsNameIsThatOfAVersion(String name) {
        Samples.text(study.corpus(), "entretiens/E011_gardien_loge_autre.txt", TEXT + "R : Oui.");
        Samples.text(study.corpus(), "cases.csv", "cas;document\nE01;" + name + "\n");

        assertThat(importAll().getFirst().problems()).isEmpty();
        var document = study.snapshot().documentAt("entretiens/E01_gardien_logé.txt").orElseThrow();
        assertThat(study.snapshot().person(document.id(), "R")).isPresent();
    }

    @Test
    void aDocumentThatIsNotFoundIsToldWithTheNearestOnes() {
        Samples.text(study.corpus(), "cases.csv", "cas;document\nE09;Z09_gardin_loge\n");

        var problem = importAll().getFirst().problems().getFirst();

        assertThat(problem.key()).isEqualTo("ingest.case-document");
        assertThat(problem.text(Locale.FRENCH)).contains("E01_gardien_logé");
    }

    @Test
    void theCasesMayStandInAWorkbook() throws IOException {
        try (var workbook = new XSSFWorkbook();
                var out =
                        Files.newOutputStream(
                                Files.createDirectories(study.corpus()).resolve("cases.xlsx"))) {
            var sheet = workbook.createSheet();
            var heads = sheet.createRow(0);
            var names = List.of("cas", "ancienneté", "document", "fonction");
            for (var i = 0; i < names.size(); i++) {
                heads.createCell(i).setCellValue(names.get(i));
            }
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("E01");
            row.createCell(2).setCellValue("E01");
            row.createCell(3).setCellValue("gardien");
            workbook.write(out);
        }

        assertThat(importAll().getFirst())
                .isEqualTo(new TableReport("cases.xlsx", 1, 0, List.of()));

        var person = study.snapshot().person(document().id(), "R").orElseThrow();
        assertThat(person.variables())
                .containsEntry("fonction", "gardien")
                .doesNotContainKey("ancienneté");
        assertThat(study.snapshot().documents()).hasSize(1);
    }

    @Test
    void aSpeakerRenamedByHandIsStillTheOneThatTheTableNames() {
        importAll();
        var text = study.text(document().revision());
        var rule = new SpeakerRule("r1", document().id(), 1, "R", "Yannick", null);
        study.apply(
                new CorpusChange.RenameSpeaker(
                        rule, study.store(new SpeakerRules(List.of(rule)).apply(text))));
        Samples.text(study.corpus(), "cases.csv", "cas;document;locuteur\nE01;E01;R\n");

        assertThat(importAll().getFirst().problems()).isEmpty();
        assertThat(study.snapshot().person(document().id(), "Yannick")).isPresent();
    }
}

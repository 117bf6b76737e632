package fr.verbatim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.verbatim.coding.Coder;
import fr.verbatim.coding.NameKind;
import fr.verbatim.coding.Pseudonym;
import fr.verbatim.coding.Sex;
import fr.verbatim.ingest.ImportListener;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.Passwords;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.pseudonym.Leak;
import fr.verbatim.pseudonym.NameProposal;
import fr.verbatim.report.ReportFileRefused;
import fr.verbatim.report.Reports;
import fr.verbatim.search.Context;
import fr.verbatim.study.StudyConflict;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The way of a name from the texts to a finished file, with the real model.
@NullMarked
class PseudonymsTest {

    private static final String INTERVIEW =
            """
            Enq. : Vous travaillez avec qui ?

            Karim Benali : Avec Maryse, à la Duchère. Maryse c'est ma collègue.

            Enq. : Et les locataires ?

            Karim Benali : M. Pruvost, il me dit « Karim, mon robinet fuit ». Je passe. M. Pruvost, son numéro c'est le 06 12 34 56 78, il est né le 12/03/1951.

            Enq. : Et d'Amélie, la stagiaire ?

            Karim Benali : Amélie est partie à la Duchère, chez Maryse. La rose de M. Pruvost, c'est Amélie qui l'arrose.
            """;

    @TempDir Path folder;

    private Verbatim study;

    @BeforeEach
    void open() throws IOException {
        study = Verbatim.create(folder.resolve("etude"), new Coder("Anne"));
        Files.writeString(
                Files.createDirectories(folder.resolve("etude/corpus")).resolve("E01 Karim.txt"),
                INTERVIEW);
        study.importCorpus(ImportListener.NONE);
    }

    @AfterEach
    void close() {
        study.close();
    }

    private List<NameProposal> proposals() throws InterruptedException {
        return study.pseudonyms().suggestions((_, _) -> {});
    }

    private NameProposal proposal(String name) throws InterruptedException {
        return proposals().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void namesAreProposedWithTheirKindTheirFormsAndHowOftenTheyOccur() throws Exception {
        var karim = proposal("Karim Benali");

        assertThat(karim.kind()).isEqualTo(NameKind.PERSON);
        assertThat(karim.sex()).isEqualTo(Sex.MALE);
        assertThat(karim.forms()).extracting("written").contains("Karim Benali", "Karim");
        assertThat(karim.occurrences()).isEqualTo(4);
        assertThat(proposal("la Duchère").kind()).isEqualTo(NameKind.PLACE);
        assertThat(proposal("la Duchère").mask()).startsWith("la ");
        assertThat(proposal("Pruvost").occurrences()).isEqualTo(3);
        assertThat(proposal("06 12 34 56 78").kind()).isEqualTo(NameKind.PHONE);
        assertThat(proposal("le 12/03/1951").mask()).isEqualTo("mi-mars 1951");
        assertThat(study.pseudonyms().all()).isEmpty();
    }

    @Test
    void namesWithoutCapitalsAndNamesInEnglishAreProposedToo() throws Exception {
        Files.writeString(
                folder.resolve("etude/corpus/E02.txt"),
                """
                Enq. : et vos voisins ?

                R : ben madame lebrun elle m'a dit que nathalie venait de partir à roubaix

                """);
        Files.writeString(
                folder.resolve("etude/corpus/E03.txt"),
                """
                Q: What did the people who live here tell you about the new boiler?

                A: Well, Mrs Doyle told me that it was broken, and I think that they all knew it.

                """);
        study.importCorpus(ImportListener.NONE);

        assertThat(proposals())
                .extracting(NameProposal::name)
                .contains("lebrun", "nathalie", "roubaix", "Doyle")
                .doesNotContain("Well", "Mrs");
    }

    @Test
    void asksForTheSameTwiceAndIsAnsweredTheSame() throws Exception {
        assertThat(proposals()).isEqualTo(proposals());
    }

    @Test
    void noProposalIsAnotherNameOfTheStudy() throws Exception {
        var all = proposals();
        for (var one : all) {
            for (var form : one.forms()) {
                assertThat(INTERVIEW).doesNotContain(form.mask());
            }
        }
        study.pseudonyms().keep(all);
        assertThat(study.pseudonyms().all()).hasSize(all.size());
        assertThat(proposals()).isEmpty();
    }

    @Test
    void aReportShowsPseudonymsUnlessRealNamesAreAskedFor() throws Exception {
        study.pseudonyms().keep(proposals());
        var masked = folder.resolve("masqué.docx");
        var real = folder.resolve("réel.html");

        write(study, masked);
        write(study.withRealNames(), real);

        assertThat(study.pseudonyms().check(masked)).isEmpty();
        assertThat(study.pseudonyms().check(real)).extracting(Leak::name).contains("Karim Benali");
    }

    private static void write(Verbatim study, Path file) {
        var found = study.search("maryse OU pruvost OU amélie");
        assertThat(found.count()).isEqualTo(9);
        Reports.write(found.toReport(new Context.Words(12), "", Locale.FRENCH), file, false);
    }

    @Test
    void whatIsDecidedIsUndoneAndTheTextStaysAsItWas() throws Exception {
        var text = study.text(study.documents().getFirst()).text();
        study.pseudonyms().keep(proposals());

        assertThat(study.text(study.documents().getFirst()).text()).isEqualTo(text);
        study.undo();
        assertThat(study.pseudonyms().all()).isEmpty();
    }

    @Test
    void peopleDecideOtherwise() {
        var pseudonyms = study.pseudonyms();
        pseudonyms.set("Karim Benali", "Nordine Saïd", null, null, null);
        pseudonyms.set("Karim", "Nordine", "Karim Benali", null, null);
        pseudonyms.set("karim", "Nono", null, null, null);
        pseudonyms.leave(List.of("la Duchère"));

        assertThat(study.masks().applied("Karim Benali, Karim, à la Duchère"))
                .isEqualTo("Nordine Saïd, Nono, à la Duchère");
        assertThat(pseudonyms.named("Karim Benali").sex()).isEqualTo(Sex.MALE);
        pseudonyms.remove(pseudonyms.named("nono"));
        assertThat(study.masks().applied("Karim")).isEqualTo("Karim");
    }

    @Test
    void aRealNameIsNoPseudonymAndAMaskIsNeverBlank() {
        var pseudonyms = study.pseudonyms();
        pseudonyms.set("Karim", "Nordine", null, null, null);

        assertThatThrownBy(() -> pseudonyms.set("Maryse", "KARIM", null, null, null))
                .isInstanceOf(StudyConflict.class);
        assertThatThrownBy(() -> pseudonyms.set("Maryse", " ", null, null, null))
                .isInstanceOf(VerbatimException.class);
        assertThatThrownBy(() -> pseudonyms.set("M", "Nathalie", "Zoé", null, null))
                .isInstanceOf(NameUnknown.class);
        assertThat(pseudonyms.all()).extracting(Pseudonym::name).containsExactly("Karim");
    }

    @Test
    void theKeyComesBackFromItsProtectedFileAndFromNoOther() throws Exception {
        var pseudonyms = study.pseudonyms();
        pseudonyms.keep(proposals());
        pseudonyms.leave(List.of("Paris"));
        var decided = pseudonyms.all();
        var key = folder.resolve("clé.xlsx");
        pseudonyms.export(key, "un bon secret", false);

        assertThat(new String(Files.readAllBytes(key), StandardCharsets.ISO_8859_1))
                .doesNotContain("Benali")
                .doesNotContain("workbook.xml");
        assertThat(pseudonyms.importTable(key, password("un bon secret")).added()).isZero();
        study.undo();
        study.undo();
        assertThat(pseudonyms.all()).isEmpty();
        pseudonyms.importTable(key, password("un bon secret"));
        assertThat(pseudonyms.all())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .isEqualTo(decided);
        assertThatThrownBy(() -> pseudonyms.importTable(key, password("un autre")))
                .isInstanceOf(DocumentUnreadable.class);
        assertThatThrownBy(() -> pseudonyms.export(key, "un bon secret", false))
                .isInstanceOf(ReportFileRefused.class);
        assertThatThrownBy(() -> pseudonyms.export(folder.resolve("b.xlsx"), "court", false))
                .isInstanceOf(ReportFileRefused.class);
        assertThatThrownBy(() -> pseudonyms.export(folder.resolve("b.csv"), "un bon secret", false))
                .isInstanceOf(ReportFileRefused.class);
        assertThat(folder.resolve("b.xlsx")).doesNotExist();
        assertThat(folder.resolve("b.csv")).doesNotExist();
    }

    private static Passwords password(String word) {
        return new Passwords(List.of(word));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nom;pseudonyme;nature\nKarim;Nordine;personne\nMaryse;Lucie;chose\n",
                "nom;pseudonyme;de\nKarim;Nordine;\nMaryse;;Karim\nAmélie;Lucie;\n",
            })
    void aLineThatIsNotUnderstoodIsToldAndTheOthersAreTaken(String table) throws Exception {
        var file = Files.writeString(folder.resolve("noms.csv"), table);
        var report = study.pseudonyms().importTable(file, Passwords.NONE);

        assertThat(report.problems()).hasSize(1);
        assertThat(study.pseudonyms().all()).isNotEmpty();
    }

    @Test
    void aTableWithoutItsColumnsOrWithANameTwiceChangesNothing() throws IOException {
        var other = Files.writeString(folder.resolve("a.csv"), "prénom;âge\nKarim;40\n");
        var twice =
                Files.writeString(
                        folder.resolve("b.csv"),
                        "nom;pseudonyme;de\nKarim;A;\nMaryse;B;\nkarim;C;Maryse\n");

        assertThatThrownBy(() -> study.pseudonyms().importTable(other, Passwords.NONE))
                .isInstanceOf(DocumentUnreadable.class);
        assertThatThrownBy(() -> study.pseudonyms().importTable(twice, Passwords.NONE))
                .isInstanceOf(StudyConflict.class);
        assertThat(study.pseudonyms().all()).isEmpty();
    }

    /// Word cuts a name into runs, and keeps names in properties and comments.
    @Test
    void aNameIsFoundWhereAFileHidesIt() throws Exception {
        study.pseudonyms().set("Karim", "Nordine", null, null, null);
        study.pseudonyms().set("Maryse", "Lucie", null, null, null);
        var cut = docx("<w:r><w:t>Kar</w:t></w:r><w:r><w:t>im</w:t></w:r>", "Anne");
        var author = docx("<w:r><w:t>Rien ici.</w:t></w:r>", "maryse");
        var clean = docx("<w:r><w:t>Nordine et Lucie, un karimou.</w:t></w:r>", "Anne");

        assertThat(study.pseudonyms().check(cut)).extracting(Leak::name).containsExactly("Karim");
        assertThat(study.pseudonyms().check(author))
                .extracting(Leak::name)
                .containsExactly("Maryse");
        assertThat(study.pseudonyms().check(clean)).isEmpty();
        var page = Files.writeString(folder.resolve("p.html"), "<p>Bonjour <b>KA</b>RIM</p>");
        assertThat(study.pseudonyms().check(page))
                .singleElement()
                .satisfies(leak -> assertThat(leak.times()).isEqualTo(1));
    }

    private Path docx(String runs, String author) throws IOException {
        var file = Files.createTempFile(folder, "f", ".docx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types"
                        + " xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default"
                        + " Extension='rels'"
                        + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Default"
                        + " Extension='xml' ContentType='application/xml'/><Override"
                        + " PartName='/word/document.xml'"
                        + " ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships"
                        + " xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship"
                        + " Id='r1'"
                        + " Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'"
                        + " Target='word/document.xml'/></Relationships>");
            part(
                    zip,
                    "word/document.xml",
                    "<w:document"
                        + " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p>"
                            + runs
                            + "</w:p></w:body></w:document>");
            part(
                    zip,
                    "docProps/core.xml",
                    "<cp:coreProperties"
                        + " xmlns:cp='http://schemas.openxmlformats.org/package/2006/metadata/core-properties'"
                        + " xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:creator>"
                            + author
                            + "</dc:creator></cp:coreProperties>");
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}

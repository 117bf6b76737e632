package fr.verbatim.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.coding.Coder;
import fr.verbatim.ingest.Import;
import fr.verbatim.ingest.ImportListener;
import fr.verbatim.ingest.Samples;
import fr.verbatim.pseudonym.Masks;
import fr.verbatim.report.tree.Items;
import fr.verbatim.report.tree.Report;
import fr.verbatim.report.tree.ReportTable;
import fr.verbatim.report.tree.Section;
import fr.verbatim.study.Study;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

class ImportAccountTest {

    private static final String TALK =
            """
            Date : 12 mars 2021
            Enregistré : oui

            E : Vous êtes là depuis quand ?
            R : Dix-neuf ans.
            E : Dans la même loge ?
            R : Toujours la même, au pied de l’escalier.
            """;

    @TempDir Path folder;
    private Study study;

    @BeforeEach
    void create() {
        study = Study.create(folder, new Coder("A"));
    }

    @AfterEach
    void close() {
        study.close();
    }

    private Report account(Locale language) {
        var done = Import.run(study, List.of(study.corpus()), ImportListener.NONE);
        return ImportAccount.of(study, Masks.NONE, done, language);
    }

    private static Section section(Report report, String title) {
        return report.sections().stream()
                .filter(it -> it.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(title + " in " + report.sections()));
    }

    private static List<List<String>> rows(Section section, String title) {
        return section.blocks().stream()
                .filter(ReportTable.class::isInstance)
                .map(ReportTable.class::cast)
                .filter(table -> table.title().equals(title))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    @Test
    void eachFileHasItsLine() {
        Samples.text(study.corpus(), "a.txt", TALK);
        Samples.bytes(
                study.corpus(), "b.docx", "PK\u0003\u0004 abîmé".getBytes(StandardCharsets.UTF_8));
        Samples.bytes(study.corpus(), "c.txt", new byte[0]);

        var files = account(Locale.FRENCH).tables().getFirst();

        assertThat(files.rows().getFirst())
                .containsExactly("a.txt", "importé", "entretien", "4", "25", "–");
        assertThat(files.rows())
                .extracting(row -> row.getFirst() + " " + row.get(1))
                .containsExactly("a.txt importé", "b.docx échec", "c.txt laissé de côté");
    }

    @Test
    void whatWasUnderstoodOfADocumentIsTold() {
        Samples.text(study.corpus(), "a.txt", TALK);

        var documents = section(account(Locale.FRENCH), "Les documents");
        var document = documents.sections().getFirst();

        assertThat(document.title()).isEqualTo("a");
        assertThat(document.blocks().getFirst().toString())
                .contains("entretien · propos enregistrés · français · TXT, UTF-8 · corpus/a.txt");
        assertThat(rows(document, "Qui parle"))
                .containsExactly(
                        List.of(
                                "E",
                                "enquêteur·rice",
                                "la lettre le veut d’ordinaire",
                                "–",
                                "2",
                                "9"),
                        List.of("R", "enquêté·e", "la lettre le veut d’ordinaire", "–", "2", "10"));
        assertThat(document.blocks().toString())
                .contains("Qui parle se reconnaît à : un nom et deux-points. Confiance");
        assertThat(rows(document, "Variables"))
                .containsExactly(List.of("date", "12 mars 2021"), List.of("enregistré", "oui"));
    }

    @Test
    void whatWasToldOfAFileIsToldAgainWhenItIsUnchanged() {
        Samples.text(study.corpus(), "a.txt", TALK.replace("Toujours", "Tou\u00ADjours"));
        Samples.bytes(
                study.corpus(),
                "b.txt",
                "Une note prise l’été.".getBytes(Charset.forName("windows-1252")));
        var first = account(Locale.FRENCH);
        var again = account(Locale.FRENCH);

        assertThat(section(again, "À vérifier")).isEqualTo(section(first, "À vérifier"));
        assertThat(section(again, "Les documents")).isEqualTo(section(first, "Les documents"));
        assertThat(again.tables().getFirst().rows())
                .extracting(row -> row.get(1) + " " + row.getLast())
                .containsExactly("inchangé –", "inchangé 1");
    }

    @Test
    void doubtsAndWhatWasSetAsideAreToldWithTheirReason() {
        Samples.text(study.corpus(), "a.txt", TALK.replace("Toujours", "Tou\u00ADjours"));
        Samples.bytes(
                study.corpus(),
                "b.txt",
                "Une note prise l’été.".getBytes(Charset.forName("windows-1252")));

        var account = account(Locale.FRENCH);

        assertThat(((Items) section(account, "À vérifier").blocks().getLast()).items())
                .singleElement()
                .asString()
                .startsWith("b.txt — ")
                .contains("windows-1252");
        var first = section(account, "Les documents").sections().getFirst();
        assertThat(first.blocks().toString()).contains("césure");
    }

    @Test
    void valuesThatDoNotFitTheirTypeAreTold() {
        for (var i = 1; i <= 5; i++) {
            Samples.text(
                    study.corpus(),
                    "n" + i + ".txt",
                    TALK.replace("12 mars", i + " mars")
                            .replace("5 mars 2021", "un mardi")
                            .replace("Dix", i + " et dix"));
        }

        var variables = section(account(Locale.FRENCH), "Variables");

        assertThat(rows(variables, "Les variables de l’étude et leur type"))
                .contains(List.of("date", "date", "5", "2021-03-01 à 2021-03-04"))
                .contains(List.of("enregistré", "oui ou non", "5", "oui"));
        assertThat(((Items) variables.blocks().getLast()).items())
                .singleElement()
                .asString()
                .contains("date de n5", "un mardi");
    }

    @Test
    void theAccountSpeaksEnglishToo() {
        Samples.text(study.corpus(), "a.txt", TALK);

        var account = account(Locale.ENGLISH);

        assertThat(account.title()).isEqualTo("Account of the import");
        assertThat(account.toString()).doesNotContain("report.import");
    }
}

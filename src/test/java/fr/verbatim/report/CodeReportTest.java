package fr.verbatim.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.verbatim.coding.Coder;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.WordStatus;
import fr.verbatim.report.format.ReportFormat;
import fr.verbatim.report.tree.Items;
import fr.verbatim.report.tree.Paragraph;
import fr.verbatim.report.tree.Quoted;
import fr.verbatim.report.tree.Report;
import fr.verbatim.report.tree.Section;
import fr.verbatim.study.CorpusChange;
import fr.verbatim.study.Viewpoint;
import fr.verbatim.text.Span;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

class CodeReportTest {
    @TempDir Path folder;

    private SmallStudy small;

    @BeforeEach
    void open() {
        small = new SmallStudy(folder);
    }

    @AfterEach
    void close() {
        small.close();
    }

    private Report report(String... codes) {
        return CodeReport.of(small.study(), List.of(codes)).toReport();
    }

    /// Returns the report's own sentences, with plain spaces.
    private static String sentences(Report report) {
        return report.blocks()
                .map(
                        block ->
                                switch (block) {
                                    case Paragraph(var _, var label, var text) ->
                                            label + " " + text;
                                    case Items(var items) -> String.join("\n", items);
                                    default -> "";
                                })
                .collect(Collectors.joining("\n"))
                .replace('\u00a0', ' ');
    }

    private static List<String> words(Report report) {
        return report.quotations().stream().map(Quoted::text).toList();
    }

    @Test
    void respondentsAreCountedFirstByFunctionAndDocumentsApart() {
        small.filled();

        assertThat(sentences(report("nettoyer")))
                .contains(
                        "3 extraits chez 3 enquêtés sur 4 (gardien d’immeuble : 2 sur 2 ;"
                            + " directrice : 0 sur 1 ; responsable de secteur : 1 sur 1). Hors"
                            + " entretiens : 1 extrait dans 1 note d’observation sur 1 ; 1 extrait"
                            + " dans 1 document interne sur 1.")
                .contains("Ces nombres décrivent votre codage, pas la fréquence du phénomène.")
                .contains("1 extrait d’entretien n’est compté chez personne");
    }

    @Test
    void thereIsNoPercentage() {
        small.filled();

        for (var format : List.of(ReportFormat.MARKDOWN, ReportFormat.CSV)) {
            assertThat(new String(format.render(report()), StandardCharsets.UTF_8))
                    .doesNotContain("%");
        }
    }

    @Test
    void oneCaseInTwoInterviewsIsOneRespondent() {
        small.person("Nadège", "gardien d’immeuble");
        small.interview("E01a", "E01", "Nadège", List.of(SmallStudy.Said.by("E01", "Je suis là.")));
        small.interview(
                "E01b", "E01", "Nadège", List.of(SmallStudy.Said.by("E01", "Toujours là.")));
        small.code("presence", "présence", null, "");
        small.coding("E01a", "Je suis là.", "presence", false);
        small.coding("E01b", "Toujours là.", "presence", false);

        assertThat(sentences(report())).contains("2 extraits chez 1 enquêté sur 1 (");
        assertThat(words(report())).containsExactly("Je suis là.");
    }

    @Test
    void aSpeakerJoinedToNoCaseIsCountedAndSaidToBe() {
        small.interview("E09", "E09", null, List.of(SmallStudy.Said.by("E09", "Je nettoie.")));
        small.code("nettoyer", "nettoyer", null, "");
        small.coding("E09", "Je nettoie.", "nettoyer", false);

        assertThat(sentences(report()))
                .contains("1 extrait chez 1 enquêté sur 1 (fonction non indiquée : 1 sur 1).")
                .contains("1 locuteur n’est rattaché à aucun cas");
    }

    @Test
    void extractsMarkedRetainedAreQuotedAndTheRuleIsPrinted() {
        small.filled();
        var report = report("lien dans le geste");

        assertThat(report.quotations()).hasSize(5);
        assertThat(sentences(report))
                .contains("Extraits cités : les 5 qui sont marqués « retenu ».");
    }

    @Test
    void elseTheFirstOfEachRespondentIsQuotedAndTheRuleIsPrinted() {
        small.filled();
        small.coding("E02", "Les gens, c’est le reste de la matinée.", "nettoyer", false);
        var report = report("nettoyer");

        assertThat(words(report))
                .containsExactly(
                        "Je passe la serpillière à sept heures, et à sept heures je sais qui est"
                                + " malade.",
                        "Le hall, c’est vingt minutes. Les gens, c’est le reste de la matinée.",
                        "mes gardiens, je leur demande de nettoyer, pas de tenir salon",
                        "Le sol est encore mouillé.",
                        "Assurer le nettoyage des parties communes cinq jours sur sept.");
        assertThat(sentences(report)).contains("le premier de chaque enquêté");
    }

    @Test
    void aPassageCodedByTwoIsOneExtract() {
        small.filled();

        assertThat(sentences(report("lien-dans-le-geste")))
                .contains("4 extraits chez 2 enquêtés sur 4");
    }

    @Test
    void theViewpointHidesOtherCoders() {
        small.filled();
        var bruno =
                CodeReport.of(small.study(), List.of())
                        .withViewpoint(Viewpoint.only(new Coder("Bruno")))
                        .toReport();

        assertThat(bruno.quotations()).hasSize(1);
        assertThat(bruno.author()).isEqualTo("Bruno");
        assertThat(sentences(bruno))
                .contains("Point de vue : le seul codage de Bruno.")
                .contains(
                        "Aucun extrait dans le codage retenu ici ; d’autres codeurs ont appliqué");
    }

    @Test
    void anInterviewThatHoldsMuchOfTheQuotationsIsNamed() {
        small.filled();

        assertThat(sentences(report("lien-dans-le-geste")))
                .contains("3 citations sur 5 viennent du même entretien (E01).");
        assertThat(sentences(report("nettoyer"))).doesNotContain("citations sur 5");
    }

    @Test
    void aCodeNeverAppliedSaysSo() {
        small.filled();

        assertThat(sentences(report("réparer")))
                .contains("Aucun extrait : ce code n’a encore jamais été appliqué.")
                .contains("Ce code n’a pas encore de définition.");
    }

    @Test
    void aStudyWithoutCodingsStillGivesAReport() {
        small.notes("O01", DocumentKind.OBSERVATION, WordStatus.NOTED, false, "Le hall est vide.");
        small.code("nettoyer", "nettoyer", null, "");

        var report = report();

        assertThat(report.quotations()).isEmpty();
        assertThat(sentences(report))
                .contains("Aucun extrait n’a encore été codé.")
                .contains("1 document n’a aucun extrait codé : O01.");
        for (var format : ReportFormat.values()) {
            assertThat(format.render(report)).isNotEmpty();
        }
    }

    @Test
    void anExtractToBePlacedAgainIsNotCountedAndIsSaid() {
        small.filled();
        var document = small.study().snapshot().documentAt("O01_hall_B.txt").orElseThrow();
        var text = small.study().text(document.revision());
        var edited = text.text().replace("encore mouillé", "déjà sec !!!!!!");
        var revision = small.study().store(new DocumentText(edited, text.layers()));
        small.study().apply(new CorpusChange.EditText(new DocumentId("doc-O01_hall_B"), revision));

        assertThat(sentences(report("nettoyer")))
                .contains("1 extrait dont le texte a été corrigé est à replacer")
                .doesNotContain("note d’observation sur 1");
    }

    @Test
    void aRubriqueStandsForItsCodes() {
        small.filled();

        assertThat(report("Hybridation").sections().stream().map(Section::title))
                .containsExactly("Vue d’ensemble", "Hybridation", "Comment ce rapport a été fait");
        assertThat(report("hybridation").quotations())
                .isEqualTo(report("lien-dans-le-geste").quotations());
    }

    @Test
    void anUnknownCodeIsRefusedWithTheNearestName() {
        small.filled();

        assertThatThrownBy(() -> report("lien dans la geste"))
                .isInstanceOf(UnknownCode.class)
                .hasMessage(
                        "Le code «\u00a0lien dans la geste\u00a0» n’est pas dans la grille de"
                            + " codage. Vouliez-vous dire «\u00a0lien dans le geste\u00a0»\u00a0?");
        assertThatThrownBy(() -> report("astronomie"))
                .isInstanceOf(UnknownCode.class)
                .hasMessageContaining("verbatim codebook");
    }

    @Test
    void anEmptyCodebookIsRefused() {
        assertThatThrownBy(this::report)
                .isInstanceOf(UnknownCode.class)
                .hasMessageContaining("grille de codage");
        assertThatThrownBy(() -> report("nettoyer")).isInstanceOf(UnknownCode.class);
    }

    @Test
    void aRubriqueWithoutCodesIsRefused() {
        small.filled();
        small.rubrique("vide", "Vide");

        assertThatThrownBy(() -> report("vide"))
                .isInstanceOf(UnknownCode.class)
                .hasMessageContaining("«\u00a0vide\u00a0»");
    }

    @Test
    void hugeNamesOfCodesAreWritten() {
        var huge = "très long ".repeat(3000) + "<fin>";
        small.code("long", huge, null, huge);

        for (var format : ReportFormat.values()) {
            assertThat(format.render(report())).isNotEmpty();
        }
        assertThatThrownBy(() -> report("x".repeat(100_000)))
                .isInstanceOf(UnknownCode.class)
                .extracting(Throwable::getMessage)
                .asString()
                .hasSizeLessThan(300);
    }

    @Test
    void theNameInAFileNameIsNotPrintedWhenThePersonHasAPseudonym() {
        small.filled();

        for (var format : List.of(ReportFormat.MARKDOWN, ReportFormat.HTML, ReportFormat.CSV)) {
            assertThat(new String(format.render(report()), StandardCharsets.UTF_8))
                    .doesNotContain("Vasseur")
                    .contains("entretien avec Solange");
        }
    }

    @Test
    void whoIsNotQuotedIsNamed() {
        small.filled();
        var report =
                CodeReport.of(small.study(), List.of())
                        .withAbsent("Les locataires n’ont pas été interrogés.")
                        .toReport();

        assertThat(sentences(report))
                .contains("Les locataires n’ont pas été interrogés.")
                .contains("1 enquêté n’est pas cité : Hélène.");
    }

    @Test
    void theDateIsTheOneGivenElseTheStudysClock() {
        small.filled();
        var wanted = CodeReport.of(small.study(), List.of());

        assertThat(wanted.toReport().date()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(wanted.withDate(LocalDate.of(2025, 12, 24)).toReport().subtitle())
                .anyMatch(line -> line.startsWith("24 décembre 2025"));
    }

    @Test
    void everyQuotationIsThePassageWhateverItHolds() {
        var random = new Random(7);
        var line =
                "Il dit : « <b>non</b> & \"oui\" » — l’été, e\u0301té, 🙂👩‍🔧 שלום\u202f! #1 *fin*"
                        + " | a\\b";
        small.notes("O02", DocumentKind.OBSERVATION, WordStatus.NOTED, false, line, line, line);
        small.code("tout", "tout", null, "");
        var text = line + "\n" + line + "\n" + line + "\n";
        for (var round = 0; round < 60; round++) {
            var start = boundary(text, random.nextInt(text.length() - 1));
            var end = boundary(text, start + 1 + random.nextInt(text.length() - start - 1));
            if (start < end) {
                small.coding("O02", new Span(start, end), "tout", true, "Anne");
            }
        }

        var snapshot = small.study().snapshot();
        var passages =
                snapshot.codings().stream()
                        .map(coding -> snapshot.passage(coding).orElseThrow().span().in(text))
                        .collect(Collectors.toSet());
        assertThat(words(report()).stream().collect(Collectors.toSet())).isEqualTo(passages);
    }

    /// Never between the two halves of one character.
    private static int boundary(String text, int offset) {
        return Character.isLowSurrogate(text.charAt(Math.min(offset, text.length() - 1)))
                ? offset - 1
                : offset;
    }
}

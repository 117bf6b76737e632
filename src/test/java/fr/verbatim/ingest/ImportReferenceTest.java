package fr.verbatim.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.CodeId;
import fr.verbatim.coding.Coder;
import fr.verbatim.coding.Memo;
import fr.verbatim.coding.Register;
import fr.verbatim.coding.Situation;
import fr.verbatim.coding.Tone;
import fr.verbatim.corpus.Mark;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Turn;
import fr.verbatim.ingest.format.Detection;
import fr.verbatim.ingest.format.Readers;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Voice;
import fr.verbatim.ingest.tables.TableReport;
import fr.verbatim.ingest.transcript.TranscriptFormat;
import fr.verbatim.ingest.transcript.TranscriptFormats;
import fr.verbatim.ingest.turns.Segmentation;
import fr.verbatim.study.CodebookChange;
import fr.verbatim.study.Study;

import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Holds the reference page of the import against what files are read as.
class ImportReferenceTest {

    private static final List<String> WORDS =
            List.of(
                    "Vous arrivez à quelle heure ?",
                    "À six heures, avant que ça descende.",
                    "Et vous commencez par quoi ?",
                    "Les poubelles, c’est toujours les poubelles.",
                    "Personne ne vous parle à cette heure-là ?",
                    "Si, la dame du rez-de-chaussée, elle guette.");

    /// Files whose name alone does not tell their format.
    private static final Map<String, List<String>> CONTENTS =
            Map.of(
                    ".vtt",
                    List.of("WEBVTT\n\n00:01.000 --> 00:02.000\nBonjour\n"),
                    ".xml",
                    List.of(
                            "<?xml version=\"1.0\"?><w:wordDocument"
                                + " xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\"/>",
                            "<?xml version=\"1.0\"?><?mso-application"
                                + " progid=\"Word.Document\"?><pkg:package"
                                + " xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\"/>"));

    private static final Set<String> BINARY =
            Set.of(
                    ".docx", ".docm", ".dotx", ".odt", ".ott", ".pdf", ".rtf", ".doc", ".epub",
                    ".pptx", ".xlsx");

    private final ReferencePage page = ReferencePage.read();

    @TempDir Path folder;
    private int studies;

    @Test
    void everyFormatOfThePageHasItsReaderAndEveryReaderStandsInThePage() {
        var told = new HashMap<String, String>();
        for (var row : page.table("Fichiers")) {
            for (var ending : ReferencePage.quoted(row.getFirst())) {
                mediaTypes(ending)
                        .forEach(
                                type ->
                                        told.put(
                                                type, ReferencePage.quoted(row.get(1)).getFirst()));
            }
        }
        var read = new HashMap<String, String>();
        Readers.mediaTypes()
                .forEach(type -> read.put(type, Readers.find(type).orElseThrow().name()));

        assertThat(told).isEqualTo(read);
    }

    @Test
    void everyFormatOfTranscriptsStandsInThePage() {
        assertThat(page.table("Outil"))
                .flatExtracting(row -> ReferencePage.quoted(row.get(2)))
                .containsExactlyInAnyOrderElementsOf(
                        TranscriptFormats.ALL.stream().map(TranscriptFormat::name).toList());
    }

    private Stream<String> mediaTypes(String ending) {
        if (BINARY.contains(ending)) {
            return Stream.of(new Tika().detect("document" + ending));
        }
        return CONTENTS.getOrDefault(ending, List.of("Le gardien nettoie le hall.")).stream()
                .map(content -> Detection.mediaType(Samples.text(folder, "a" + ending, content)));
    }

    @Test
    void everyLabelOfThePageBeginsATurn() {
        var rows = page.table("Écriture");

        assertThat(rows).hasSizeGreaterThan(9);
        assertThat(rows)
                .allSatisfy(
                        row -> {
                            var place = row.get(3).equals("sur sa ligne") ? "\n" : " ";
                            var reading =
                                    interview(label(row.get(1)) + place, label(row.get(2)) + place);
                            assertThat(reading.speakers())
                                    .extracting(Voice::label)
                                    .containsExactly(row.get(4).split(" · "));
                            assertThat(turns(reading)).hasSize(WORDS.size());
                            assertThat(said(reading)).isEqualTo(WORDS);
                        });
    }

    @Test
    void theTableOfThePageGivesATurnARow() {
        var reading = read("a.md", page.block("table"));

        assertThat(reading.speakers())
                .extracting(Voice::label)
                .containsExactly("Enquêtrice", "Yannick");
        assertThat(turns(reading)).extracting(Turn::startMs).containsExactly(3_000L, 7_000L);
        assertThat(said(reading))
                .containsExactly("Vous commencez par quoi ?", "Par les poubelles.");
    }

    @Test
    void everyLabelOfThePageSaysItsRole() {
        var roles =
                Map.of(
                        "enquêteur",
                        Role.INTERVIEWER,
                        "enquêté",
                        Role.RESPONDENT,
                        "tiers",
                        Role.THIRD_PARTY);
        for (var row : page.table("Étiquette")) {
            var role = roles.getOrDefault(row.get(1), Role.UNKNOWN);
            for (var label : ReferencePage.quoted(row.getFirst())) {
                var other = role == Role.INTERVIEWER ? "Yannick" : "Enquêtrice";
                assertThat(interview(label + " : ", other + " : ").speakers())
                        .contains(new Voice(label, role));
            }
        }
        assertThat(read("a.txt", "E : Yannick\nG : enquêtrice\n\n" + dialogue("E : ", "G : ")))
                .satisfies(
                        it -> assertThat(it.speakers()).contains(new Voice("G", Role.INTERVIEWER)));
    }

    @Test
    void everyTimeOfThePageIsUnderstood() {
        for (var row : page.table("Minutage")) {
            var turn = turns(interview("E : " + label(row.getFirst()) + " ", "R : ")).getFirst();
            assertThat(turn.startMs()).isEqualTo(milliseconds(row.get(1)));
            assertThat(turn.endMs()).isEqualTo(milliseconds(row.get(2)));
        }
    }

    private static @Nullable Long milliseconds(String written) {
        return written.isEmpty()
                ? null
                : Math.round(
                        1000 * Double.parseDouble(written.replace(',', '.').replace(" s", "")));
    }

    @Test
    void everyNoteOfThePageIsANoteAndEveryWordAWord() {
        for (var row : page.table("Écrit")) {
            var reading = interview("E : " + label(row.getFirst()) + " ", "R : ");
            var notes =
                    reading.text().layers().marks().stream()
                            .filter(mark -> mark.kind() == Mark.Kind.NOTE)
                            .map(mark -> mark.span().in(reading.text().text()))
                            .distinct()
                            .toList();
            assertThat(notes)
                    .isEqualTo(
                            row.get(1).equals("note") ? List.of(label(row.getFirst())) : List.of());
        }
    }

    @Test
    void everyKeyOfThePageMakesAHeader() {
        var keys = page.quotedAfter("sans égard aux accents ni aux majuscules : ");

        assertThat(keys).hasSizeGreaterThan(20);
        assertThat(keys)
                .allSatisfy(
                        key ->
                                assertThat(
                                                read(
                                                                "a.txt",
                                                                "Quartier : le port\n"
                                                                        + key
                                                                        + " : une valeur\n\n"
                                                                        + dialogue("E : ", "R : "))
                                                        .metadata())
                                        .containsExactly(
                                                Map.entry("quartier", "le port"),
                                                Map.entry(key, "une valeur")));
    }

    @Test
    void theAccountUsesTheWordsOfThePage() {
        var bundle = ResourceBundle.getBundle("fr.verbatim.message.cli_fr");
        var outcomes =
                bundle.keySet().stream()
                        .filter(key -> key.startsWith("cli.import.outcome."))
                        .map(bundle::getString)
                        .collect(Collectors.toCollection(ArrayList::new));
        outcomes.add(
                ResourceBundle.getBundle("fr.verbatim.message.report_fr")
                        .getString("report.import.outcome.unchanged"));

        assertThat(page.table("Compte rendu").stream().map(List::getFirst))
                .containsExactlyInAnyOrderElementsOf(outcomes);
    }

    @Test
    void theTablesOfThePageAreTakenWhole() {
        takenWhole(page.block("cases"), page.block("codings"));
    }

    @Test
    void everyColumnOfThePageGoesByEachOfItsNames() {
        var cases = page.block("cases");
        var codings = page.block("codings");
        otherNames("cases")
                .forEach((name, other) -> takenWhole(renamed(cases, name, other), codings));
        otherNames("codings")
                .forEach((name, other) -> takenWhole(cases, renamed(codings, name, other)));
    }

    /// Returns the heading that each other name of a column may replace, by that other name.
    private Map<String, String> otherNames(String table) {
        var headings = List.of(page.block(table).lines().findFirst().orElseThrow().split(";"));
        var names = new HashMap<String, String>();
        for (var row : page.from("## `" + table + ".csv`").table("Colonne")) {
            var heading = ReferencePage.quoted(row.getFirst());
            if (!heading.isEmpty()) {
                assertThat(headings).contains(heading.getFirst());
                ReferencePage.quoted(row.get(1).replaceFirst("^.*aussi|^.*", ""))
                        .forEach(other -> names.put(other, heading.getFirst()));
            }
        }
        assertThat(names).isNotEmpty();
        return names;
    }

    private static String renamed(String table, String other, String heading) {
        return (";" + table)
                .replaceFirst(";" + heading + "([;\n])", ";" + other + "$1")
                .substring(1);
    }

    private void takenWhole(String cases, String codings) {
        try (var study = Study.create(folder.resolve("étude " + studies++), new Coder("A"))) {
            study.apply(new CodebookChange.PutCodes(List.of(code("réparer"))));
            Samples.text(
                    study.corpus(),
                    "E01_loge.txt",
                    "E : Racontez-moi.\n"
                            + "R : Le matin je sors les poubelles, et je change une serrure, une"
                            + " ampoule.\n"
                            + "E : Et après ?\nR : Après, le hall.\n");
            Samples.text(study.corpus(), "cases.csv", cases);
            Samples.text(study.corpus(), "codings.csv", codings);

            var report = Import.run(study, List.of(study.corpus()), ImportListener.NONE);

            assertThat(report.tables())
                    .containsExactly(
                            new TableReport("cases.csv", 1, 0, List.of()),
                            new TableReport("codings.csv", 3, 0, List.of()));
            var snapshot = study.snapshot();
            var document = snapshot.documents().getFirst();
            var person = snapshot.person(document.id(), "R").orElseThrow();
            assertThat(person.name()).isEqualTo("Mme Aubry");
            assertThat(person.variables())
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of("cas", "E01", "fonction", "gardienne"));
            assertThat(snapshot.situations())
                    .extracting(Situation::name)
                    .containsExactly("La serrure");
            assertThat(snapshot.memos())
                    .extracting(Memo::text, Memo::type, Memo::subject)
                    .containsExactlyInAnyOrder(
                            tuple("à relire", "théorique", Memo.Subject.CODING),
                            tuple("elle y revient trois fois", "de cas", Memo.Subject.CASE));
            var coding = snapshot.codings().getFirst();
            assertThat(coding.coder()).isEqualTo(new Coder("B"));
            assertThat(coding.register()).isEqualTo(Register.TOLD);
            assertThat(coding.tone()).isEqualTo(Tone.VALUED);
            assertThat(coding.retained()).isTrue();
        }
    }

    private Reading interview(String first, String second) {
        return read("a.md", "Entretien avec un gardien\n\n" + dialogue(first, second));
    }

    private static String dialogue(String first, String second) {
        var text = new StringBuilder();
        for (var i = 0; i < WORDS.size(); i++) {
            text.append(i % 2 == 0 ? first : second).append(WORDS.get(i)).append("\n\n");
        }
        return text.toString();
    }

    private Reading read(String name, String content) {
        return Segmentation.of(Readers.read(Samples.text(folder, name, content)));
    }

    private static String label(String cell) {
        return ReferencePage.quoted(cell).getFirst();
    }

    private static List<Turn> turns(Reading reading) {
        return reading.text().layers().turns();
    }

    private static List<String> said(Reading reading) {
        return turns(reading).stream()
                .map(turn -> turn.speech().in(reading.text().text()))
                .toList();
    }

    private static Code code(String key) {
        return new Code(
                new CodeId(key),
                key,
                key,
                null,
                0,
                true,
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
}

package fr.verbatim.ingest.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.verbatim.coding.Coder;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.corpus.Speaker;
import fr.verbatim.corpus.WordStatus;
import fr.verbatim.ingest.Import;
import fr.verbatim.ingest.ImportListener;
import fr.verbatim.ingest.ImportReport;
import fr.verbatim.ingest.ImportResult;
import fr.verbatim.ingest.Samples;
import fr.verbatim.ingest.child.ReadingProcesses;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.study.Study;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class LayoutsTest {

    private static final String LETTER =
            """
            Horaire : la loge ouvre à huit heures.
            Entrée : le hall est lavé le lundi.
            Horaire : la loge ferme à midi.
            Entrée : la porte du fond reste close.
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

    private ImportReport read() {
        return Import.run(study, List.of(study.corpus()), ImportListener.NONE);
    }

    private ImportReport read(String layout, Path file) {
        try (var processes = new ReadingProcesses()) {
            return new Import(study, processes, ImportListener.NONE)
                    .withLayout(layout)
                    .run(List.of(file));
        }
    }

    private Document at(String path) {
        return study.snapshot().documentAt(path).orElseThrow();
    }

    private List<String> labels(String path) {
        return study.snapshot().speakers(at(path).id()).stream().map(Speaker::label).toList();
    }

    private void rules(String yaml) {
        Samples.text(folder, "verbatim.yaml", yaml);
    }

    @Test
    void theLaterOfTwoRulesPrevails() {
        var layouts =
                LayoutFile.parse(
                        """
                        files:
                          - match: entretiens/
                            layout: deux-points
                            kind: entretien
                          - match: "*.md"
                            kind: entretien collectif
                        """);

        assertThat(layouts.of("entretiens/nord/a.md"))
                .isEqualTo(
                        new Layout(
                                "deux-points",
                                DocumentKind.GROUP_INTERVIEW,
                                null,
                                null,
                                null,
                                null));
        assertThat(layouts.of("notes/a.txt")).isEqualTo(Layout.FREE);
    }

    @Test
    void anEmptyFileSaysNothing() {
        assertThat(LayoutFile.parse("").of("a.txt")).isEqualTo(Layout.FREE);
        assertThat(LayoutFile.parse("# rien\n").of("a.txt")).isEqualTo(Layout.FREE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fichiers: []|1|fichiers",
                "files:\\n  - match: a\\n    layot: gras|3|layot",
                "files:\\n  - match: a\\n    layout: graisse|3|graisse",
                "files:\\n  - match: a\\n    kind: roman|3|roman",
                "files:\\n  - match: a\\n    words: chantés|3|chantés",
                "files:\\n  - match: a\\n    language: it|3|it",
                "files:\\n  - match: a\\n    encoding: cp-rien|3|cp-rien",
                "files:\\n  - match: a\\n    name: '{a}{b}'|3|{a}{b}",
                "files:\\n  - match: '[a'|2|[a",
                "files:\\n  - layout: gras|2|match",
                "files:\\n  match: a|2|match",
                "files:\\n  - match:\\n      - a|3|match",
                "files:\\n  - match: a\\n   kind: b|3|YAML",
            })
    void whatIsNotUnderstoodIsToldWithItsLine(String yaml, int line, String told) {
        assertThatThrownBy(() -> LayoutFile.parse(yaml.replace("\\n", "\n")))
                .isInstanceOf(LayoutUnreadable.class)
                .hasMessageContaining("ligne " + line)
                .hasMessageContaining(told);
    }

    @Test
    void nothingIsReadWhileTheFileOfLayoutsIsWrong() {
        Samples.text(study.corpus(), "a.txt", LETTER);
        rules("files:\n  - match: a.txt\n    kind: roman\n");

        assertThatThrownBy(this::read).isInstanceOf(LayoutUnreadable.class);
        assertThat(study.snapshot().documents()).isEmpty();
    }

    @Test
    void aLayoutSaysWhoSpeaksWhateverTheTextLooksLike() {
        Samples.text(
                study.corpus(),
                "a.txt",
                "Nadia : Je sors les bacs.\nIl fait froid.\nPaul : Oui.\n");
        Samples.text(
                study.corpus(),
                "b.txt",
                "Nadia : Je sors.\nPaul : Oui.\nNadia : Je rentre.\nPaul : Oui.\n");
        rules(
                """
                files:
                  - match: a.txt
                    layout: deux-points
                  - match: b.txt
                    layout: aucun
                """);

        read();

        assertThat(labels("a.txt")).containsExactly("Nadia", "Paul");
        assertThat(labels("b.txt")).isEmpty();
    }

    @Test
    void aLayoutThatFindsNobodyIsADoubt() {
        Samples.text(study.corpus(), "a.txt", "Une note sur le hall.\n");
        rules("files:\n  - match: a.txt\n    layout: crochets\n");

        assertThat(read().results().getFirst().toString()).contains("ingest.layout.no-turn");
    }

    @Test
    void kindStatusAndLanguageAreAsTheLayoutSays() {
        Samples.text(study.corpus(), "notes/a.txt", LETTER);
        rules(
                """
                files:
                  - match: notes/**
                    kind: journal de terrain
                    words: reconstitués
                    language: en
                """);

        read();

        assertThat(at("notes/a.txt"))
                .extracting(Document::kind, Document::words, Document::language)
                .containsExactly(DocumentKind.FIELD_DIARY, WordStatus.REBUILT, "en");
    }

    @Test
    void aTextIsDecodedAsTheLayoutSays() {
        Samples.bytes(
                study.corpus(),
                "a.txt",
                "L’été, Žižkov dort.".getBytes(Charset.forName("windows-1250")));
        rules("files:\n  - match: a.txt\n    encoding: windows-1250\n");

        var result = (ImportResult.Imported) read().results().getFirst();

        assertThat(study.text(at("a.txt").revision()).text()).startsWith("L’été, Žižkov dort.");
        assertThat(result.doubts()).isEmpty();
    }

    @Test
    void theNameOfAFileGivesVariables() {
        Samples.text(
                study.corpus(), "E07_gardien_Le Blosne.txt", "Site : nord\nDate : lundi\n\nOui.");
        Samples.text(study.corpus(), "autre.txt", "Une note.");
        rules("files:\n  - match: '*.txt'\n    name: '{numéro}_{fonction}_{site}'\n");

        var report = read();

        assertThat(at("E07_gardien_Le Blosne.txt").variables())
                .contains(
                        Map.entry("numéro", "E07"),
                        Map.entry("fonction", "gardien"),
                        Map.entry("site", "nord"));
        assertThat(report.results().getLast().toString()).contains("ingest.layout.name-differs");
    }

    @Test
    void onlyTheFilesConcernedAreReadAgain() {
        Samples.text(study.corpus(), "entretiens/a.txt", LETTER);
        Samples.text(study.corpus(), "notes/b.txt", LETTER.replace("midi", "treize heures"));
        read();

        rules("files:\n  - match: notes/\n    kind: observation\n");

        assertThat(kinds(read())).containsExactly("Unchanged", "Imported");
        assertThat(at("notes/b.txt").kind()).isEqualTo(DocumentKind.OBSERVATION);
        assertThat(kinds(read())).containsExactly("Unchanged", "Unchanged");
    }

    @Test
    void aLayoutAskedForByHandIsKeptAndTakenBack() {
        var file = Samples.text(study.corpus(), "a.txt", LETTER);
        read();
        var before = labels("a.txt");

        read("aucun", file);

        assertThat(labels("a.txt")).isEmpty();
        assertThat(kinds(read())).containsExactly("Unchanged");
        read("auto", file);
        assertThat(labels("a.txt")).isEqualTo(before);
        study.undo();
        assertThat(labels("a.txt")).isEmpty();
        assertThat(kinds(read())).containsExactly("Unchanged");
    }

    @Test
    void aLayoutThatDoesNotExistIsRefused() {
        var file = Samples.text(study.corpus(), "a.txt", LETTER);

        assertThatThrownBy(() -> read("étoiles", file))
                .isInstanceOf(VerbatimException.class)
                .hasMessageContaining("deux-points");
    }

    private static List<String> kinds(ImportReport report) {
        return report.results().stream().map(it -> it.getClass().getSimpleName()).toList();
    }
}

package fr.verbatim.search.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.coding.Coder;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.Layers;
import fr.verbatim.corpus.Mark;
import fr.verbatim.corpus.Paragraph;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Turn;
import fr.verbatim.corpus.WordStatus;
import fr.verbatim.language.annotation.Annotation;
import fr.verbatim.language.annotation.PartOfSpeech;
import fr.verbatim.message.Message;
import fr.verbatim.search.Search;
import fr.verbatim.study.CorpusChange;
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

class AnnotationRunTest {

    @TempDir Path folder;

    private Study study;

    @BeforeEach
    void create() {
        study = Study.create(folder, new Coder("ada"));
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void labelsAndNotesAreNotRead() {
        var document = addTurn("d1", "Mme Roy : ", "J’ai réparé [rires] la porte.", "[rires]");

        var report = AnnotationRun.run(study, AnnotationListener.SILENT);

        assertThat(report).isEqualTo(new AnnotationReport(1, 5, 1, 1, false));
        assertThat(lemmas(annotation(document)))
                .containsExactly("je", "avoir", "réparer", "le", "porte");
        assertThat(annotation(document).tag(2)).isEqualTo(PartOfSpeech.VERB);
    }

    @Test
    void onlyWhatIsMissingIsDone() {
        addTurn("d1", "A : ", "Je répare.", "");
        AnnotationRun.run(study, AnnotationListener.SILENT);
        addTurn("d2", "A : ", "Je répare aussi.", "");

        assertThat(AnnotationRun.state(study)).isEqualTo(new AnnotationReport(0, 0, 1, 2, false));
        assertThat(AnnotationRun.run(study, AnnotationListener.SILENT).done()).isEqualTo(1);
        assertThat(AnnotationRun.run(study, AnnotationListener.SILENT))
                .isEqualTo(new AnnotationReport(0, 0, 2, 2, false));
    }

    @Test
    void anotherLanguageIsAnotherAnnotation() {
        var document = addTurn("d1", "A : ", "The doors were mended.", "");
        AnnotationRun.run(study, AnnotationListener.SILENT);
        study.apply(
                new CorpusChange.PortrayDocument(
                        document.id(), document.kind(), document.words(), "en"));

        assertThat(AnnotationRun.state(study).annotated()).isZero();
        AnnotationRun.run(study, AnnotationListener.SILENT);
        var now = study.snapshot().documents().getFirst();
        assertThat(lemmas(annotation(now))).containsExactly("the", "door", "be", "mend");
    }

    @Test
    void anAnnotationThatDoesNotFitTheWordsIsForgottenToldAndMadeAgain() {
        var document = addTurn("d1", "A : ", "Je répare.", "");
        var other = addTurn("d2", "A : ", "Je répare aussi.", "");
        AnnotationRun.run(study, AnnotationListener.SILENT);
        study.keepAnnotation(
                document.revision(),
                StudyAnnotations.pipeline(document),
                annotation(other).encode());

        try (var search = Search.open(study)) {
            assertThat(search.notices())
                    .extracting(Message::key)
                    .containsExactly("search.index-built", "search.annotation-unfit");
            assertThat(search.hits("réparer", Viewpoint.everyone()).annotated()).isEqualTo(1);
            assertThat(AnnotationRun.run(study, AnnotationListener.SILENT).done()).isEqualTo(1);
            assertThat(search.hits("réparer", Viewpoint.everyone()).annotated()).isEqualTo(2);
        }
        assertThat(lemmas(annotation(document))).containsExactly("je", "réparer");
    }

    @Test
    void whatAnotherVersionMadeDoesNotCountAndIsForgotten() {
        var document = addTurn("d1", "A : ", "Je répare.", "");
        study.keepAnnotation(document.revision(), "fr-0", new byte[] {1});

        assertThat(AnnotationRun.state(study).annotated()).isZero();
        AnnotationRun.run(study, AnnotationListener.SILENT);
        assertThat(study.annotated().get(document.revision()))
                .containsExactly(StudyAnnotations.pipeline(document));
    }

    @Test
    void whatCannotBeReadAnyMoreIsMadeAgainAndFound() {
        var document = addTurn("d1", "A : ", "Je réparais la porte.", "");
        var pipeline = StudyAnnotations.pipeline(document);
        study.keepAnnotation(document.revision(), pipeline, new byte[] {1, 2, 3});
        try (var search = Search.open(study)) {
            assertThat(search.hits("réparer", Viewpoint.everyone()).annotated()).isZero();
        }

        assertThat(AnnotationRun.run(study, AnnotationListener.SILENT).done()).isEqualTo(1);

        assertThat(lemmas(annotation(document))).contains("réparer");
        try (var search = Search.open(study)) {
            var hits = search.hits("réparer", Viewpoint.everyone());
            assertThat(hits.annotated()).isEqualTo(1);
            assertThat(hits.count()).isEqualTo(1);
            assertThat(search.hits("reparait", Viewpoint.everyone()).count()).isEqualTo(1);
        }
        assertThat(AnnotationRun.run(study, AnnotationListener.SILENT).done()).isZero();
    }

    @Test
    void whatIsDoneBeforeAnInterruptionStays() {
        for (int i = 0; i < 8; i++) {
            addTurn("d" + i, "A : ", "Je répare la porte " + i, "");
        }

        var report =
                AnnotationRun.run(
                        study, (document, done, all) -> Thread.currentThread().interrupt());

        assertThat(report.interrupted()).isTrue();
        assertThat(report.done()).isBetween(1, 7);
        assertThat(AnnotationRun.state(study).annotated()).isEqualTo(report.done());
        assertThat(Thread.interrupted()).isFalse();
        var rest = AnnotationRun.run(study, AnnotationListener.SILENT);
        assertThat(rest.done()).isEqualTo(8 - report.done());
        assertThat(rest.annotated()).isEqualTo(8);
    }

    @Test
    void twoProgramsMayDoTheSame() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            addTurn("d" + i, "A : ", "Je répare la porte " + i, "");
        }
        var failures = new ArrayList<Throwable>();
        try (var other = Study.open(folder, new Coder("bob"))) {
            var thread = new Thread(() -> AnnotationRun.run(other, AnnotationListener.SILENT));
            thread.setUncaughtExceptionHandler((_, failure) -> failures.add(failure));
            thread.start();
            AnnotationRun.run(study, AnnotationListener.SILENT);
            thread.join();
        }

        assertThat(failures).isEmpty();
        assertThat(AnnotationRun.state(study).annotated()).isEqualTo(5);
        assertThat(study.check()).isEmpty();
    }

    @Test
    void itIsNoChangeOfTheStudy() {
        addTurn("d1", "A : ", "Je répare.", "");
        var before = study.history().size();

        AnnotationRun.run(study, AnnotationListener.SILENT);

        assertThat(study.history()).hasSize(before);
        assertThat(study.undo()).isNotEmpty();
        assertThat(study.snapshot().documents()).isEmpty();
        assertThat(study.check()).isEmpty();
    }

    private Annotation annotation(Document document) {
        return StudyAnnotations.of(study).find(document).orElseThrow();
    }

    private static List<String> lemmas(Annotation annotation) {
        var lemmas = new ArrayList<String>();
        for (int i = 0; i < annotation.size(); i++) {
            lemmas.add(annotation.lemma(i));
        }
        return lemmas;
    }

    private Document addTurn(String name, String label, String speech, String note) {
        var text = label + speech;
        var span = new Span(0, text.length());
        var marks = new ArrayList<Mark>();
        marks.add(new Mark(new Span(0, label.length()), Mark.Kind.LABEL));
        if (!note.isEmpty()) {
            marks.add(new Mark(Span.at(text.indexOf(note), note.length()), Mark.Kind.NOTE));
        }
        var layers =
                new Layers(
                        List.of(new Paragraph(span, Paragraph.Style.BODY, 0)),
                        List.of(),
                        List.of(),
                        List.of(
                                new Turn(
                                        span,
                                        new Span(label.length(), text.length()),
                                        "A",
                                        Role.RESPONDENT,
                                        null,
                                        null)),
                        marks,
                        List.of());
        var document =
                new Document(
                        new DocumentId(name),
                        name + ".txt",
                        name,
                        DocumentKind.INTERVIEW,
                        WordStatus.RECORDED,
                        "fr",
                        study.store(new DocumentText(text, layers)),
                        false,
                        "",
                        "",
                        "text/plain",
                        Map.of());
        study.apply(new CorpusChange.AddDocument(document, List.of()));
        return document;
    }
}

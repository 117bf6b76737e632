package fr.verbatim.study;

import static fr.verbatim.study.Fieldwork.ANNE;
import static fr.verbatim.study.Fieldwork.BRUNO;
import static fr.verbatim.study.Fieldwork.span;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.verbatim.coding.Coder;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.text.Span;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Several coders in one process.
class SharedStudyTest {

    private static final DocumentId DOCUMENT = new DocumentId("d1");

    @TempDir Path folder;
    private Study anne;
    private Study bruno;

    @BeforeEach
    void begin() {
        anne = Study.create(folder, ANNE, Fieldwork.clock(), Fieldwork.ids("id"));
        Fieldwork.begin(anne);
        bruno = anne.as(BRUNO);
    }

    @AfterEach
    void close() {
        anne.close();
    }

    private static void code(Study study, String id, Span span) {
        study.apply(
                new CodingChange.Add(Fieldwork.coding(id, DOCUMENT, "c1", study.coder()), span));
    }

    @Test
    void eachChangesInTheirOwnName() {
        code(bruno, "k1", span("La serrure aussi ?"));

        assertThat(bruno.coder()).isEqualTo(BRUNO);
        assertThat(anne.history().getLast().coder()).isEqualTo(BRUNO);
    }

    @Test
    void eachSeesWhatTheOtherDidWithoutReadingAgain() {
        code(bruno, "k1", span("La serrure aussi ?"));

        assertThat(anne.snapshot()).isSameAs(bruno.snapshot());
        assertThat(anne.snapshot().codings()).hasSize(1);
    }

    @Test
    void eachUndoesAndRedoesTheirOwn() {
        code(anne, "k1", span("La serrure aussi ?"));
        code(bruno, "k2", span("tout passe"));

        assertThat(anne.undo()).hasSize(1);

        assertThat(bruno.snapshot().codings())
                .extracting(coding -> coding.id().value())
                .containsExactly("k2");
        assertThat(bruno.redo()).isEmpty();
        assertThat(anne.redo()).hasSize(1);
        assertThat(bruno.undo()).hasSize(1);
        assertThat(bruno.undo()).isEmpty();
    }

    @Test
    void theSameCoderIsTheSameStudy() {
        assertThat(anne.as(new Coder(" Anne "))).isSameAs(anne);
    }

    @Test
    void closingOneClosesTheStudy() {
        bruno.close();

        assertThatThrownBy(anne::snapshot).isInstanceOf(StudyUnreadable.class);
    }

    @Test
    void whatTwoDoAtOnceIsAllThere() {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var study : new Study[] {anne, bruno}) {
                threads.execute(
                        () -> {
                            IntStream.range(0, 40)
                                    .forEach(
                                            i ->
                                                    code(
                                                            study,
                                                            study.coder() + "-" + i,
                                                            Span.at(i, 5)));
                        });
            }
        }

        assertThat(anne.snapshot().codings()).hasSize(80);
        assertThat(anne.history()).hasSize(82);
        assertThat(anne.check()).isEmpty();
    }
}

package fr.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.coding.Coder;
import fr.verbatim.text.Span;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class ReadMarksTest {

    @TempDir Path folder;

    @Test
    void eachCoderSaysWhatTheyHaveRead() {
        try (var study = new MiniatureStudy(0).create(folder, new Coder("A"))) {
            var document = study.document("M1");
            var other = study.as(new Coder("B"));
            study.readMarks().set(document, true);
            var number = study.snapshot().number();
            study.readMarks().set(document, true);

            assertThat(study.snapshot().number()).isEqualTo(number);
            assertThat(study.readMarks().has(document.id())).isTrue();
            assertThat(other.readMarks().has(document.id())).isFalse();
            study.readMarks().set(document, false);
            assertThat(study.readMarks().has(document.id())).isFalse();
            study.undo();
            assertThat(study.readMarks().has(document.id())).isTrue();
        }
    }

    @Test
    void theMarkStaysWhenTheTextIsCorrected() {
        try (var study = new MiniatureStudy(0).create(folder, new Coder("A"))) {
            var document = study.document("M1");
            study.readMarks().set(document, true);
            study.corrections().edit(document, new Span(0, 9), "Rencontre");
            assertThat(study.readMarks().has(document.id())).isTrue();
        }
    }
}

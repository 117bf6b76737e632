package fr.verbatim.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

class TwoProcessesTest {

    private static final int EACH = 500;

    @TempDir Path folder;

    @Test
    void twoProcessesThatWriteTheSameStudyLoseNothing() throws IOException, InterruptedException {
        var errors = folder.resolve("errors.txt");
        try (var study = Study.create(folder.resolve("étude"), Fieldwork.ANNE)) {
            Fieldwork.begin(study);
            var begun = study.snapshot().number();
            var path = study.folder().toString();
            try (var one = Child.start(errors, WritingChild.class, path, "Un", "" + EACH);
                    var other = Child.start(errors, WritingChild.class, path, "Deux", "" + EACH)) {
                var numbers = new HashSet<>(one.acknowledged());
                assertThat(numbers).as("%s", errors).hasSize(EACH);
                var others = other.acknowledged();
                assertThat(others).hasSize(EACH);
                numbers.addAll(others);
                assertThat(one.exitCode()).isZero();
                assertThat(other.exitCode()).isZero();
                assertThat(numbers)
                        .isEqualTo(
                                LongStream.rangeClosed(begun + 1, begun + 2L * EACH)
                                        .boxed()
                                        .collect(Collectors.toSet()));
            }
            var snapshot = study.snapshot();
            assertThat(snapshot.number()).isEqualTo(begun + 2L * EACH);
            assertThat(
                            snapshot.codings().stream()
                                    .collect(
                                            Collectors.groupingBy(
                                                    coding -> coding.coder().value(),
                                                    Collectors.counting())))
                    .containsEntry("Un", (long) EACH)
                    .containsEntry("Deux", (long) EACH);
            assertThat(study.history().getLast().number()).isEqualTo(study.history().size());
            assertThat(study.check()).isEmpty();
            try (var again = Study.open(study.folder(), Fieldwork.BRUNO)) {
                assertThat(again.snapshot().rows()).isEqualTo(snapshot.rows());
            }
        }
    }
}

package fr.verbatim.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// A process that is killed at any moment loses nothing that it said was kept, and leaves a sound
/// study.
@Tag("slow")
class KillTest {

    private static final int ROUNDS = 30 / Work.values().length;

    /// One round in so many kills the child while it starts and opens the study.
    private static final int AT_THE_START = 6;

    /// Changes after which a child is killed, at most.
    private static final int CHANGES = 40;

    /// Milliseconds that it may go on after the last change that was awaited.
    private static final int LONGER = 30;

    @TempDir Path folder;

    /// What is killed: a main class that prints by [Child#acknowledge(JournalEntry)] the number of
    /// each change that it knows to be kept. To add one: a line here.
    enum Work {
        CODING(CodingChild.class);

        private final Class<?> main;

        Work(Class<?> main) {
            this.main = main;
        }

        Child start(Path folder, int round) throws IOException {
            return Child.start(
                    folder.resolve("errors.txt"),
                    main,
                    folder.resolve("étude").toString(),
                    "Anne",
                    "" + round,
                    "1000000");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasAcknowledgedIsThereAfterAKill(Work work) throws IOException, InterruptedException {
        var random = new Random(work.name().hashCode());
        var path = folder.resolve("étude");
        try (var study = Study.create(path, Fieldwork.ANNE)) {
            Fieldwork.begin(study);
        }
        var last = 2L;
        var roundsWithChanges = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var before = last;
            try (var child = work.start(folder, round)) {
                var numbers = new ArrayList<Long>();
                if (round % AT_THE_START == 0) {
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(1_000));
                } else {
                    numbers.addAll(child.acknowledged(1 + random.nextInt(CHANGES)));
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGER));
                }
                child.kill();
                numbers.addAll(child.acknowledged());
                for (var number : numbers) {
                    assertThat(number).isGreaterThan(last);
                    last = number;
                }
            }
            try (var study = Study.open(path, Fieldwork.ANNE)) {
                // One change more may have been kept and not yet said.
                assertThat(study.snapshot().number()).isBetween(last, last + 1);
                assertThat(study.check()).as("round %d", round).isEmpty();
                roundsWithChanges += last > before ? 1 : 0;
                last = study.snapshot().number();
            }
        }
        assertThat(roundsWithChanges).isGreaterThan(ROUNDS / 2);
        try (var study = Study.open(path, Fieldwork.ANNE)) {
            var history = study.history();
            assertThat(history.getLast().number()).isEqualTo(history.size()).isEqualTo(last);
            assertThat(
                            Rows.NONE.after(
                                    history.stream()
                                            .flatMap(entry -> entry.images().stream())
                                            .toList()))
                    .isEqualTo(study.snapshot().rows());
        }
    }
}

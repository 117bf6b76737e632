package fr.verbatim.study;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.coding.Coder;
import fr.verbatim.message.VerbatimException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Laws that hold for any sequence of changes by any coders.
class ChangeSequenceTest {

    private static final int CHANGES = 60;

    @TempDir Path folder;

    /// One study, opened by three coders at once.
    private final class Team implements AutoCloseable {
        private final List<Study> studies = new ArrayList<>();
        private final List<RandomChanges> changes = new ArrayList<>();
        private final Random random;
        private final Set<Class<?>> accepted = new HashSet<>();

        Team(long seed) {
            random = new Random(seed);
            var clock = Fieldwork.clock();
            var ids = Fieldwork.ids("id");
            studies.add(Study.create(folder, Fieldwork.ANNE, clock, ids));
            for (var name : List.of("Bruno", "Chloé")) {
                studies.add(Study.open(folder, new Coder(name), clock, ids));
            }
            studies.forEach(study -> changes.add(new RandomChanges(study, random)));
        }

        /// Returns who changed something, if the change was accepted; else checks that nothing
        /// happened.
        int change() {
            var who = random.nextInt(studies.size());
            var study = studies.get(who);
            var before = rows();
            var number = study.snapshot().number();
            var change = changes.get(who).next();
            try {
                study.apply(change);
                accepted.add(change.getClass());
                return who;
            } catch (VerbatimException e) {
                assertThat(e.getMessage()).isNotBlank();
                assertThat(rows()).isEqualTo(before);
                assertThat(study.snapshot().number()).isEqualTo(number);
                return -1;
            }
        }

        Rows rows() {
            return studies.getFirst().snapshot().rows();
        }

        void holds() {
            var history = studies.getFirst().history();
            assertThat(history).extracting(JournalEntry::number).doesNotHaveDuplicates();
            assertThat(history.getLast().number()).isEqualTo(history.size());
            assertThat(replayed(history)).isEqualTo(rows());
            assertThat(studies.getFirst().check()).isEmpty();
            for (var study : studies) {
                assertThat(study.snapshot().rows()).isEqualTo(rows());
            }
            try (var again = Study.open(folder, Fieldwork.ANNE)) {
                assertThat(again.snapshot().rows()).isEqualTo(rows());
                assertThat(again.snapshot().number()).isEqualTo(history.size());
            }
        }

        @Override
        public void close() {
            studies.forEach(Study::close);
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    private static Rows replayed(List<JournalEntry> history) {
        return Rows.NONE.after(history.stream().flatMap(entry -> entry.images().stream()).toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void undoingAllGivesTheFirstStateAndRedoingAllTheLast(long seed) {
        try (var team = new Team(seed)) {
            var states = new ArrayList<Rows>(List.of(team.rows()));
            var authors = new ArrayList<Integer>();
            for (var i = 0; i < CHANGES; i++) {
                var who = team.change();
                if (who >= 0) {
                    authors.add(who);
                    states.add(team.rows());
                }
            }
            assertThat(authors).hasSizeGreaterThan(CHANGES / 2);
            team.holds();
            for (var i = authors.size() - 1; i >= 0; i--) {
                assertThat(team.studies.get(authors.get(i)).undo()).hasSize(1);
                assertThat(team.rows()).as("undone up to %d", i).isEqualTo(states.get(i));
            }
            assertThat(team.rows()).isEqualTo(Rows.NONE);
            team.studies.forEach(study -> assertThat(study.undo()).isEmpty());
            for (var i = 0; i < authors.size(); i++) {
                assertThat(team.studies.get(authors.get(i)).redo()).hasSize(1);
                assertThat(team.rows()).as("redone up to %d", i).isEqualTo(states.get(i + 1));
            }
            team.studies.forEach(study -> assertThat(study.redo()).isEmpty());
            team.holds();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void undosAndRedosInAnyOrderLeaveASoundStudy(long seed) {
        try (var team = new Team(seed)) {
            for (var i = 0; i < 2 * CHANGES; i++) {
                var study = team.studies.get(team.random.nextInt(team.studies.size()));
                switch (team.random.nextInt(5)) {
                    case 0 -> attempt(team, study::undo);
                    case 1 -> attempt(team, study::redo);
                    default -> team.change();
                }
            }
            team.holds();
            assertThat(team.rows()).isNotEqualTo(Rows.NONE);
        }
    }

    /// Undoing and doing again at once is as if nothing had happened; a refusal is one.
    private static void attempt(Team team, Supplier<List<JournalEntry>> undoing) {
        var before = team.rows();
        try {
            if (undoing.get().isEmpty()) {
                assertThat(team.rows()).isEqualTo(before);
            }
        } catch (StudyConflict refusal) {
            assertThat(refusal.getMessage()).doesNotContain("{").isNotBlank();
            assertThat(team.rows()).isEqualTo(before);
        }
    }

    @Test
    void theRandomChangesAreOfEveryType() {
        var accepted = new HashSet<Class<?>>();
        for (var seed = 100; seed < 103; seed++) {
            try (var study = Study.create(folder.resolve("" + seed), Fieldwork.ANNE)) {
                var changes = new RandomChanges(study, new Random(seed));
                for (var i = 0; i < 600; i++) {
                    var change = changes.next();
                    try {
                        study.apply(change);
                        accepted.add(change.getClass());
                    } catch (VerbatimException refused) {
                        assertThat(refused.getMessage()).isNotBlank();
                    }
                }
            }
        }
        var all =
                Stream.of(ChangeFormat.values())
                        .map(ChangeFormat::type)
                        .filter(type -> type != Undo.class)
                        .toList();
        assertThat(accepted).containsAll(all);
    }
}

package fr.verbatim.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;

class LongestTest {

    @Test
    void aHundredThousandWordsTakeTheTimeOfTheirNumber() {
        var words = 100_000;
        var all = new BitSet();
        all.set(0, words);
        var steps = new ArrayList<Longest.Step>();
        for (int i = 0; i < 60; i++) {
            steps.add(new Longest.Step(all, Longest.Often.ANY));
        }
        steps.add(new Longest.Step(new BitSet(), Longest.Often.ONCE));

        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(Longest.of(steps, words)).isEmpty());

        steps.set(60, new Longest.Step(all, Longest.Often.ONCE));
        assertThat(Longest.of(steps, words)).containsExactly(new Longest.Match(0, words - 1));
    }
}

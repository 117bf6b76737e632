package fr.verbatim.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

class DemonstrationTextsTest {

    @Test
    void noSequenceOfEightWordsStandsInTwoTexts() throws IOException {
        var owners = new HashMap<List<String>, String>();
        var shared = new ArrayList<String>();
        Demonstration.texts()
                .forEach(
                        (name, text) -> {
                            for (var sequence : Demonstration.sequences(text)) {
                                var owner = owners.putIfAbsent(sequence, name);
                                if (owner != null && !owner.equals(name)) {
                                    shared.add(owner + ", " + name + ": " + sequence);
                                }
                            }
                        });

        assertThat(shared).isEmpty();
    }

    @Test
    void sixInterviewsHaveAtLeast2500Words() throws IOException {
        var interviews = new ArrayList<Integer>();
        Demonstration.texts()
                .forEach(
                        (name, text) -> {
                            if (name.startsWith("E")) {
                                interviews.add(Demonstration.words(text).size());
                            }
                        });

        assertThat(interviews)
                .hasSize(6)
                .allSatisfy(it -> assertThat(it).isGreaterThanOrEqualTo(2500));
    }
}

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
    void twentyInterviewsHaveSixtyThousandWordsAndTwoOfThemNineThousand() throws IOException {
        var interviews = words("E");

        assertThat(interviews)
                .hasSize(20)
                .allSatisfy(it -> assertThat(it).isGreaterThanOrEqualTo(2500));
        assertThat(interviews.stream().mapToInt(it -> it).sum()).isGreaterThanOrEqualTo(60_000);
        assertThat(interviews).filteredOn(it -> it >= 8_500).hasSize(2);
    }

    @Test
    void sixteenNotesHaveThreeToNineHundredWordsAndALittleMore() throws IOException {
        assertThat(words("O")).hasSize(16).allSatisfy(it -> assertThat(it).isBetween(300, 1_000));
    }

    @Test
    void theFieldDiaryHasTenEntries() throws IOException {
        assertThat(Demonstration.text("D05_journal_de_terrain").lines())
                .filteredOn(it -> it.startsWith("## "))
                .hasSize(10);
    }

    /// Returns how many words each text has whose name begins so.
    private static List<Integer> words(String first) throws IOException {
        return Demonstration.texts().entrySet().stream()
                .filter(it -> it.getKey().startsWith(first))
                .map(it -> Demonstration.words(it.getValue()).size())
                .toList();
    }
}

package fr.verbatim.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.study.Respondent;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

@NullMarked
class SingularityTest {

    private static Respondent respondent(String name, Map<String, String> variables) {
        return new Respondent(name, name, true, variables);
    }

    @Test
    void theOnlyDirectorIsSingledOutAndTheOtherDirectorsAreNot() {
        var director = respondent("E1", Map.of("fonction", "directrice", "sexe", "f"));
        var one = respondent("E2", Map.of("fonction", "gardien", "sexe", "m"));
        var other = respondent("E3", Map.of("fonction", "Gardien", "sexe", "m"));
        var woman = respondent("E4", Map.of("fonction", "gardien", "sexe", "f"));
        var all = List.of(director, one, other, woman);

        assertThat(Singularity.of(all, List.of("fonction", "sexe"), 2))
                .containsExactly(
                        new Singled(director, List.of(Map.of("fonction", "directrice"))),
                        new Singled(woman, List.of(Map.of("fonction", "gardien", "sexe", "f"))));
    }

    /// Against what the words of the definition say, one combination after the other.
    @Test
    void everyCombinationToldIsTheOnlyOneAndTheSmallestAndNoneIsForgotten() {
        var random = new Random(3);
        var variables = List.of("a", "b", "c");
        for (int round = 0; round < 200; round++) {
            var all = new ArrayList<Respondent>();
            for (int i = 0; i < 6; i++) {
                var values = new HashMap<String, String>();
                variables.forEach(
                        name ->
                                values.put(
                                        name, List.of("", "x", "y", "z").get(random.nextInt(4))));
                all.add(respondent("E" + i, values));
            }
            var singled = Singularity.of(all, variables, 3);
            for (var respondent : all) {
                var expected = new ArrayList<Map<String, String>>();
                for (var names :
                        List.of(
                                List.of("a"),
                                List.of("b"),
                                List.of("c"),
                                List.of("a", "b"),
                                List.of("a", "c"),
                                List.of("b", "c"),
                                variables)) {
                    var values = new HashMap<String, String>();
                    names.forEach(name -> values.put(name, respondent.value(name)));
                    var alone =
                            all.stream()
                                    .filter(
                                            other ->
                                                    names.stream()
                                                            .allMatch(
                                                                    name ->
                                                                            other.value(name)
                                                                                    .equals(
                                                                                            respondent
                                                                                                    .value(
                                                                                                            name))))
                                    .count();
                    if (!values.containsValue("")
                            && alone == 1
                            && expected.stream()
                                    .noneMatch(
                                            it -> values.entrySet().containsAll(it.entrySet()))) {
                        expected.add(values);
                    }
                }
                var told =
                        singled.stream()
                                .filter(it -> it.respondent().equals(respondent))
                                .flatMap(it -> it.combinations().stream())
                                .toList();
                assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }
}

package fr.verbatim.pseudonym;

import fr.verbatim.study.Respondent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds the respondents who can be recognised by their variables although their name is hidden:
/// the only director. Pure functions.
///
/// A combination is told when no part of it is enough already. A value that is not known makes
/// nobody single.
public final class Singularity {

    /// More variables together single out almost anybody.
    public static final int MOST_TOGETHER = 3;

    private Singularity() {}

    /// Returns the respondents singled out by at most so many of the variables together, those whom
    /// fewest are enough for first.
    public static List<Singled> of(
            List<Respondent> respondents, List<String> variables, int together) {
        var singled = new ArrayList<Singled>();
        for (var respondent : respondents) {
            var combinations = new ArrayList<Map<String, String>>();
            for (int size = 1; size <= Math.min(together, MOST_TOGETHER); size++) {
                extend(respondent, respondents, variables, 0, size, Map.of(), combinations);
            }
            if (!combinations.isEmpty()) {
                singled.add(new Singled(respondent, combinations));
            }
        }
        singled.sort(
                Comparator.comparingInt(Singled::fewest)
                        .thenComparing(it -> it.respondent().name()));
        return singled;
    }

    /// Adds `left` more variables, from the one numbered `next` on.
    private static void extend(
            Respondent respondent,
            List<Respondent> respondents,
            List<String> variables,
            int next,
            int left,
            Map<String, String> values,
            List<Map<String, String>> found) {
        if (left == 0) {
            if (isMinimal(values, found) && isAlone(respondents, values)) {
                found.add(values);
            }
            return;
        }
        for (int i = next; i <= variables.size() - left; i++) {
            var value = respondent.value(variables.get(i));
            if (!value.isEmpty()) {
                var more = new LinkedHashMap<>(values);
                more.put(variables.get(i), value);
                extend(respondent, respondents, variables, i + 1, left - 1, more, found);
            }
        }
    }

    private static boolean isMinimal(Map<String, String> values, List<Map<String, String>> found) {
        return found.stream()
                .noneMatch(smaller -> values.entrySet().containsAll(smaller.entrySet()));
    }

    private static boolean isAlone(List<Respondent> respondents, Map<String, String> values) {
        return respondents.stream().filter(other -> has(other, values)).limit(2).count() == 1;
    }

    private static boolean has(Respondent respondent, Map<String, String> values) {
        return values.entrySet().stream()
                .allMatch(
                        value ->
                                respondent
                                        .value(value.getKey())
                                        .equalsIgnoreCase(value.getValue()));
    }
}

package fr.verbatim.report;

import fr.verbatim.study.Respondent;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Respondents by what they do: the function that most of them have first. Immutable.
final class Functions {
    private final Map<String, List<Respondent>> people = new LinkedHashMap<>();

    Functions(List<Respondent> respondents, String variable, Phrases phrases) {
        var unknown = phrases.say("report.function.unknown");
        var found = new LinkedHashMap<String, List<Respondent>>();
        for (var respondent : respondents) {
            var function = respondent.value(variable);
            var name = function.isEmpty() ? unknown : function;
            found.merge(name, List.of(respondent), Functions::joined);
        }
        var alphabet = Collator.getInstance(phrases.locale());
        found.entrySet().stream()
                .sorted(
                        Comparator.comparingInt(
                                        (Map.Entry<String, List<Respondent>> group) ->
                                                -group.getValue().size())
                                .thenComparing(Map.Entry::getKey, alphabet))
                .forEach(group -> people.put(group.getKey(), group.getValue()));
    }

    private static List<Respondent> joined(List<Respondent> some, List<Respondent> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    List<String> names() {
        return List.copyOf(people.keySet());
    }

    int total(String function) {
        return people.getOrDefault(function, List.of()).size();
    }

    /// Returns how many of `some` have that function.
    int among(String function, Collection<Respondent> some) {
        return (int)
                people.getOrDefault(function, List.of()).stream().filter(some::contains).count();
    }
}

package fr.verbatim.ingest.turns;

import fr.verbatim.corpus.Role;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The labels of a document: which lines begin a turn, and whose. Immutable.
///
/// Every grammar is tried on the whole document. A name counts when it comes back, or says a role
/// in full; a grammar counts when its names alternate. The one that begins the most turns is taken.
///
/// @param labels the label of each line that begins a turn, by the line's number from 0
/// @param names the spelling of each name, by its key: the most frequent one
/// @param counts how many turns each name begins, by its key
/// @param legend the roles that a legend gives to names, by their key
record Labelling(
        TreeMap<Integer, Label> labels,
        Map<String, String> names,
        Map<String, Integer> counts,
        Map<String, Role> legend) {

    static final Labelling NONE = new Labelling(new TreeMap<>(), Map.of(), Map.of(), Map.of());

    private static final int MOST_LEGEND_WORDS = 8;

    String name(Label label) {
        return names.getOrDefault(label.key(), label.name());
    }

    /// Finds the labels of `lines`, those before `from` left out.
    static Labelling of(List<Line> lines, int from) {
        var best = NONE;
        for (var grammar : LabelGrammars.ALL) {
            var labelling = of(grammar, lines, from, false);
            if (labelling.labels.size() > best.labels.size()) {
                best = labelling;
            }
        }
        return best;
    }

    /// Finds the labels that are written in one grammar; every one of them begins a turn.
    static Labelling in(LabelGrammar grammar, List<Line> lines, int from) {
        return of(grammar, lines, from, true);
    }

    private static Labelling of(LabelGrammar grammar, List<Line> lines, int from, boolean asked) {
        var candidates = new TreeMap<Integer, Label>();
        for (var i = from; i < lines.size(); i++) {
            var number = i;
            grammar.match(lines.get(i)).ifPresent(label -> candidates.put(number, label));
        }
        var legend = legend(candidates, lines);
        var counts = counts(candidates);
        var kept = asked ? Set.copyOf(counts.keySet()) : kept(counts, candidates.size());
        candidates.values().removeIf(label -> !kept.contains(label.key()));
        if (!asked && !convinces(candidates, lines.size() - from)) {
            return NONE;
        }
        counts.keySet().retainAll(kept);
        return new Labelling(candidates, spellings(candidates), counts, legend);
    }

    /// Takes out the lines that explain labels instead of speaking, `E : enquêtrice`.
    private static Map<String, Role> legend(TreeMap<Integer, Label> candidates, List<Line> lines) {
        var roles = new HashMap<String, Role>();
        var numbers = new ArrayList<Integer>();
        var seen = new HashSet<String>();
        var previous = -1;
        for (var entry : candidates.entrySet()) {
            var line = lines.get(entry.getKey());
            var value =
                    line.text()
                            .substring(Math.min(line.text().length(), entry.getValue().end()))
                            .strip();
            var follows = previous < 0 || entry.getKey() == previous + 1;
            if (!follows
                    || line.endsSentence()
                    || value.isEmpty()
                    || value.split("\\s+").length > MOST_LEGEND_WORDS
                    || !seen.add(entry.getValue().key())) {
                break;
            }
            var role = RoleWords.within(value);
            if (role == Role.UNKNOWN && numbers.isEmpty()) {
                role = RoleWords.inFull(entry.getValue().name());
            }
            roles.put(entry.getValue().key(), role);
            numbers.add(entry.getKey());
            previous = entry.getKey();
        }
        var says =
                lines.isEmpty()
                        ? 0
                        : numbers.stream()
                                .filter(it -> role(lines, candidates, it) != Role.UNKNOWN)
                                .count();
        if (says == 0 || numbers.size() < 2) {
            return Map.of();
        }
        numbers.forEach(candidates::remove);
        roles.values().removeIf(role -> role == Role.UNKNOWN);
        return roles;
    }

    private static Role role(List<Line> lines, TreeMap<Integer, Label> candidates, int number) {
        var label = candidates.get(number);
        return label == null
                ? Role.UNKNOWN
                : RoleWords.within(lines.get(number).text().substring(label.end()));
    }

    private static Map<String, Integer> counts(TreeMap<Integer, Label> candidates) {
        var counts = new LinkedHashMap<String, Integer>();
        candidates.values().forEach(label -> counts.merge(label.key(), 1, Integer::sum));
        return counts;
    }

    private static Set<String> kept(Map<String, Integer> counts, int all) {
        var kept = new HashSet<String>();
        counts.forEach(
                (key, count) -> {
                    var isCode = key.length() <= 3;
                    var needed =
                            RoleWords.isRole(key) && key.length() > 1
                                    ? 1
                                    : isCode || all < 12 ? 2 : 3;
                    if (count >= needed) {
                        kept.add(key);
                    }
                });
        var slips =
                counts.keySet().stream()
                        .filter(
                                key ->
                                        !kept.contains(key)
                                                && kept.stream()
                                                        .anyMatch(it -> Names.near(it, key)))
                        .toList();
        kept.addAll(slips);
        if (kept.size() == 1 && counts.size() == 2 && all <= 4) {
            kept.addAll(counts.keySet());
        }
        return kept;
    }

    private static boolean convinces(TreeMap<Integer, Label> labels, int lines) {
        var names = new HashSet<String>();
        var changes = 0;
        var previous = "";
        for (var label : labels.values()) {
            names.add(label.key());
            changes += label.key().equals(previous) ? 0 : 1;
            previous = label.key();
        }
        var sure = names.stream().anyMatch(RoleWords::isRole);
        if (names.size() < 2) {
            return sure && labels.size() >= 3;
        }
        return changes * 4 >= labels.size() && (sure || labels.size() * 12 >= lines);
    }

    private static Map<String, String> spellings(TreeMap<Integer, Label> labels) {
        var spellings = new HashMap<String, Map<String, Integer>>();
        labels.values()
                .forEach(
                        label ->
                                spellings
                                        .computeIfAbsent(label.key(), _ -> new LinkedHashMap<>())
                                        .merge(label.name(), 1, Integer::sum));
        var names = new LinkedHashMap<String, String>();
        spellings.forEach(
                (key, counts) ->
                        counts.entrySet().stream()
                                .max(Comparator.comparingInt(Map.Entry::getValue))
                                .ifPresent(it -> names.put(key, it.getKey())));
        return names;
    }
}

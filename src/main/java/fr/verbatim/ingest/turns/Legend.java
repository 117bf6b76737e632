package fr.verbatim.ingest.turns;

import fr.verbatim.corpus.Role;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/// The lines that explain labels instead of speaking, `E : enquêtrice`. Immutable.
///
/// @param roles what it says that each name does, by the name's key
/// @param lines the numbers of its lines
record Legend(Map<String, Role> roles, List<Integer> lines) {

    private static final Legend NONE = new Legend(Map.of(), List.of());
    private static final int MOST_WORDS = 8;

    /// Returns the legend that the first of `candidates` make, if they do.
    static Legend of(NavigableMap<Integer, Label> candidates, List<Line> lines) {
        var roles = new HashMap<String, Role>();
        var numbers = new ArrayList<Integer>();
        var seen = new HashSet<String>();
        var says = 0;
        for (var entry : candidates.entrySet()) {
            var line = lines.get(entry.getKey());
            var label = entry.getValue();
            var value = line.text().substring(label.end()).strip();
            var follows = numbers.isEmpty() || entry.getKey() == numbers.getLast() + 1;
            if (!follows || !explains(line, value) || !seen.add(label.key())) {
                break;
            }
            var role = RoleWords.within(value);
            says += role == Role.UNKNOWN ? 0 : 1;
            if (role == Role.UNKNOWN && numbers.isEmpty()) {
                role = RoleWords.inFull(label.name());
            }
            roles.put(label.key(), role);
            numbers.add(entry.getKey());
        }
        roles.values().removeIf(role -> role == Role.UNKNOWN);
        return says == 0 || numbers.size() < 2 ? NONE : new Legend(roles, numbers);
    }

    private static boolean explains(Line line, String value) {
        return !line.endsSentence() && !value.isEmpty() && value.split("\\s+").length <= MOST_WORDS;
    }
}

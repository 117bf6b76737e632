package fr.verbatim.ingest.turns;

import fr.verbatim.corpus.Role;
import fr.verbatim.ingest.reading.LabelStyle;
import fr.verbatim.ingest.reading.Patience;
import fr.verbatim.ingest.reading.RoleReason;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/// The labels of a document: which lines begin a turn, and whose. Immutable.
///
/// Every grammar is tried on the whole document. A name counts when it comes back, or says a role
/// in full; a grammar counts when its names alternate. The one that begins the most turns is taken.
///
/// @param style how the names are written
/// @param labels the label of each line that begins a turn, by the line's number from 0
/// @param names the spelling of each name, by its key: the most frequent one
/// @param legend the roles that a legend gives to names, by their key
/// @param unwritten why the voices without label were told apart, by the key of the name they got
record Labelling(
        LabelStyle style,
        NavigableMap<Integer, Label> labels,
        Map<String, String> names,
        Map<String, Role> legend,
        Map<String, RoleReason> unwritten) {

    static final Labelling NONE =
            new Labelling(LabelStyle.NONE, new TreeMap<>(), Map.of(), Map.of(), Map.of());

    /// One name alone may be a label when the other voice has none.
    private static final int FEWEST_OF_ONE_NAME = 5;

    /// Grammars that ask for a larger share of the lines ask for this many labels too.
    private static final double NEEDS_MANY = 0.4;

    private static final int FEWEST_OF_MANY = 6;

    String name(Label label) {
        return names.getOrDefault(label.key(), label.name());
    }

    /// Finds the labels of `lines`, those before `from` left out.
    ///
    /// @param voices the names for voices that the document does not name
    static Labelling of(List<Line> lines, int from, UnnamedVoices voices) {
        var best = NONE;
        var lonely = NONE;
        for (var grammar : LabelGrammars.ALL) {
            var labelling = of(grammar, lines, from, false);
            if (labelling.convinces(grammar, lines.size() - from)) {
                best = labelling.labels.size() > best.labels.size() ? labelling : best;
            } else if (labelling.isLonely(lines.size() - from)) {
                lonely = labelling.labels.size() > lonely.labels.size() ? labelling : lonely;
            }
        }
        var unwritten = new UnwrittenVoices(lines, from, voices);
        if (!best.labels.isEmpty()) {
            return unwritten.beside(MissedLabels.added(best, lines));
        }
        var beside = lonely.labels.isEmpty() ? NONE : unwritten.beside(lonely);
        return beside.unwritten.isEmpty() ? unwritten.alone() : beside;
    }

    /// Finds the labels that are written in one grammar; every one of them begins a turn.
    static Labelling in(LabelGrammar grammar, List<Line> lines, int from) {
        return of(grammar, lines, from, true);
    }

    private static Labelling of(LabelGrammar grammar, List<Line> lines, int from, boolean asked) {
        var candidates = new TreeMap<Integer, Label>();
        for (var i = from; i < lines.size(); i++) {
            Patience.check();
            var number = i;
            grammar.match(lines.get(i)).ifPresent(label -> candidates.put(number, label));
        }
        var legend = Legend.of(candidates, lines);
        legend.lines().forEach(candidates::remove);
        var counts = counts(candidates);
        var kept = asked ? Set.copyOf(counts.keySet()) : kept(counts, candidates.size());
        candidates.values().removeIf(label -> !kept.contains(label.key()));
        return new Labelling(
                grammar.style(), candidates, spellings(candidates), legend.roles(), Map.of());
    }

    /// Returns how many turns each name begins, by its key.
    private static Map<String, Integer> counts(NavigableMap<Integer, Label> candidates) {
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
        var few = counts.size() <= Roles.MOST_VOICES;
        var slips =
                counts.keySet().stream()
                        .filter(_ -> few)
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

    private boolean convinces(LabelGrammar grammar, int lines) {
        var voices = voices();
        var changes = 0;
        var previous = "";
        for (var label : labels.values()) {
            var voice = voices.getOrDefault(label.key(), label.key());
            changes += voice.equals(previous) ? 0 : 1;
            previous = voice;
        }
        if (labels.size() < grammar.leastCoverage() * lines) {
            return false;
        }
        var sure = voices.keySet().stream().anyMatch(RoleWords::isRole);
        if (isOneVoice()) {
            return sure && labels.size() >= 3 && grammar.leastCoverage() == 0;
        }
        return grammar.leastCoverage() > NEEDS_MANY
                ? labels.size() >= FEWEST_OF_MANY && changes * 2 >= labels.size()
                : changes * 4 >= labels.size() && (sure || labels.size() * 12 >= lines);
    }

    /// Returns whether there is one name, and often.
    private boolean isLonely(int lines) {
        return isOneVoice() && labels.size() >= FEWEST_OF_ONE_NAME && labels.size() * 8 >= lines;
    }

    /// Returns whether one name alone is written, slips left out.
    boolean isOneVoice() {
        return voices().values().stream().distinct().count() == 1;
    }

    /// Returns the name that is written most.
    String mainName() {
        return counts(labels).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(it -> names.getOrDefault(it.getKey(), it.getKey()))
                .orElse("");
    }

    /// Returns the key that each key stands for: its own, or the more frequent one of which it is a
    /// slip.
    private Map<String, String> voices() {
        var counts = counts(labels);
        var voices = new HashMap<String, String>();
        counts.forEach(
                (key, count) ->
                        voices.put(
                                key,
                                counts.entrySet().stream()
                                        .filter(it -> it.getValue() > 2 * count)
                                        .map(Map.Entry::getKey)
                                        .filter(it -> isSlip(key, it))
                                        .findFirst()
                                        .orElse(key)));
        return voices;
    }

    private static boolean isSlip(String key, String usual) {
        var role = RoleWords.inFull(key);
        return Names.near(key, usual) && (role == Role.UNKNOWN || role == RoleWords.inFull(usual));
    }

    private static Map<String, String> spellings(NavigableMap<Integer, Label> labels) {
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

    /// Returns the same labelling with labels on further lines.
    Labelling with(Map<Integer, Label> more, Map<String, RoleReason> reasons) {
        var all = new TreeMap<>(labels);
        all.putAll(more);
        return new Labelling(style, all, names, legend, reasons);
    }
}

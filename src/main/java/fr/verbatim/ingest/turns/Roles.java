package fr.verbatim.ingest.turns;

import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Turn;
import fr.verbatim.ingest.reading.Patience;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Recognition;
import fr.verbatim.ingest.reading.RoleReason;
import fr.verbatim.ingest.reading.Voice;
import fr.verbatim.message.Message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Tells who interviews and who answers: by what the labels say, else by whose words are set off,
/// who asks and who speaks most. Confined to one thread.
final class Roles {

    private static final double SMALL_SHARE = 0.02;
    private static final double LEAST_SCORE = 0.15;

    /// With more of them, labels are no names, and comparing each with each takes too long.
    static final int MOST_VOICES = 300;

    private final Map<String, Part> parts = new LinkedHashMap<>();

    private Roles() {}

    /// Gives a role to each speaker of `turns`.
    ///
    /// @param labelling what the document's labels say
    /// @param doubts takes what the researcher should check
    static Roles of(List<Turn> turns, Reading reading, Labelling labelling, List<Message> doubts) {
        var roles = new Roles();
        roles.count(turns, reading);
        roles.parts.forEach((label, part) -> said(label, part, labelling));
        reading.speakers().stream()
                .filter(voice -> roles.parts.containsKey(voice.label()))
                .forEach(voice -> roles.part(voice.label()).takes(voice.role(), RoleReason.FORMAT));
        roles.slips();
        roles.letters();
        if (!roles.has(Role.INTERVIEWER)
                && roles.parts.size() > 1
                && roles.parts.size() <= MOST_VOICES) {
            roles.guess(doubts);
            roles.slips();
        }
        roles.observers();
        roles.others();
        return roles;
    }

    private void count(List<Turn> turns, Reading reading) {
        var text = reading.text().text();
        var emphases = new TreeMap<Integer, Integer>();
        reading.text()
                .layers()
                .emphases()
                .forEach(it -> emphases.merge(it.span().start(), it.span().end(), Math::max));
        for (var turn : turns) {
            Patience.check();
            if (turn.speaker() != null) {
                var speech = turn.speech();
                var begun = emphases.floorEntry(speech.start());
                var reach = begun == null ? 0 : begun.getValue() - speech.start();
                var words = speech.in(text);
                parts.computeIfAbsent(turn.speaker(), _ -> new Part())
                        .speaks(words, reach * 10 >= speech.length() * 8 || isCapitals(words));
            }
        }
    }

    private static boolean isCapitals(String words) {
        var capitals = 0;
        var small = 0;
        for (var i = 0; i < words.length(); i++) {
            capitals += Character.isUpperCase(words.charAt(i)) ? 1 : 0;
            small += Character.isLowerCase(words.charAt(i)) ? 1 : 0;
        }
        return capitals >= 4 && small * 10 <= capitals;
    }

    /// Returns the speakers, in the order of their first turn.
    List<Voice> voices() {
        var voices = new ArrayList<Voice>();
        parts.forEach((label, part) -> voices.add(new Voice(label, part.role())));
        return voices;
    }

    List<Recognition.Attribution> attributions() {
        var all = new ArrayList<Recognition.Attribution>();
        parts.forEach(
                (label, part) ->
                        all.add(
                                new Recognition.Attribution(
                                        label,
                                        part.role(),
                                        part.reason(),
                                        part.turns(),
                                        part.words())));
        return all;
    }

    private static void said(String label, Part part, Labelling labelling) {
        var key = Names.key(label);
        part.takes(RoleWords.within(label), RoleReason.LABEL);
        part.takes(RoleWords.inFull(label), RoleReason.LABEL);
        if (label.endsWith("?")) {
            part.takes(Role.INTERVIEWER, RoleReason.QUESTION_MARK);
        }
        part.takes(labelling.legend().getOrDefault(key, Role.UNKNOWN), RoleReason.LEGEND);
        Optional.ofNullable(labelling.unwritten().get(key))
                .ifPresent(reason -> part.takes(part.role(), reason));
    }

    /// A slip of a label that says a role says it too.
    private void slips() {
        if (parts.size() > MOST_VOICES) {
            return;
        }
        parts.forEach(
                (label, part) -> {
                    if (part.isUnknown()) {
                        parts.entrySet().stream()
                                .filter(it -> !it.getValue().isUnknown())
                                .filter(it -> Names.near(Names.key(label), Names.key(it.getKey())))
                                .findFirst()
                                .ifPresent(
                                        it ->
                                                part.takes(
                                                        it.getValue().role(), RoleReason.LIKENESS));
                    }
                });
    }

    /// One letter says a role only if no label says it in full, and if the letters do not
    /// contradict each other.
    private void letters() {
        if (has(Role.INTERVIEWER)) {
            return;
        }
        var asking =
                parts.keySet().stream()
                        .filter(label -> RoleWords.byLetter(label) == Role.INTERVIEWER)
                        .count();
        if (asking == 1) {
            parts.forEach(
                    (label, part) -> {
                        if (part.isUnknown()) {
                            part.takes(RoleWords.byLetter(label), RoleReason.LETTER);
                        }
                    });
        }
    }

    private void guess(List<Message> doubts) {
        var setOff = setOff();
        if (setOff.isPresent()) {
            doubts.add(Message.of("ingest.interviewer-set-off", setOff.get()));
            part(setOff.get()).takes(Role.INTERVIEWER, RoleReason.EMPHASIS);
            return;
        }
        var asking = asking();
        if (asking.isEmpty()) {
            doubts.add(Message.of("ingest.no-interviewer"));
        } else {
            doubts.add(Message.of("ingest.interviewer-guessed", asking.get()));
            part(asking.get()).takes(Role.INTERVIEWER, RoleReason.QUESTIONS);
        }
    }

    private Part part(String label) {
        return parts.computeIfAbsent(label, _ -> new Part());
    }

    /// Returns the only speaker whose words are set off, when all others' are plain.
    private Optional<String> setOff() {
        var all =
                parts.entrySet().stream()
                        .filter(it -> it.getValue().isEmphasised())
                        .map(Map.Entry::getKey)
                        .toList();
        var plain = parts.values().stream().filter(Part::isPlain).count();
        var alone = all.size() == 1 && plain == parts.size() - 1;
        return alone && part(all.getFirst()).isUnknown()
                ? Optional.of(all.getFirst())
                : Optional.empty();
    }

    private Optional<String> asking() {
        String best = null;
        var bestScore = LEAST_SCORE;
        var all = words();
        for (var entry : parts.entrySet()) {
            var part = entry.getValue();
            var share = share(part, all);
            var score = part.asks() - share;
            if (part.isUnknown()
                    && !isSlip(entry.getKey(), part)
                    && part.asks() >= 0.3
                    && share > SMALL_SHARE
                    && share < 0.6
                    && score > bestScore) {
                best = entry.getKey();
                bestScore = score;
            }
        }
        return Optional.ofNullable(best);
    }

    /// Returns whether another label, nearly the same, has more turns.
    private boolean isSlip(String label, Part part) {
        return parts.entrySet().stream()
                .anyMatch(
                        it ->
                                it.getValue().turns() > part.turns()
                                        && Names.near(Names.key(label), Names.key(it.getKey())));
    }

    private int words() {
        return parts.values().stream().mapToInt(Part::words).sum();
    }

    private static double share(Part part, int all) {
        return (double) part.words() / Math.max(1, all);
    }

    /// Who watches is no interviewer when somebody else interviews.
    private void observers() {
        var interviewed =
                parts.entrySet().stream()
                        .anyMatch(
                                it ->
                                        it.getValue().role() == Role.INTERVIEWER
                                                && !RoleWords.isObserver(it.getKey()));
        if (interviewed && parts.size() > 2) {
            parts.forEach(
                    (label, part) -> {
                        var letter = Names.key(label).length() == 1;
                        if (RoleWords.isObserver(label)
                                && (part.role() == Role.INTERVIEWER || part.isUnknown())) {
                            part.takes(
                                    Role.THIRD_PARTY,
                                    letter ? RoleReason.LETTER : RoleReason.LABEL);
                        }
                    });
        }
    }

    private void others() {
        var all = words();
        for (var part : parts.values()) {
            if (part.isUnknown()) {
                var small = share(part, all) < SMALL_SHARE && parts.size() > 2;
                part.takes(
                        small ? Role.THIRD_PARTY : Role.RESPONDENT,
                        small ? RoleReason.FEW_WORDS : RoleReason.REST);
            }
        }
    }

    private boolean has(Role role) {
        return parts.values().stream().anyMatch(part -> part.role() == role);
    }
}

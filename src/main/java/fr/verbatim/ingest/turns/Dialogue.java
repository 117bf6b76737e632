package fr.verbatim.ingest.turns;

import fr.verbatim.corpus.Paragraph;
import fr.verbatim.corpus.Role;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// A document whose turns begin with a dash and nothing else, as in a novel. Immutable.
///
/// Either each dash is a new turn and two voices alternate, or the dash is the voice that asks and
/// the lines without one answer.
final class Dialogue {

    private static final Pattern DASH = Pattern.compile("^[—–-]\\h+(?=\\S)");
    private static final int FEWEST_DASHES = 6;

    /// What it costs that one voice speaks twice running.
    private static final double STAYING = 3;

    private static final double ASKING_ANSWER = 2;
    private static final double ANSWERING_QUESTION = 1.5;
    private static final double LONG_QUESTION = 1;
    private static final int LONG = 40;

    private final List<Line> lines;
    private final List<Integer> dashes = new ArrayList<>();
    private final int body;

    Dialogue(List<Line> lines, int from) {
        this.lines = lines;
        for (var i = from; i < lines.size(); i++) {
            if (lines.get(i).style() == Paragraph.Style.BODY && dash(lines.get(i)) > 0) {
                dashes.add(i);
            }
        }
        body = dashes.isEmpty() ? 0 : lines.size() - dashes.getFirst();
    }

    /// Returns how many characters the dash and its blank take at the start of a line; 0 without.
    static int dash(Line line) {
        var found = DASH.matcher(line.text());
        return found.find() ? found.end() : 0;
    }

    boolean isDialogue() {
        return dashes.size() >= FEWEST_DASHES
                && asking() * 5 >= dashes.size()
                && askingTwice() * 5 <= asking()
                && (dashes.size() * 2 >= body || asksOnly());
    }

    /// Returns whether nearly all dashes ask and lines without dash follow them.
    private boolean asksOnly() {
        var followed =
                dashes.stream()
                        .filter(it -> it + 1 < lines.size() && dash(lines.get(it + 1)) == 0)
                        .count();
        return asking() * 2 >= dashes.size()
                && followed * 10 >= dashes.size() * 7L
                && dashes.size() * 6 >= body;
    }

    /// Returns how many dashes ask right after one that asks: lists of questions do, people seldom.
    private int askingTwice() {
        var twice = 0;
        for (var i = 1; i < dashes.size(); i++) {
            twice += lines.get(dashes.get(i)).asks() && lines.get(dashes.get(i) - 1).asks() ? 1 : 0;
        }
        return twice;
    }

    private int asking() {
        return (int) dashes.stream().filter(it -> lines.get(it).asks()).count();
    }

    /// Returns the role of the voice that begins at each line, by its number.
    NavigableMap<Integer, Role> voices() {
        var voices = new TreeMap<Integer, Role>();
        if (asksOnly()) {
            for (var dash : dashes) {
                voices.put(dash, Role.INTERVIEWER);
                if (dash + 1 < lines.size() && dash(lines.get(dash + 1)) == 0) {
                    voices.put(dash + 1, Role.RESPONDENT);
                }
            }
            return voices;
        }
        var asks = alternating();
        for (var i = 0; i < dashes.size(); i++) {
            voices.put(dashes.get(i), asks[i] ? Role.INTERVIEWER : Role.RESPONDENT);
        }
        return voices;
    }

    /// Returns, for each dash, whether the voice that asks speaks: the cheapest sequence of two
    /// voices, where speaking twice running, asking as the one who answers, and answering as the
    /// one who asks have a cost.
    private boolean[] alternating() {
        var costs = new double[dashes.size()][2];
        var stays = new boolean[dashes.size()][2];
        for (var i = 0; i < dashes.size(); i++) {
            for (var voice = 0; voice < 2; voice++) {
                costs[i][voice] = cost(lines.get(dashes.get(i)), voice == 1);
                if (i > 0) {
                    var stay = costs[i - 1][voice] + STAYING;
                    var change = costs[i - 1][1 - voice];
                    stays[i][voice] = stay < change;
                    costs[i][voice] += Math.min(stay, change);
                }
            }
        }
        var asks = new boolean[dashes.size()];
        var last = dashes.size() - 1;
        var voice = costs[last][1] < costs[last][0] ? 1 : 0;
        for (var i = last; i >= 0; i--) {
            asks[i] = voice == 1;
            voice = stays[i][voice] ? voice : 1 - voice;
        }
        return asks;
    }

    private static double cost(Line line, boolean asks) {
        if (!asks) {
            return line.asks() ? ASKING_ANSWER : 0;
        }
        return (line.asks() ? 0 : ANSWERING_QUESTION) + (line.words() > LONG ? LONG_QUESTION : 0);
    }
}

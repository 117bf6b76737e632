package fr.verbatim.search.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Finds the longest stretches of words that go through steps one after the other. It computes,
/// from the last word to the first, how far each step can lead: time is words times steps.
final class Longest {

    private static final int NOWHERE = -1;

    private final List<Step> steps;

    private Longest(List<Step> steps) {
        this.steps = steps;
    }

    /// How often a step's word may stand there.
    enum Often {
        ONCE,
        AT_MOST_ONCE,
        ANY
    }

    /// One step.
    ///
    /// @param fits the places of the words that fit it
    record Step(BitSet fits, Often often) {}

    /// A stretch, by the places of its first and last word.
    record Match(int first, int last) {}

    /// Returns the longest stretch from each word, in order; those inside another are left out.
    ///
    /// @param steps at least one of them asks for a word
    static List<Match> of(List<Step> steps, int words) {
        return new Longest(steps).in(words);
    }

    private List<Match> in(int words) {
        var ends = new int[words + 1];
        var after = new int[steps.size() + 1];
        Arrays.fill(after, NOWHERE);
        for (int place = words; place >= 0; place--) {
            after = before(after, place);
            ends[place] = after[0];
        }
        var matches = new ArrayList<Match>();
        var reached = 0;
        for (int place = 0; place < words; place++) {
            if (ends[place] > reached) {
                reached = ends[place];
                matches.add(new Match(place, reached - 1));
            }
        }
        return matches;
    }

    /// Returns, for each step, the farthest end that can be reached when it starts at `place`,
    /// given the same for the next place.
    private int[] before(int[] after, int place) {
        var here = new int[after.length];
        here[steps.size()] = place;
        for (int i = steps.size() - 1; i >= 0; i--) {
            var step = steps.get(i);
            var fits = step.fits().get(place);
            here[i] =
                    switch (step.often()) {
                        case ONCE -> fits ? after[i + 1] : NOWHERE;
                        case AT_MOST_ONCE -> Math.max(here[i + 1], fits ? after[i + 1] : NOWHERE);
                        case ANY -> Math.max(here[i + 1], fits ? after[i] : NOWHERE);
                    };
        }
        return here;
    }
}

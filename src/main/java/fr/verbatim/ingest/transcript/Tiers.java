package fr.verbatim.ingest.transcript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;

/// Puts what the tiers of a transcript say into one order, that of the recording.
final class Tiers {

    private Tiers() {}

    /// An utterance and where it comes: without a time of its own, right after the one before it.
    private record Placed(long startMs, Utterance utterance) {}

    /// Says what the tiers hold. Of the tiers of one speaker, the one with the most words is what
    /// was said; the others describe it, and are set aside.
    static void say(List<Tier> tiers, Transcript transcript) {
        var spoken = new LinkedHashMap<String, Tier>();
        for (var tier : tiers) {
            spoken.merge(tier.speaker(), tier, (one, other) -> longer(one, other));
        }
        for (var tier : tiers) {
            if (!tier.equals(spoken.get(tier.speaker())) && tier.words() > 0) {
                transcript.assembly().removed("ingest.tier-aside", tier.name(), tier.words());
            }
        }
        order(List.copyOf(spoken.values())).forEach(transcript::say);
    }

    private static Tier longer(Tier one, Tier other) {
        return other.words() > one.words() ? other : one;
    }

    private static List<Utterance> order(List<Tier> tiers) {
        var placed = new ArrayList<Placed>();
        var last = new HashMap<Tier, Long>();
        for (var tier : tiers) {
            for (var utterance : tier.utterances()) {
                var start = utterance.startMs();
                var at = start == null ? last.getOrDefault(tier, 0L) : start;
                last.put(tier, at);
                placed.add(new Placed(at, utterance));
            }
        }
        placed.sort(Comparator.comparingLong(Placed::startMs));
        return placed.stream().map(Placed::utterance).toList();
    }
}

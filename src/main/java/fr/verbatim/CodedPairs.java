package fr.verbatim;

import fr.verbatim.CodedPair.Relation;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// Sets the extracts of two coders in one document side by side. Confined to one call.
///
/// All extracts with the same code that overlap are paired: one long extract may stand beside two
/// short ones. Of those that have no such twin, each is paired at most once with one of another
/// code that it overlaps, the nearest first.
final class CodedPairs {

    private final List<CodedPair> pairs = new ArrayList<>();

    private record Candidate(Extract first, Extract second, double shared) {}

    private CodedPairs() {}

    /// Returns the pairs in the order of the text; extracts to be placed again are left out.
    static List<CodedPair> of(List<Extract> first, List<Extract> second) {
        var pairs = new CodedPairs();
        pairs.pair(placed(first), placed(second));
        return pairs.pairs.stream().sorted(Comparator.comparing(CodedPairs::start)).toList();
    }

    private static List<Extract> placed(List<Extract> extracts) {
        return extracts.stream().filter(extract -> !extract.isUnplaced()).toList();
    }

    private void pair(List<Extract> first, List<Extract> second) {
        var leftOfFirst = new LinkedHashSet<>(first);
        var leftOfSecond = new LinkedHashSet<>(second);
        for (var candidate : candidates(first, second)) {
            if (candidate.first().code().equals(candidate.second().code())) {
                add(Relation.SAME_CODE, candidate);
                leftOfFirst.remove(candidate.first());
                leftOfSecond.remove(candidate.second());
            }
        }
        pairLeft(leftOfFirst, leftOfSecond);
        leftOfFirst.forEach(it -> pairs.add(new CodedPair(Relation.ONLY_FIRST, it, null, 0)));
        leftOfSecond.forEach(it -> pairs.add(new CodedPair(Relation.ONLY_SECOND, null, it, 0)));
    }

    private void pairLeft(SequencedSet<Extract> first, SequencedSet<Extract> second) {
        for (var candidate : candidates(List.copyOf(first), List.copyOf(second))) {
            if (first.contains(candidate.first()) && second.contains(candidate.second())) {
                add(Relation.OTHER_CODE, candidate);
                first.remove(candidate.first());
                second.remove(candidate.second());
            }
        }
    }

    private void add(Relation relation, Candidate candidate) {
        pairs.add(
                new CodedPair(relation, candidate.first(), candidate.second(), candidate.shared()));
    }

    /// Returns the pairs that overlap, those that share most first.
    private static List<Candidate> candidates(List<Extract> first, List<Extract> second) {
        var candidates = new ArrayList<Candidate>();
        for (var one : first) {
            for (var other : second) {
                var shared = shared(span(one), span(other));
                if (shared > 0) {
                    candidates.add(new Candidate(one, other, shared));
                }
            }
        }
        candidates.sort(
                Comparator.comparingDouble(Candidate::shared)
                        .reversed()
                        .thenComparing(it -> span(it.first()))
                        .thenComparing(it -> span(it.second()))
                        .thenComparing(it -> it.first().code())
                        .thenComparing(it -> it.second().code()));
        return candidates;
    }

    private static double shared(Span one, Span other) {
        return one.intersection(other)
                .map(both -> (double) both.length() / one.cover(other).length())
                .orElse(0.0);
    }

    private static Span start(CodedPair pair) {
        var first = pair.first();
        var second = pair.second();
        if (first == null) {
            return span(second);
        }
        if (second == null) {
            return span(first);
        }
        return span(first).start() <= span(second).start() ? span(first) : span(second);
    }

    private static Span span(@Nullable Extract extract) {
        var quotation = extract == null ? null : extract.quotation();
        return quotation == null ? new Span(0, 0) : quotation.passage().span();
    }
}

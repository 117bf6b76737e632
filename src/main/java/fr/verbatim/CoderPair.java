package fr.verbatim;

import fr.verbatim.coding.Coder;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;

/// What two coders did at one place of a document, side by side. Immutable.
///
/// @param kind how they differ
/// @param first the first coder's extract; null when there is none
/// @param second the second coder's extract; null when there is none
/// @param overlap how far the two passages are the same: characters in both of those in either,
///   from 0 to 1
public record CoderPair(
        Kind kind,
        DocumentWork.@Nullable Coded first,
        DocumentWork.@Nullable Coded second,
        double overlap) {

    /// How two coders differ at one place.
    public enum Kind {
        /// The same code on passages that overlap.
        SAME_CODE,
        /// Other codes on passages that overlap.
        OTHER_CODE,
        ONLY_FIRST,
        ONLY_SECOND
    }

    /// Pairs the extracts of two coders: first those of one code, then those of different codes,
    /// each time the most alike passages first; an extract is in one pair. In the order of the
    /// text. Extracts to be placed again are left out.
    static List<CoderPair> of(DocumentWork work, Coder first, Coder second) {
        var mine = placed(work, first);
        var theirs = placed(work, second);
        var pairs = new ArrayList<CoderPair>();
        pair(mine, theirs, Kind.SAME_CODE, (a, b) -> a.code().equals(b.code()), pairs);
        pair(mine, theirs, Kind.OTHER_CODE, (_, _) -> true, pairs);
        mine.forEach(it -> pairs.add(new CoderPair(Kind.ONLY_FIRST, it, null, 0)));
        theirs.forEach(it -> pairs.add(new CoderPair(Kind.ONLY_SECOND, null, it, 0)));
        pairs.sort(Comparator.comparing(CoderPair::span));
        return List.copyOf(pairs);
    }

    private static List<DocumentWork.Coded> placed(DocumentWork work, Coder coder) {
        return new ArrayList<>(
                work.extracts().stream()
                        .filter(it -> it.coder().equals(coder) && it.span() != null)
                        .toList());
    }

    private static void pair(
            List<DocumentWork.Coded> mine,
            List<DocumentWork.Coded> theirs,
            Kind kind,
            BiPredicate<DocumentWork.Coded, DocumentWork.Coded> fits,
            List<CoderPair> pairs) {
        var possible = new ArrayList<CoderPair>();
        for (var a : mine) {
            for (var b : theirs) {
                var overlap = shared(spanOf(a), spanOf(b));
                if (overlap > 0 && fits.test(a, b)) {
                    possible.add(new CoderPair(kind, a, b, overlap));
                }
            }
        }
        possible.sort(
                Comparator.comparingDouble(CoderPair::overlap)
                        .reversed()
                        .thenComparing(CoderPair::span));
        for (var pair : possible) {
            var a = Objects.requireNonNull(pair.first());
            var b = Objects.requireNonNull(pair.second());
            if (mine.contains(a) && theirs.contains(b)) {
                mine.remove(a);
                theirs.remove(b);
                pairs.add(pair);
            }
        }
    }

    private static double shared(Span a, Span b) {
        var both = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
        return both <= 0 ? 0 : (double) both / (a.length() + b.length() - both);
    }

    /// Returns the stretch of text that the pair is about: from where either begins to where either
    /// ends.
    public Span span() {
        var a = first;
        var b = second;
        if (a == null) {
            return spanOf(Objects.requireNonNull(b));
        }
        return b == null ? spanOf(a) : spanOf(a).cover(spanOf(b));
    }

    private static Span spanOf(DocumentWork.Coded extract) {
        return Objects.requireNonNull(extract.span());
    }
}

package fr.verbatim.analysis.words;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/// The specificity of a word in a part of a corpus (Lafon 1980): how unlikely it would be to find
/// it there as often, or as rarely, if the part had been drawn at random from the words of the
/// whole. Pure functions.
///
/// It is the base-10 logarithm of that probability under the hypergeometric distribution: positive
/// where the word is more frequent than expected, negative where it is rarer. Textometry calls a
/// word commonplace between -2 and 2. Probabilities are summed as logarithms: none is too small.
public final class Specificity {

    /// A term this much smaller than the sum changes none of its digits.
    private static final double NEGLIGIBLE = 1e-17;

    private Specificity() {}

    /// Returns the frequency that the part would have if the word were spread evenly.
    public static double expected(int corpusFrequency, int partSize, int corpusSize) {
        return corpusSize == 0 ? 0 : (double) corpusFrequency * partSize / corpusSize;
    }

    /// Returns the specificity of a word.
    ///
    /// @param frequency how often it stands in the part
    /// @param corpusFrequency how often it stands in the corpus
    /// @param partSize how many words the part has
    /// @param corpusSize how many words the corpus has
    /// @throws IllegalArgumentException when the numbers cannot be those of a part
    public static double of(int frequency, int corpusFrequency, int partSize, int corpusSize) {
        var rest = (long) corpusSize - corpusFrequency;
        if (frequency < 0
                || frequency > Math.min(corpusFrequency, partSize)
                || partSize > corpusSize
                || rest < 0
                || (long) partSize - frequency > rest) {
            throw new IllegalArgumentException(
                    frequency + " of " + corpusFrequency + " in " + partSize + " of " + corpusSize);
        }
        if (corpusSize == 0) {
            return 0;
        }
        var here =
                HypergeometricDistribution.of(corpusSize, corpusFrequency, partSize)
                        .logProbability(frequency);
        var more = frequency >= expected(corpusFrequency, partSize, corpusSize);
        var sum = 1.0;
        var term = 1.0;
        for (long k = frequency; term > sum * NEGLIGIBLE; k += more ? 1 : -1) {
            term *=
                    more
                            ? ratioAbove(k, corpusFrequency, partSize, rest)
                            : 1 / ratioAbove(k - 1, corpusFrequency, partSize, rest);
            sum += term;
        }
        var logarithm = Math.min(0, (here + Math.log(sum)) / Math.log(10));
        return more ? -logarithm : logarithm;
    }

    /// Returns P(k + 1) / P(k); infinite below the least frequency possible, 0 at the greatest.
    private static double ratioAbove(long k, long corpusFrequency, long partSize, long rest) {
        return k < 0
                ? Double.POSITIVE_INFINITY
                : (double) (corpusFrequency - k)
                        * (partSize - k)
                        / ((double) (k + 1) * (rest - partSize + k + 1));
    }
}

package fr.verbatim.analysis.words;

import java.util.Comparator;
import java.util.Map;

/// How a word is written. Pure functions.
final class Written {

    private static final Comparator<Map.Entry<String, Integer>> ORDER =
            Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed());

    private Written() {}

    /// Returns the most frequent of several forms, the first in the alphabet of equal ones.
    static String mostly(Map<String, Integer> forms) {
        return forms.entrySet().stream().max(ORDER).orElseThrow().getKey();
    }
}

package fr.verbatim.language.annotation;

import java.util.HashSet;
import java.util.Set;

/// Words, in lower case, whose full stop ends no sentence.
public final class Abbreviations {

    public static final Set<String> FRENCH =
            Set.of(
                    "mm", "mme", "mmes", "mlle", "mlles", "mr", "dr", "me", "cf", "p", "pp", "etc",
                    "ex", "av", "bd", "n", "art", "env", "min", "max", "tél", "st", "ste");

    public static final Set<String> ENGLISH =
            Set.of("mr", "mrs", "ms", "dr", "prof", "st", "e.g", "i.e", "etc", "cf", "vs", "no");

    /// For a text whose language is not asked.
    static final Set<String> ALL = all();

    private Abbreviations() {}

    private static Set<String> all() {
        var all = new HashSet<>(FRENCH);
        all.addAll(ENGLISH);
        return Set.copyOf(all);
    }
}

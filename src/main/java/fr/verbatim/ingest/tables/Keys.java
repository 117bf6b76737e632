package fr.verbatim.ingest.tables;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Makes names comparable: letters and digits, without accents and case.
final class Keys {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Keys() {}

    static String of(String name) {
        var bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return OTHERS.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
    }
}

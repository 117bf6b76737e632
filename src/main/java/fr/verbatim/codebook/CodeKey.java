package fr.verbatim.codebook;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Makes the keys of codes from their names: « Lien dans l’œuvre » gives `lien-dans-l-oeuvre`. Pure
/// functions.
public final class CodeKey {

    private static final int LONGEST = 60;
    private static final Pattern VALID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ENDS = Pattern.compile("^-+|-+$");

    private CodeKey() {}

    /// Returns whether a key can stand in a codebook file.
    public static boolean isValid(String key) {
        return VALID.matcher(key).matches();
    }

    /// Returns the key of a code with that name: its letters and digits without case and accents,
    /// hyphens between the words.
    public static String of(String name) {
        var lower = name.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        var bare = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        var key = ends(BETWEEN.matcher(bare).replaceAll("-"));
        return key.isEmpty() ? "code" : ends(cut(key));
    }

    /// Returns the key of a new code with that name, which no code of the codebook has.
    public static String free(Codebook codebook, String name) {
        var taken = codebook.codes().stream().map(Code::key).collect(Collectors.toSet());
        return free(taken, of(name));
    }

    private static String free(Set<String> taken, String key) {
        var free = key;
        for (var next = 2; taken.contains(free); next++) {
            free = key + "-" + next;
        }
        return free;
    }

    private static String cut(String key) {
        if (key.length() <= LONGEST) {
            return key;
        }
        var hyphen = key.lastIndexOf('-', LONGEST);
        var end = hyphen > 0 ? hyphen : LONGEST;
        return key.substring(0, Character.isHighSurrogate(key.charAt(end - 1)) ? end - 1 : end);
    }

    private static String ends(String key) {
        return ENDS.matcher(key).replaceAll("");
    }
}

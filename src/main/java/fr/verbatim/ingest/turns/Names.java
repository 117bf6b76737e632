package fr.verbatim.ingest.turns;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What can be the name of a speaker, and when two spellings are one name.
final class Names {

    private static final int MOST_WORDS = 5;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\h]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER_BEHIND = Pattern.compile("(.*\\d)\\h+\\d{1,3}");
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "question(?:n|no)?\\d+|(?:questions|theme|partie|chapitre|annexe|figure|tableau|etape|point|axe|lot"
                        + "|sequence|consigne|photo|phase|acte|article|jour|semaine)s?(?:n|no)?\\d*");

    /// What is written before a colon in notes, headers and letters, and speaks not.
    private static final Set<String> NEVER =
            Words.of(
                    """
                    lieu date duree heure heures titre http https ftp mailto ville no nt nm obs note
                    notes nb ps source sources exemple ex attention remarque remarques objet resume
                    motscles tel telephone courriel email adresse page pages bref conclusion resultat
                    resultats total contact climat enregistre acces contexte horaire horaires
                    presents presentes place time duration subject reference references voir cf
                    definition mission missions legende auteur auteurs version statut profil age sexe
                    fonction oui non voila ok bon donc alors ouais merci bonjour exactement exact
                    daccord euh mmh mm hum ah oh hein enfin silence pause rires rire
                    """);

    private Names() {}

    static boolean canBe(String name) {
        var stripped = name.strip();
        var key = key(stripped);
        if (key.isEmpty() || NEVER.contains(key) || NUMBERED.matcher(key).matches()) {
            return false;
        }
        var words = BLANKS.split(stripped, MOST_WORDS + 2).length;
        if (words > MOST_WORDS
                || stripped.chars().anyMatch(c -> "?!…".indexOf(c) >= 0)
                || key.chars().allMatch(Character::isDigit)) {
            return false;
        }
        return words == 1
                || !Character.isLowerCase(stripped.codePointAt(0))
                || RoleWords.isRole(stripped);
    }

    /// Returns letters and digits without accents, case and the rest.
    static String key(String name) {
        var plain = new StringBuilder(name.length());
        for (var i = 0; i < name.length(); i++) {
            var c = name.charAt(i);
            if (c >= 0x80) {
                return keyOfAnyScript(name);
            }
            if (Character.isLetterOrDigit(c)) {
                plain.append(Character.toLowerCase(c));
            }
        }
        return plain.toString();
    }

    private static String keyOfAnyScript(String name) {
        var bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return NOT_LETTERS.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /// Returns whether two keys are so near that one may be a slip of the other; `e1` and `e2` are
    /// not, nor are short names that differ in two letters.
    static boolean near(String one, String other) {
        var shorter = Math.min(one.length(), other.length());
        return shorter >= 4
                && numbers(one).equals(numbers(other))
                && distance(one, other) <= (shorter < 7 ? 1 : 2);
    }

    /// Returns whether one key is the other one cut short: `enq` and `enquetrice`.
    static boolean shortened(String one, String other) {
        return Math.min(one.length(), other.length()) >= 3
                && numbers(one).equals(numbers(other))
                && (one.startsWith(other) || other.startsWith(one));
    }

    /// Returns whether a label is another one with a number behind, as the print of an analysis
    /// program has it: `Interviewer2 2` beside `Interviewer2`.
    static boolean numbered(String label, String other) {
        var found = NUMBER_BEHIND.matcher(label.strip());
        return found.matches() && key(found.group(1)).equals(key(other));
    }

    private static String numbers(String key) {
        return key.replaceAll("\\D", "");
    }

    /// Returns the edit distance of Levenshtein.
    private static int distance(String one, String other) {
        var previous = new int[other.length() + 1];
        for (var j = 0; j < previous.length; j++) {
            previous[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            row[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var change = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(previous[j], row[j - 1]));
            }
            previous = row;
        }
        return previous[other.length()];
    }
}

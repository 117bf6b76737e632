import java.util.regex.Pattern;

/// Tells how long words take to say. Without a recording, times are made up: 150 words a minute,
/// and what a note in brackets says happened.
final class Pace {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern NOTE = Pattern.compile("\\[[^\\]]*]");
    private static final long WORD_MS = 400;
    private static final long NOTE_MS = 3_700;

    private Pace() {}

    static long milliseconds(String speech) {
        var words = WORD.matcher(NOTE.matcher(speech).replaceAll("")).results().count();
        return Math.max(600, words * WORD_MS) + NOTE.matcher(speech).results().count() * NOTE_MS;
    }
}

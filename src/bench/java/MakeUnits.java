import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;

/// Makes interviews without a meaning, as many turns as asked: two voices by turns, twenty words a
/// turn on average, each word drawn by the frequency curve that Mandelbrot gave of natural
/// language, 1 / (rank + 2.7). The first ranks are the words of the demonstration in the order of
/// their frequency there, so that a question finds what it would find in a real study of that size;
/// the others are made of syllables. The same numbers give the same texts.
///
/// ```
/// java ... MakeUnits folder turns
/// ```
final class MakeUnits {

    private static final Path TEXTS = Path.of("src", "demo", "texts");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int TURNS_OF_A_FILE = 500;
    private static final int WORDS_OF_A_TURN = 20;
    private static final int VOCABULARY = 200_000;
    private static final double SHIFT = 2.7;
    private static final String[] SYLLABLES =
            "ba be bi bo ca ce ci co da de di do fa fe fi ga go la le li lo ma me mi mo na ne ni no"
                    .concat(" pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo")
                    .split(" ", -1);

    private final Random random = new Random(20);
    private final String[] words;
    private final double[] sums;

    private MakeUnits() throws IOException {
        words = vocabulary();
        sums = new double[words.length];
        var sum = 0.0;
        for (int rank = 0; rank < sums.length; rank++) {
            sum += 1 / (rank + 1 + SHIFT);
            sums[rank] = sum;
        }
    }

    public static void main(String[] arguments) throws IOException {
        new MakeUnits().make(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }

    private void make(Path folder, int turns) throws IOException {
        Files.createDirectories(folder);
        for (int first = 0; first < turns; first += TURNS_OF_A_FILE) {
            var file = folder.resolve("E%05d.txt".formatted(first / TURNS_OF_A_FILE + 1));
            try (var out = Files.newBufferedWriter(file)) {
                for (int i = first; i < Math.min(turns, first + TURNS_OF_A_FILE); i++) {
                    turn(out, i % 2 == 0 ? "Enquêtrice" : "Enquêté");
                }
            }
        }
    }

    /// Turns are of one to thirty-nine words, each length as often as the others.
    private void turn(BufferedWriter out, String voice) throws IOException {
        out.write(voice + " : ");
        var length = 1 + random.nextInt(2 * WORDS_OF_A_TURN - 1);
        for (int i = 0; i < length; i++) {
            out.write((i == 0 ? "" : " ") + word());
        }
        out.write(".\n\n");
    }

    private String word() {
        var drawn = random.nextDouble() * sums[sums.length - 1];
        var at = Arrays.binarySearch(sums, drawn);
        return words[at < 0 ? -at - 1 : at];
    }

    private static String[] vocabulary() throws IOException {
        var counts = new HashMap<String, Integer>();
        try (var files = Files.newDirectoryStream(TEXTS, "*.txt")) {
            for (var file : files) {
                WORD.matcher(Files.readString(file).toLowerCase(Locale.FRENCH))
                        .results()
                        .forEach(word -> counts.merge(word.group(), 1, Integer::sum));
            }
        }
        var words = new String[VOCABULARY];
        var known =
                counts.keySet().stream()
                        .sorted(
                                Comparator.comparing((String word) -> -counts.get(word))
                                        .thenComparing(Comparator.naturalOrder()))
                        .toList();
        for (int rank = 0; rank < words.length; rank++) {
            words[rank] = rank < known.size() ? known.get(rank) : made(rank);
        }
        return words;
    }

    /// Returns a word of four syllables, another one for each number.
    private static String made(int number) {
        var word = new StringBuilder();
        for (int i = 0, rest = number; i < 4; i++) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
            rest /= SYLLABLES.length;
        }
        return word.toString();
    }
}

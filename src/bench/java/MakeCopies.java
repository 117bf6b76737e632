import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Pattern;

/// Makes a large study from the demonstration's texts: copies of all of them, in all their formats,
/// each with some of its words changed, so that no two files are the same and the vocabulary grows
/// as in a real study. The same number of copies gives the same texts.
///
/// ```
/// java ... MakeCopies folder copies
/// ```
final class MakeCopies {

    private static final Path TEXTS = Path.of("src", "demo", "texts");
    private static final Pattern LONG_WORD = Pattern.compile("\\p{Ll}{6,}");
    private static final double CHANGED = 0.1;
    private static final String VOWELS = "aeiou";

    private MakeCopies() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var copies = Integer.parseInt(arguments[1]);
        for (int copy = 1; copy <= copies; copy++) {
            var name = "copy%02d".formatted(copy);
            var texts = Files.createDirectories(folder.resolveSibling("texts").resolve(name));
            change(texts, copy);
            MakeCorpus.main(new String[] {folder.resolve(name).toString(), texts.toString()});
        }
    }

    private static void change(Path target, int copy) throws IOException {
        try (var files = Files.newDirectoryStream(TEXTS, "*.txt")) {
            for (var file : files) {
                var random = new Random(copy * 31L + file.toString().hashCode());
                var text = Files.readString(file);
                var body = text.indexOf("\n\n");
                Files.writeString(
                        target.resolve(TEXTS.relativize(file)),
                        text.substring(0, body) + changed(text.substring(body), random));
            }
        }
    }

    private static String changed(String body, Random random) {
        return LONG_WORD
                .matcher(body)
                .replaceAll(
                        word ->
                                random.nextDouble() < CHANGED
                                        ? other(word.group(), random)
                                        : word.group());
    }

    private static String other(String word, Random random) {
        var other = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            if (VOWELS.indexOf(word.charAt(i)) >= 0) {
                other.setCharAt(i, VOWELS.charAt(random.nextInt(VOWELS.length())));
            }
        }
        return other.toString();
    }
}

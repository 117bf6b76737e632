import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Tells, at the end of the build, which tests need a browser that this machine lacks. They leave
/// their names in the file that is the one argument.
void main(String... args) throws IOException {
    var skipped = Path.of(args[0]);
    if (Files.exists(skipped)) {
        System.out.println("These tests were skipped, because they need Chromium:");
        Files.readAllLines(skipped).stream()
                .distinct()
                .sorted()
                .forEach(name -> System.out.println("  " + name));
        System.out.println(
                "To have them: sudo apt install chromium (or set VERBATIM_CHROMIUM to the"
                        + " program)");
    }
}

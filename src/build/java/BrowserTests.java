import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Tells, at the end of the build, which tests need a browser that this machine lacks. They leave
/// their names in the file that is the one argument.
void main(String... args) throws IOException {
    var skipped = Path.of(args[0]);
    if (Files.exists(skipped)) {
        System.out.println("These tests were skipped, because they need Chromium:");
        for (var name : Files.readAllLines(skipped)) {
            System.out.println("  " + name);
        }
        System.out.println("To have them: sudo apt install chromium");
        System.out.println("or set VERBATIM_CHROMIUM to a Chromium that is elsewhere.");
    }
}

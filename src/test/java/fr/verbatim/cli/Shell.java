package fr.verbatim.cli;

import fr.verbatim.MiniatureStudy;
import fr.verbatim.Verbatim;
import fr.verbatim.coding.Coder;

import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Runs command lines inside the test, as a shell would in a folder.
final class Shell {

    private static final Pattern PART = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    private final Path folder;
    private final String language;
    private final Environment.Doors doors;

    private @Nullable String typed;

    /// Has somebody type this whenever a password is asked for.
    void type(String password) {
        typed = password;
    }

    /// What a command answered.
    record Answer(int status, String out, String err) {}

    Shell(Path folder, String language, MiniatureStudy study) {
        this.folder = folder;
        this.language = language;
        this.doors =
                new Environment.Doors() {
                    @Override
                    public Verbatim open(Path opened, Coder coder) {
                        return study.open(opened, coder);
                    }

                    @Override
                    public Verbatim create(Path created, Coder coder) {
                        return study.createEmpty(created, coder);
                    }
                };
    }

    /// Runs a line such as `search 'a b' --count`.
    Answer run(String line) {
        return run(parts(line).toArray(String[]::new));
    }

    Answer run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var status = new Program(environment(out, err)).run(arguments);
        return new Answer(status, foreseen(out.toString()), foreseen(err.toString()));
    }

    /// Returns surroundings in which what is printed is lost.
    Environment environment() {
        return environment(new StringWriter(), new StringWriter());
    }

    private Environment environment(StringWriter out, StringWriter err) {
        return new Environment(
                folder,
                Map.of("VERBATIM_CODER", "A"),
                new PrintWriter(out),
                new PrintWriter(err),
                false,
                false,
                language,
                Locale.ROOT,
                doors,
                _ -> Optional.ofNullable(typed));
    }

    /// Runs the lines of a script and returns all that a person would have seen.
    String transcript(List<String> lines) {
        var seen = new StringBuilder();
        for (var line : lines) {
            var answer = run(line);
            seen.append("$ verbatim ").append(line).append('\n');
            seen.append(answer.out());
            if (!answer.err().isEmpty()) {
                seen.append("[stderr]\n").append(answer.err());
            }
            seen.append("[status ").append(answer.status()).append("]\n\n");
        }
        return seen.toString();
    }

    private static List<String> parts(String line) {
        var parts = new ArrayList<String>();
        var matcher = PART.matcher(line);
        while (matcher.find()) {
            for (var group = 1; group <= 3; group++) {
                if (matcher.group(group) != null) {
                    parts.add(matcher.group(group));
                }
            }
        }
        return parts;
    }

    private String foreseen(String text) {
        return text.replace(folder.toAbsolutePath().normalize().toString(), "FOLDER")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d", "YYYY-MM-DD HH:MM")
                .replaceAll("\\(\\d[\\d\u202F,]* (Ko|kB)\\)", "(N $1)");
    }
}

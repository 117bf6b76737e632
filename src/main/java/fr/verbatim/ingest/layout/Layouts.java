package fr.verbatim.ingest.layout;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;

/// How the files of a study are to be read: the rules of its `verbatim.yaml`, in their order.
/// Immutable.
public final class Layouts {

    /// The file's name inside the study's folder.
    public static final String FILE = "verbatim.yaml";

    private static final Layouts NONE = new Layouts(List.of());

    private final List<Rule> rules;

    /// One rule: which files, and how to read them. Immutable.
    ///
    /// @param files the files, by their path in `corpus/`
    /// @param inName whether only the file's name is looked at, whatever its folder
    record Rule(PathMatcher files, boolean inName, Layout layout) {

        /// @param match a pattern such as `entretiens/**`, `*.txt` or `observations/`
        static Rule of(String match, Layout layout) {
            var folder = match.endsWith("/");
            var files =
                    FileSystems.getDefault().getPathMatcher("glob:" + match + (folder ? "**" : ""));
            return new Rule(files, !match.contains("/"), layout);
        }

        boolean isFor(Path path) {
            var name = path.getFileName();
            return files.matches(inName && name != null ? name : path);
        }
    }

    Layouts(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /// Reads the layouts of the study in `folder`; there may be none.
    ///
    /// @throws LayoutUnreadable when the file cannot be understood; it names the line
    public static Layouts read(Path folder) {
        try {
            return LayoutFile.parse(Files.readString(folder.resolve(FILE)));
        } catch (NoSuchFileException e) {
            return NONE;
        } catch (IOException e) {
            throw new LayoutUnreadable("ingest.layout.unreadable", String.valueOf(e.getMessage()));
        }
    }

    /// Returns how a file is to be read: where several rules are for it, the later one prevails.
    ///
    /// @param path the file's path in `corpus/`
    public Layout of(String path) {
        var layout = Layout.FREE;
        for (var rule : rules) {
            if (rule.isFor(Path.of(path))) {
                layout = layout.with(rule.layout());
            }
        }
        return layout;
    }
}

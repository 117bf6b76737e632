package fr.verbatim.language.names;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lists of words that stand beside names, one list a line: its name, a tabulation, the words.
/// Immutable.
public final class NameWords {

    private final Map<String, Set<String>> lists;

    private NameWords(Map<String, Set<String>> lists) {
        this.lists = lists;
    }

    /// Reads a file of the program.
    ///
    /// @param owner the class beside which it stands
    public static NameWords read(Class<?> owner, String file) {
        var lists = new HashMap<String, Set<String>>();
        try (var stream = owner.getResourceAsStream(file)) {
            for (var line : text(stream, file).split("\n", -1)) {
                var cells = line.split("\t", 2);
                if (cells.length == 2) {
                    lists.put(cells[0], Set.copyOf(List.of(cells[1].strip().split(" +", -1))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new NameWords(lists);
    }

    private static String text(@Nullable InputStream stream, String file) throws IOException {
        if (stream == null) {
            throw new IllegalStateException(file + " is not in the program");
        }
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }

    /// Returns whether a word stands in a list.
    public boolean has(String list, String word) {
        return lists.getOrDefault(list, Set.of()).contains(word);
    }
}

package fr.verbatim;

import fr.verbatim.analysis.words.WordFilter;
import fr.verbatim.message.FileTrouble;
import fr.verbatim.message.VerbatimException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/// The study's own list of tool words (*mots-outils*): a text file beside the study, one word or
/// lemma a line, `+` before a word that is full whatever its part of speech, `#` before a remark.
final class ToolWords {

    /// The file's name in the study's folder.
    static final String FILE = "mots-outils.txt";

    private ToolWords() {}

    /// Returns the filter of full words that the study asks for.
    ///
    /// @throws VerbatimException when the file cannot be read
    static WordFilter of(Path folder) {
        var tools = new ArrayList<String>();
        var full = new ArrayList<String>();
        var file = folder.resolve(FILE);
        if (Files.exists(file)) {
            try {
                for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    var word = line.replace("\uFEFF", "").strip();
                    if (word.startsWith("+")) {
                        full.add(word.substring(1).strip());
                    } else if (!word.isEmpty() && !word.startsWith("#")) {
                        tools.add(word);
                    }
                }
            } catch (IOException e) {
                throw new VerbatimException(
                        "verbatim.tool-words-unreadable", file, FileTrouble.of(e));
            }
        }
        return WordFilter.fullWords(tools, full);
    }
}

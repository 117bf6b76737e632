package fr.verbatim.web;

import fr.verbatim.Verbatim;
import fr.verbatim.ingest.ImportListener;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A transcript of many pages, for what shows only part of a whole at a time.
final class LongTalk {

    static final int TURNS = 240;

    /// How often each turn speaks of the door of the hall, « la porte du hall ».
    static final int DOORS = 3;

    private LongTalk() {}

    /// Brings it into a study as the document `L1`.
    static Verbatim in(Verbatim study, Path folder) {
        var talk = new StringBuilder();
        for (var i = 0; i < TURNS; i++) {
            talk.append(i % 2 == 0 ? "Enquêtrice : " : "Nadia : ")
                    .append("Le palier ")
                    .append(i)
                    .append(", je le fais le matin, et la porte du hall grince. ".repeat(DOORS))
                    .append("\n\n");
        }
        var file = folder.resolve("L1.txt");
        try {
            Files.writeString(file, talk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        study.importFiles(List.of(file), ImportListener.NONE);
        return study;
    }
}

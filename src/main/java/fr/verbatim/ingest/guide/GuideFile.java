package fr.verbatim.ingest.guide;

import fr.verbatim.ingest.child.ReadingProcesses;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.message.FileTrouble;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/// Reads an interview guide from a file.
public final class GuideFile {

    private static final int LARGEST_YAML = 1024 * 1024;

    private GuideFile() {}

    /// Reads a guide: YAML where the file's name says so, else a document whose outline is the
    /// guide. Text files and YAML are read in this process, the other formats in a child process.
    ///
    /// @throws GuideUnreadable when it is missing, or no theme is found in it
    /// @throws DocumentUnreadable when the document itself cannot be read
    public static GuideDraft read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new GuideUnreadable("ingest.guide-missing", file);
        }
        var name = String.valueOf(file.getFileName());
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var draft =
                ending.equals("yaml") || ending.equals("yml")
                        ? GuideYaml.parse(text(file), name)
                        : document(file, name);
        if (draft.themes().isEmpty()) {
            throw new GuideUnreadable("ingest.guide-without-theme", name);
        }
        return draft;
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > LARGEST_YAML) {
                throw new GuideUnreadable("ingest.guide-too-large", file);
            }
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new GuideUnreadable("ingest.guide-missing", file);
        } catch (MalformedInputException e) {
            throw new GuideUnreadable("ingest.guide-encoding", file);
        } catch (IOException e) {
            throw new GuideUnreadable("ingest.guide-unreadable", file, FileTrouble.of(e));
        }
    }

    private static GuideDraft document(Path file, String name) {
        try (var processes = new ReadingProcesses()) {
            var reading = processes.read(file);
            if (reading.mediaType().equals("text/csv")) {
                throw new GuideUnreadable("ingest.guide-without-theme", name);
            }
            var dot = name.lastIndexOf('.');
            return GuideOutline.of(reading, dot > 0 ? name.substring(0, dot) : name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GuideUnreadable("ingest.guide-unreadable", file, e.toString());
        }
    }
}

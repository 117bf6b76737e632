package fr.verbatim.ingest.rtf;

import fr.verbatim.ingest.reading.Assembly;
import fr.verbatim.ingest.reading.Blanks;
import fr.verbatim.ingest.reading.Run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What stands beside the body, or is not kept of it: notes go to the end of the text, the rest is
/// told. Confined to one thread.
final class RtfAsides {

    private final List<Run> footnotes = new ArrayList<>();
    private final List<Run> endnotes = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private final Set<String> running = new LinkedHashSet<>();
    private final StringBuilder author = new StringBuilder();
    private int deletions;
    private int hidden;
    private boolean afterDeleted;
    private boolean afterHidden;

    /// @param author who wrote it, `?` when the file does not say
    private record Comment(String author, String words) {}

    /// Returns whether words are deleted or hidden, and counts the passages that are.
    boolean leavesOut(String words, RtfGroup look) {
        var isWord = !Blanks.isBlank(words);
        if (look.isDeleted()) {
            deletions += isWord && !afterDeleted ? 1 : 0;
            afterDeleted |= isWord;
            return true;
        }
        if (look.isHidden()) {
            hidden += isWord && !afterHidden ? 1 : 0;
            afterHidden |= isWord;
            return true;
        }
        afterDeleted &= !isWord;
        afterHidden &= !isWord;
        return false;
    }

    /// Begins the name of who wrote the next comment.
    void newAuthor() {
        author.setLength(0);
    }

    void author(String words) {
        author.append(words);
    }

    /// Takes a text apart that has ended.
    ///
    /// @param around the words that it interrupted
    void take(RtfFlow ended, RtfFlow around) {
        if (!(ended.place() instanceof RtfApart apart)) {
            return;
        }
        switch (ended.kind()) {
            case FOOTNOTE -> footnotes.add(apart.words());
            case ENDNOTE -> endnotes.add(apart.words());
            case COMMENT -> {
                var name = author.isEmpty() ? "?" : author.toString().strip();
                comments.add(new Comment(name, apart.words().text()));
            }
            case RUNNING -> running.add(apart.words().text());
            case BOX -> around.box(apart.paragraphs());
            case BODY -> {
                // The body is not apart.
            }
        }
    }

    void tell(Assembly assembly) {
        note(footnotes, assembly);
        note(endnotes, assembly);
        comments.stream()
                .filter(it -> !it.words().isEmpty())
                .forEach(it -> assembly.removed("ingest.comment", it.author(), it.words()));
        running.stream()
                .filter(words -> !words.isEmpty())
                .forEach(words -> assembly.removed("ingest.running-text", words));
        if (deletions > 0) {
            assembly.removed("ingest.deletions", deletions);
        }
        if (hidden > 0) {
            assembly.removed("ingest.hidden", hidden);
        }
    }

    private static void note(List<Run> notes, Assembly assembly) {
        for (var i = 0; i < notes.size(); i++) {
            assembly.note("note " + (i + 1), notes.get(i));
        }
    }
}

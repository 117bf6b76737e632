package fr.verbatim.study;

import fr.verbatim.coding.Coder;

import java.util.List;
import java.util.Optional;

/// One line of the journal: who changed what, when. Immutable.
///
/// Entries of one batch, such as the files of one import, are undone together.
public final class JournalEntry {

    private final long number;
    private final String at;
    private final Coder coder;
    private final String batch;
    private final Change change;
    private final List<RowImage> images;

    JournalEntry(
            long number,
            String at,
            Coder coder,
            String batch,
            Change change,
            List<RowImage> images) {
        this.number = number;
        this.at = at;
        this.coder = coder;
        this.batch = batch;
        this.change = change;
        this.images = List.copyOf(images);
    }

    /// Returns its number: 1 for the first change of the study, without gaps.
    public long number() {
        return number;
    }

    /// Returns when the change was made, as an ISO-8601 instant.
    public String at() {
        return at;
    }

    public Coder coder() {
        return coder;
    }

    /// Returns the name shared by the changes that are undone together.
    public String batch() {
        return batch;
    }

    public Change change() {
        return change;
    }

    /// Returns the number of the entry that this one undoes, if it is an undo.
    public Optional<Long> undoes() {
        return change instanceof Undo(var undone) ? Optional.of(undone) : Optional.empty();
    }

    List<RowImage> images() {
        return images;
    }
}

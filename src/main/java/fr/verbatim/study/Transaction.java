package fr.verbatim.study;

import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.RevisionId;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// What a change sees of the study and does to it. It keeps one image of every row touched; nothing
/// reaches the database before the change is complete. Confined to one thread.
final class Transaction {

    private final Rows rows;
    private final Function<RevisionId, DocumentText> texts;
    private final Past journal;
    private final Map<Address, RowImage> images = new LinkedHashMap<>();

    /// What a transaction reads of the journal.
    interface Past {
        JournalEntry entry(long number);

        List<JournalEntry> after(long number);
    }

    private record Address(String table, String key) {}

    Transaction(Rows rows, Function<RevisionId, DocumentText> texts, Past journal) {
        this.rows = rows;
        this.texts = texts;
        this.journal = journal;
    }

    <R extends Record> Optional<R> find(Table<R> table, String key) {
        return Optional.ofNullable(row(table.name(), key)).map(table::cast);
    }

    <R extends Record> List<R> all(Table<R> table) {
        var found = new HashMap<>(rows.of(table));
        images.values().stream()
                .filter(image -> image.table().equals(table.name()))
                .forEach(
                        image -> {
                            if (image.after() == null) {
                                found.remove(image.key());
                            } else {
                                found.put(image.key(), table.cast(image.after()));
                            }
                        });
        return List.copyOf(found.values());
    }

    <R extends Record> void put(Table<R> table, R row) {
        set(table.name(), table.keyOf(row), row);
    }

    void remove(Table<?> table, String key) {
        set(table.name(), key, null);
    }

    /// Puts one row, known only by its image, into the state `after`.
    void set(String table, String key, @Nullable Record after) {
        var address = new Address(table, key);
        var image = images.get(address);
        var before = image == null ? rows.rows(table).get(key) : image.before();
        images.put(address, new RowImage(table, key, before, after));
    }

    /// Returns the row as it is now, whatever its table.
    @Nullable Record row(String table, String key) {
        var image = images.get(new Address(table, key));
        return image == null ? rows.rows(table).get(key) : image.after();
    }

    DocumentText text(RevisionId revision) {
        return texts.apply(revision);
    }

    JournalEntry entry(long number) {
        return journal.entry(number);
    }

    /// Returns the number of the last entry after `number` that touched the image's row; `number`
    /// itself when none did.
    long lastToTouch(RowImage image, long number) {
        return journal.after(number).stream()
                .filter(
                        entry ->
                                entry.images().stream()
                                        .anyMatch(
                                                other ->
                                                        other.table().equals(image.table())
                                                                && other.key().equals(image.key())))
                .mapToLong(JournalEntry::number)
                .max()
                .orElse(number);
    }

    /// Returns the rows that are not left as they were found, in the order in which they were first
    /// touched.
    List<RowImage> images() {
        return images.values().stream()
                .filter(image -> !Objects.equals(image.before(), image.after()))
                .toList();
    }
}

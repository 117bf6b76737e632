package fr.verbatim.study;

import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.RevisionId;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a change sees of the study and does to it. It keeps one image of every row touched; nothing
/// reaches the database before the change is complete. Confined to one thread.
final class Transaction {

    private final Rows rows;
    private final Function<RevisionId, DocumentText> texts;
    private final Past journal;
    private final Map<Address, RowImage> images = new HashMap<>();

    /// What a transaction reads of the journal.
    interface Past {
        JournalEntry entry(long number);

        List<JournalEntry> after(long number);
    }

    Transaction(Rows rows, Function<RevisionId, DocumentText> texts, Past journal) {
        this.rows = rows;
        this.texts = texts;
        this.journal = journal;
    }

    <R extends Record> Optional<R> find(Table<R> table, String key) {
        return Optional.ofNullable(row(new Address(table.name(), key))).map(table::cast);
    }

    <R extends Record> List<R> all(Table<R> table) {
        var known = rows.of(table);
        if (images.values().stream().noneMatch(image -> image.table().equals(table.name()))) {
            return List.copyOf(known.values());
        }
        var found = new HashMap<>(known);
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
        set(new Address(table.name(), table.keyOf(row)), row);
    }

    void remove(Table<?> table, String key) {
        set(new Address(table.name(), key), null);
    }

    /// Puts one row, known only by its image, into the state `after`.
    void set(Address address, @Nullable Record after) {
        var before = before(address);
        images.put(address, new RowImage(address.table(), address.key(), before, after));
    }

    /// Returns the row as it is now, whatever its table.
    @Nullable Record row(Address address) {
        var image = images.get(address);
        return image == null ? rows.rows(address.table()).get(address.key()) : image.after();
    }

    /// Returns the row as the change found it.
    @Nullable Record before(Address address) {
        return rows.rows(address.table()).get(address.key());
    }

    DocumentText text(RevisionId revision) {
        return texts.apply(revision);
    }

    JournalEntry entry(long number) {
        return journal.entry(number);
    }

    /// Returns the entries after `number`, the oldest first.
    List<JournalEntry> entriesAfter(long number) {
        return journal.after(number);
    }

    /// Returns the number of the last entry after `number` that touched the row; `number` itself
    /// when none did.
    long lastToTouch(Address address, long number) {
        return journal.after(number).stream()
                .filter(
                        entry ->
                                entry.images().stream()
                                        .anyMatch(image -> image.address().equals(address)))
                .mapToLong(JournalEntry::number)
                .max()
                .orElse(number);
    }

    /// Returns the row that is in the way of what was done here: one that is missing and needed by
    /// a row touched, or one that needs a row removed.
    Optional<Address> misfit() {
        var missing =
                images.values().stream()
                        .map(RowImage::after)
                        .filter(Objects::nonNull)
                        .flatMap(row -> References.of(row).stream())
                        .filter(address -> row(address) == null)
                        .findFirst();
        return missing.or(this::bereft);
    }

    private Optional<Address> bereft() {
        var removed =
                images.values().stream()
                        .filter(image -> image.after() == null)
                        .filter(image -> !image.table().equals(Tables.ANCHOR.name()))
                        .map(RowImage::address)
                        .collect(Collectors.toSet());
        if (removed.isEmpty()) {
            return Optional.empty();
        }
        return Tables.ALL.stream()
                .filter(table -> table != Tables.ANCHOR)
                .flatMap(table -> bereft(table, removed).stream())
                .findFirst();
    }

    private <R extends Record> Optional<Address> bereft(Table<R> table, Set<Address> removed) {
        return all(table).stream()
                .filter(row -> References.of(row).stream().anyMatch(removed::contains))
                .map(row -> new Address(table.name(), table.keyOf(row)))
                .findFirst();
    }

    /// Returns the rows that are not left as they were found, ordered by table and key.
    List<RowImage> images() {
        return images.values().stream()
                .filter(image -> !Objects.equals(image.before(), image.after()))
                .sorted(Comparator.comparing(RowImage::table).thenComparing(RowImage::key))
                .toList();
    }
}

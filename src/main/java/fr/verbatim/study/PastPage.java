package fr.verbatim.study;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reads pages of the journal from its end. What a change touched has the name that the change gave
/// it, other things have the name of now. Confined to one transaction.
final class PastPage {

    private static final int FEWEST = 20;

    private final Rows now;
    private final Connection connection;
    private final Function<Address, List<JournalEntry>> touching;
    private final Map<Address, Optional<Record>> removed = new HashMap<>();

    /// @param touching finds the entries of the whole journal that touched a row
    PastPage(Snapshot now, Connection connection, Function<Address, List<JournalEntry>> touching) {
        this.now = now.rows();
        this.connection = connection;
        this.touching = touching;
    }

    List<PastChange> lines(long before, int limit, Viewpoint viewpoint, PastFilter filter)
            throws SQLException {
        var outline = Outline.read(connection);
        var entries = new ArrayList<JournalEntry>();
        var from = before;
        while (entries.size() < limit && from > 1) {
            var more = Journal.before(connection, from, Math.max(FEWEST, limit));
            if (more.isEmpty()) {
                break;
            }
            for (var entry : more) {
                if (entries.size() < limit
                        && viewpoint.shows(entry)
                        && filter.isOf(entry.coder())
                        && (filter.about() == null
                                || filter.isAbout(original(outline, entry).change()))) {
                    entries.add(entry);
                }
            }
            from = more.getLast().number();
        }
        return told(outline, entries);
    }

    /// Returns the plain change that an entry undoes or does again; itself when it is plain.
    private JournalEntry original(Outline outline, JournalEntry entry) throws SQLException {
        var number = outline.original(entry.number());
        return number == entry.number() ? entry : Journal.entry(connection, number);
    }

    private List<PastChange> told(Outline outline, List<JournalEntry> entries) throws SQLException {
        var lines = new ArrayList<PastChange>();
        for (var entry : entries) {
            var number = outline.original(entry.number());
            var original = original(outline, entry);
            var touched = Touched.by(entry, this::present, this::row);
            lines.add(
                    new PastChange(
                            entry,
                            number,
                            History.tell(List.of(original), this::row).getFirst(),
                            touched.documents(),
                            touched.codes(),
                            outline.isUndoing(entry.number()),
                            outline.isInEffect(entry.number())));
        }
        return lines;
    }

    /// Returns a row as it is, or as it was when it was removed.
    private Optional<Record> row(Address address) {
        return present(address).or(() -> removed.computeIfAbsent(address, this::removed));
    }

    private Optional<Record> present(Address address) {
        return Optional.ofNullable(now.rows(address.table()).get(address.key()));
    }

    private Optional<Record> removed(Address address) {
        return touching.apply(address).reversed().stream()
                .flatMap(entry -> entry.images().stream())
                .filter(image -> image.address().equals(address))
                .map(RowImage::before)
                .flatMap(row -> Optional.ofNullable(row).stream())
                .findFirst();
    }
}

package fr.verbatim.study;

import java.util.HashSet;

/// Does to the rows what a [SearchChange] says. Confined to one transaction.
final class SearchChanges {

    private final Transaction rows;

    SearchChanges(Transaction rows) {
        this.rows = rows;
    }

    void apply(SearchChange change) {
        switch (change) {
            case SearchChange.Save(var search) -> {
                rows.put(Tables.SAVED_SEARCH, search);
                check();
            }
            case SearchChange.Forget(var id) -> {
                if (rows.find(Tables.SAVED_SEARCH, id).isEmpty()) {
                    throw new NotInStudy("study.missing.search", id);
                }
                rows.remove(Tables.SAVED_SEARCH, id);
            }
        }
    }

    /// Refuses two searches of one name.
    void check() {
        var names = new HashSet<String>();
        for (var search : rows.all(Tables.SAVED_SEARCH)) {
            if (!names.add(search.name())) {
                throw new StudyConflict("study.search-name-taken", search.name());
            }
        }
    }
}

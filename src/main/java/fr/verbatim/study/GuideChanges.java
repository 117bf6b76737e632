package fr.verbatim.study;

import java.util.HashSet;

/// Does to the rows what a [GuideChange] says. Confined to one transaction.
final class GuideChanges {

    private final Transaction rows;

    GuideChanges(Transaction rows) {
        this.rows = rows;
    }

    void apply(GuideChange change) {
        switch (change) {
            case GuideChange.Put(var guide) -> {
                rows.put(Tables.GUIDE, guide);
                check();
            }
            case GuideChange.Remove(var id) -> {
                if (rows.find(Tables.GUIDE, id.value()).isEmpty()) {
                    throw new NotInStudy("study.missing.guide", id.value());
                }
                rows.remove(Tables.GUIDE, id.value());
            }
        }
    }

    /// Refuses two guides of one name.
    void check() {
        var names = new HashSet<String>();
        for (var guide : rows.all(Tables.GUIDE)) {
            if (!names.add(guide.name())) {
                throw new StudyConflict("study.guide-name-taken", guide.name());
            }
        }
    }
}

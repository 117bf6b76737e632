package fr.verbatim.study;

import fr.verbatim.coding.NameForm;

import java.util.HashMap;
import java.util.Locale;

/// Does to the rows what a [PseudonymChange] says. Confined to one transaction.
final class PseudonymChanges {

    private final Transaction rows;

    PseudonymChanges(Transaction rows) {
        this.rows = rows;
    }

    void apply(PseudonymChange change) {
        switch (change) {
            case PseudonymChange.Put(var pseudonym) -> {
                rows.put(Tables.PSEUDONYM, pseudonym);
                check();
            }
            case PseudonymChange.Remove(var id) -> {
                if (rows.find(Tables.PSEUDONYM, id).isEmpty()) {
                    throw new NotInStudy("study.missing.pseudonym", id);
                }
                rows.remove(Tables.PSEUDONYM, id);
            }
        }
    }

    /// Refuses a name decided about twice, and a pseudonym that is somebody's real name.
    void check() {
        var owners = new HashMap<String, String>();
        for (var pseudonym : rows.all(Tables.PSEUDONYM)) {
            for (var form : pseudonym.forms()) {
                var owner = owners.put(key(form.written()), pseudonym.name());
                if (owner != null) {
                    throw new StudyConflict("study.pseudonym-name-taken", form.written(), owner);
                }
            }
        }
        for (var pseudonym : rows.all(Tables.PSEUDONYM)) {
            for (NameForm form : pseudonym.forms()) {
                var owner = owners.get(key(form.mask()));
                if (pseudonym.isMasked() && owner != null) {
                    throw new StudyConflict("study.pseudonym-is-a-name", form.mask(), owner);
                }
            }
        }
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}

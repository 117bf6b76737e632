package fr.verbatim.study;

import org.jspecify.annotations.Nullable;

/// One row as a change found it and as it left it. Immutable.
///
/// @param table the table's name
/// @param key the row's key
/// @param before the row before; null when there was none
/// @param after the row after; null when it was removed
record RowImage(String table, String key, @Nullable Record before, @Nullable Record after) {

    Address address() {
        return new Address(table, key);
    }
}

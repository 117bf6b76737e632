package fr.verbatim.report;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.TreeSet;

/// Shortens identities as far as each can still be told from all others. Immutable.
final class ShortIds {
    private static final int SHORTEST = 8;

    private final TreeSet<String> ids;

    ShortIds(Collection<String> ids) {
        this.ids = new TreeSet<>(ids);
    }

    /// Returns the start of `id`, 8 characters or more, that no other identity starts with.
    String of(String id) {
        var common = Math.max(common(id, ids.lower(id)), common(id, ids.higher(id)));
        var length = Math.max(SHORTEST, common + 1);
        return length >= id.length() ? id : id.substring(0, length);
    }

    private static int common(String id, @Nullable String neighbour) {
        if (neighbour == null) {
            return 0;
        }
        var length = 0;
        while (length < Math.min(id.length(), neighbour.length())
                && id.charAt(length) == neighbour.charAt(length)) {
            length++;
        }
        return length;
    }
}

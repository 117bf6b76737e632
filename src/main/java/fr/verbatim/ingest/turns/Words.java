package fr.verbatim.ingest.turns;

import java.util.Set;

/// Lists of words, written one after another.
final class Words {

    private Words() {}

    static Set<String> of(String list) {
        return Set.of(list.strip().split("\\s+"));
    }
}

package fr.verbatim.ingest.turns;

import java.util.Set;

/// Words as stretches between blanks, without a closer look.
final class Words {

    private Words() {}

    /// Returns those of a list, written one after another.
    static Set<String> of(String list) {
        return Set.of(list.strip().split("\\s+"));
    }

    /// Returns how many there are in a text; a no-break space holds together what stands beside it.
    static int count(String text) {
        var count = 0;
        var inside = false;
        for (var i = 0; i < text.length(); i++) {
            var blank = Character.isWhitespace(text.charAt(i));
            count += blank || inside ? 0 : 1;
            inside = !blank;
        }
        return count;
    }
}

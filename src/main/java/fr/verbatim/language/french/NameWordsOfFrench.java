package fr.verbatim.language.french;

import fr.verbatim.coding.Sex;
import fr.verbatim.language.Fold;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The French words beside a name that tell what it is the name of. Immutable; the lists stand in
/// `names.tsv`, one a line.
final class NameWordsOfFrench {

    private static final String FILE = "names.tsv";

    private final Map<String, Set<String>> lists;

    private NameWordsOfFrench(Map<String, Set<String>> lists) {
        this.lists = lists;
    }

    static NameWordsOfFrench read() {
        var lists = new HashMap<String, Set<String>>();
        try (var file = NameWordsOfFrench.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not in the program");
            }
            for (var line :
                    new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                var cells = line.split("\t", 2);
                if (cells.length == 2) {
                    lists.put(cells[0], Set.copyOf(List.of(cells[1].strip().split(" +", -1))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new NameWordsOfFrench(lists);
    }

    private boolean has(String list, String word) {
        return lists.getOrDefault(list, Set.of()).contains(word);
    }

    boolean isTitle(String word) {
        return sexOfTitle(word) != null || has("title", Fold.fold(word));
    }

    @Nullable Sex sexOfTitle(String word) {
        var folded = Fold.fold(word);
        if (has("title-f", folded)) {
            return Sex.FEMALE;
        }
        return has("title-m", folded) ? Sex.MALE : null;
    }

    boolean isPlaceWord(String folded) {
        return has("place", folded);
    }

    boolean isOrganisationWord(String folded) {
        return has("organisation", folded);
    }

    /// `à Lyon`, `en Isère`.
    boolean isLocative(String folded) {
        return has("locative", folded);
    }

    boolean isLink(String folded) {
        return has("link", folded);
    }

    boolean isParticle(String word) {
        return has("link", Fold.fold(word));
    }

    /// Acronyms that everybody of the trade says, and that name nobody.
    boolean isKnownAcronym(String form) {
        return has("known", form);
    }

    boolean isExclamation(String word) {
        return has("exclamation", Fold.fold(word));
    }
}

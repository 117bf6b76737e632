package fr.verbatim.language.french;

import fr.verbatim.coding.Sex;
import fr.verbatim.language.Fold;
import fr.verbatim.language.names.NameWords;

import org.jspecify.annotations.Nullable;

/// The French words beside a name that tell what it is the name of. Immutable; the lists stand in
/// `names.tsv`, one a line.
final class NameWordsOfFrench {

    private final NameWords lists;

    private NameWordsOfFrench(NameWords lists) {
        this.lists = lists;
    }

    static NameWordsOfFrench read() {
        return new NameWordsOfFrench(NameWords.read(NameWordsOfFrench.class, "names.tsv"));
    }

    private boolean has(String list, String word) {
        return lists.has(list, word);
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

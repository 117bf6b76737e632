package fr.verbatim.analysis.words;

import fr.verbatim.language.Fold;
import fr.verbatim.language.annotation.PartOfSpeech;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/// Which words are counted: all, or full words (*mots pleins*) without tool words (*mots-outils*).
/// Immutable.
///
/// Nouns, verbs, adjectives, adverbs and names are full words, but for a few that say next to
/// nothing: `avoir`, `être`, negations. The researcher may add words to either side, which then
/// counts.
public final class WordFilter {

    /// Where nothing says what a word is, the shortest are left out.
    private static final int FEWEST_LETTERS = 4;

    /// Lemmas that are tool words though their part of speech is that of full words.
    private static final Set<String> USUAL_TOOLS =
            Set.of(
                    "avoir", "etre", "ne", "pas", "plus", "y", "en", "tres", "si", "alors", "la",
                    "be", "have", "not", "very", "so", "then", "there");

    private static final WordFilter ALL = new WordFilter(false, Set.of(), Set.of());

    private final boolean onlyFull;
    private final Set<String> tools;
    private final Set<String> full;

    private WordFilter(boolean onlyFull, Set<String> tools, Set<String> full) {
        this.onlyFull = onlyFull;
        this.tools = tools;
        this.full = full;
    }

    /// Keeps all words.
    public static WordFilter all() {
        return ALL;
    }

    /// Keeps full words.
    ///
    /// @param tools words, or lemmas, that are tool words whatever their part of speech
    /// @param full words, or lemmas, that are full words likewise
    public static WordFilter fullWords(Collection<String> tools, Collection<String> full) {
        return new WordFilter(true, folded(tools), folded(full));
    }

    private static Set<String> folded(Collection<String> words) {
        return words.stream().map(Fold::word).collect(Collectors.toUnmodifiableSet());
    }

    boolean keeps(CorpusWords.Word word) {
        if (!onlyFull) {
            return true;
        }
        var lemma = Fold.word(word.lemma());
        if (tools.contains(word.folded()) || tools.contains(lemma)) {
            return false;
        }
        if (full.contains(word.folded()) || full.contains(lemma)) {
            return true;
        }
        if (USUAL_TOOLS.contains(lemma)) {
            return false;
        }
        return word.tag() == PartOfSpeech.X
                ? word.form().length() >= FEWEST_LETTERS
                : word.tag().isFull();
    }
}

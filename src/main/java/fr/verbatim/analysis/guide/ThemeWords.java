package fr.verbatim.analysis.guide;

import fr.verbatim.coding.Passage;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.InterviewGuide;
import fr.verbatim.corpus.InterviewGuide.Theme;
import fr.verbatim.language.Tokeniser;
import fr.verbatim.language.annotation.Sentences;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Tells whether a sentence speaks of a theme: it holds what a cue of the theme finds; without
/// cues, two different full words of the theme's name and questions that no other theme has (the
/// only one, when it has but one). Immutable.
final class ThemeWords {

    private static final int ENOUGH = 2;

    private final List<Map<DocumentId, List<Span>>> found;
    private final List<Set<String>> own;

    private ThemeWords(List<Map<DocumentId, List<Span>>> found, List<Set<String>> own) {
        this.found = found;
        this.own = own;
    }

    static ThemeWords of(InterviewGuide guide, Function<String, List<Passage>> cues) {
        var words = guide.themes().stream().map(ThemeWords::all).toList();
        var found = new ArrayList<Map<DocumentId, List<Span>>>();
        var own = new ArrayList<Set<String>>();
        for (var i = 0; i < words.size(); i++) {
            var theme = guide.themes().get(i);
            found.add(found(theme, cues));
            own.add(theme.cues().isEmpty() ? own(i, words) : Set.of());
        }
        return new ThemeWords(found, own);
    }

    private static Set<String> all(Theme theme) {
        var words = new LinkedHashSet<>(FullWords.of(theme.name()));
        for (var question : theme.questions()) {
            words.addAll(FullWords.of(question.text()));
            question.followUps().forEach(followUp -> words.addAll(FullWords.of(followUp)));
        }
        return words;
    }

    private static Set<String> own(int theme, List<Set<String>> words) {
        var own = new LinkedHashSet<>(words.get(theme));
        for (var other = 0; other < words.size(); other++) {
            if (other != theme) {
                own.removeAll(words.get(other));
            }
        }
        return own;
    }

    private static Map<DocumentId, List<Span>> found(
            Theme theme, Function<String, List<Passage>> cues) {
        var found = new HashMap<DocumentId, List<Span>>();
        for (var cue : theme.cues()) {
            for (var passage : cues.apply(cue)) {
                found.computeIfAbsent(passage.document(), _ -> new ArrayList<>())
                        .add(passage.span());
            }
        }
        return found;
    }

    /// Returns the first sentence in `speech` that speaks of a theme.
    Optional<Span> first(int theme, DocumentId document, DocumentText text, Span speech) {
        return Sentences.in(text.text(), speech).stream()
                .filter(sentence -> isIn(sentence, theme, document, text))
                .findFirst();
    }

    private boolean isIn(Span sentence, int theme, DocumentId document, DocumentText text) {
        var hits = found.get(theme).getOrDefault(document, List.of());
        if (hits.stream().anyMatch(sentence::overlaps)) {
            return true;
        }
        var words = own.get(theme);
        if (words.isEmpty()) {
            return false;
        }
        var said = FullWords.of(new Tokeniser().words(text, sentence));
        return said.stream().filter(words::contains).count() >= Math.min(ENOUGH, words.size());
    }
}

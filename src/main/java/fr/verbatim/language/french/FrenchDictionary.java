package fr.verbatim.language.french;

import fr.verbatim.language.Fold;
import fr.verbatim.language.annotation.FormDictionary;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The French dictionary with our own list of spoken forms. Thread-safe; made in a twentieth of a
/// second.
public final class FrenchDictionary implements FormDictionary {

    private final FrenchLexicon lexicon = new FrenchLexicon();
    private final SpokenForms spoken = new SpokenForms();

    @Override
    public Set<String> lemmas(String form) {
        var said = spoken.find(form);
        if (said != null) {
            return Set.of(said.lemma());
        }
        for (var base : InclusiveForms.bases(form)) {
            var lemmas = known(base);
            if (!lemmas.isEmpty()) {
                return lemmas;
            }
        }
        return known(form);
    }

    /// Who types no accent may mean some: `reparait` is `réparait`.
    private Set<String> known(String form) {
        var entries = new ArrayList<>(lexicon.find(form));
        var folded = Fold.fold(form);
        if (entries.isEmpty() || folded.equals(form.toLowerCase(Locale.ROOT))) {
            entries.addAll(lexicon.folded(folded));
        }
        return entries.stream()
                .map(FrenchLexicon.Entry::lemma)
                .collect(Collectors.toUnmodifiableSet());
    }
}

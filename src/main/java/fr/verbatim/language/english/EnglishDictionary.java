package fr.verbatim.language.english;

import fr.verbatim.language.annotation.FormDictionary;

import java.util.Set;

/// The English dictionary. Thread-safe.
public final class EnglishDictionary implements FormDictionary {

    private final EnglishLexicon lexicon = new EnglishLexicon();

    @Override
    public Set<String> lemmas(String form) {
        return lexicon.lemmas(EnglishAnnotator.whole(form));
    }
}

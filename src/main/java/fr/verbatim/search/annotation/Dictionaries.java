package fr.verbatim.search.annotation;

import fr.verbatim.language.annotation.FormDictionary;
import fr.verbatim.language.english.EnglishDictionary;
import fr.verbatim.language.french.FrenchDictionary;
import fr.verbatim.study.Study;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;

/// The dictionaries of the languages of a study, read when first asked for. Thread-safe.
final class Dictionaries {

    private final Study study;
    private @Nullable FormDictionary known;

    Dictionaries(Study study) {
        this.study = study;
    }

    synchronized FormDictionary get() {
        var found = known;
        if (found == null) {
            found = read();
            known = found;
        }
        return found;
    }

    private FormDictionary read() {
        var french = new FrenchDictionary();
        if (study.snapshot().documents().stream().noneMatch(StudyAnnotations::isEnglish)) {
            return french;
        }
        var english = new EnglishDictionary();
        return form -> {
            var lemmas = new HashSet<>(french.lemmas(form));
            lemmas.addAll(english.lemmas(form));
            return lemmas;
        };
    }
}

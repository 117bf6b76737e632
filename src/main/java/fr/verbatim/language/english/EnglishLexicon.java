package fr.verbatim.language.english;

import fr.verbatim.language.annotation.DictionaryFile;
import fr.verbatim.language.annotation.PartOfSpeech;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The English dictionary: LanguageTool's `english-pos-dict` (LGPL-2.1). Thread-safe.
final class EnglishLexicon {

    private static final String DICTIONARY = "/org/languagetool/resource/en/english.dict";

    /// Pasts that are verbs of their own too, which nobody says.
    private static final Map<String, String> PASTS =
            Map.of("found", "find", "saw", "see", "felt", "feel", "fell", "fall", "lay", "lie");

    private final DictionaryFile dictionary = new DictionaryFile(DICTIONARY);

    /// Returns the lemma of a form that stands as a part of speech; the form in lower case when the
    /// dictionary does not know it.
    String lemma(String form, PartOfSpeech tag) {
        if (tag == PartOfSpeech.PROPN) {
            return form;
        }
        var lower = form.toLowerCase(Locale.ENGLISH);
        var past = tag == PartOfSpeech.VERB ? PASTS.get(lower) : null;
        return past != null
                ? past
                : lines(form).stream()
                        .filter(line -> begins(line.tag(), tag))
                        .map(DictionaryFile.Line::lemma)
                        .findFirst()
                        .orElse(lower);
    }

    /// Returns every lemma of a form.
    Set<String> lemmas(String form) {
        return lines(form).stream()
                .map(DictionaryFile.Line::lemma)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<DictionaryFile.Line> lines(String form) {
        var lower = dictionary.lines(form.toLowerCase(Locale.ENGLISH));
        return lower.isEmpty() ? dictionary.lines(form) : lower;
    }

    /// The dictionary has the tags of the Penn Treebank (Marcus et al. 1993).
    private static boolean begins(String penn, PartOfSpeech tag) {
        return switch (tag) {
            case NOUN -> penn.startsWith("NN");
            case VERB -> penn.startsWith("VB");
            case AUX -> penn.startsWith("VB") || penn.startsWith("MD");
            case ADJ -> penn.startsWith("JJ");
            case ADV -> penn.startsWith("RB") || penn.startsWith("WRB");
            case PRON -> penn.startsWith("PRP_") || penn.equals("PRP") || penn.startsWith("WP");
            case DET -> penn.endsWith("DT") || penn.startsWith("PRP$");
            case PROPN, ADP, CCONJ, SCONJ, NUM, INTJ, PART, X -> false;
        };
    }
}

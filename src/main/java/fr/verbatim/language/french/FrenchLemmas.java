package fr.verbatim.language.french;

import static fr.verbatim.language.annotation.PartOfSpeech.ADJ;
import static fr.verbatim.language.annotation.PartOfSpeech.ADV;
import static fr.verbatim.language.annotation.PartOfSpeech.AUX;
import static fr.verbatim.language.annotation.PartOfSpeech.NOUN;
import static fr.verbatim.language.annotation.PartOfSpeech.NUM;
import static fr.verbatim.language.annotation.PartOfSpeech.PRON;
import static fr.verbatim.language.annotation.PartOfSpeech.PROPN;
import static fr.verbatim.language.annotation.PartOfSpeech.VERB;

import fr.verbatim.language.annotation.PartOfSpeech;
import fr.verbatim.language.annotation.Reading;
import fr.verbatim.language.french.FrenchLexicon.Entry;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Chooses the lemma that fits a word's part of speech, and corrects the part of speech that no
/// dictionary would give to the word.
final class FrenchLemmas {

    private static final Set<PartOfSpeech> OPEN =
            Set.of(NOUN, VERB, AUX, ADJ, ADV, PROPN, PartOfSpeech.INTJ, PartOfSpeech.X);

    /// What number words are taken for.
    private static final Set<PartOfSpeech> NUMBERED = Set.of(NOUN, PRON, PartOfSpeech.DET);

    /// Under what a dictionary may have a word that stands as something else: adjectives serve as
    /// nouns, participles as adjectives.
    private static final Map<PartOfSpeech, List<PartOfSpeech>> ALSO =
            Map.of(
                    NOUN,
                    List.of(ADJ, NUM),
                    ADJ,
                    List.of(NOUN, NUM),
                    VERB,
                    List.of(AUX),
                    AUX,
                    List.of(VERB),
                    PRON,
                    List.of(PartOfSpeech.DET, ADJ, NUM),
                    PartOfSpeech.DET,
                    List.of(PRON, ADJ, NUM),
                    PartOfSpeech.ADP,
                    List.of(ADV, ADJ),
                    ADV,
                    List.of(PartOfSpeech.ADP, ADJ),
                    PartOfSpeech.SCONJ,
                    List.of(ADV, PRON, PartOfSpeech.ADP),
                    PartOfSpeech.CCONJ,
                    List.of(ADV));

    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}.*");
    private static final Pattern ORDINAL =
            Pattern.compile("(\\d+)(?:e|è|ème|eme|ième|ieme|nd|nde)s?");
    private static final Map<String, String> ORDINALS =
            Map.of(
                    "2",
                    "deuxième",
                    "3",
                    "troisième",
                    "4",
                    "quatrième",
                    "5",
                    "cinquième",
                    "6",
                    "sixième",
                    "7",
                    "septième",
                    "8",
                    "huitième",
                    "9",
                    "neuvième",
                    "10",
                    "dixième");

    private static final Pattern CONJUGATED =
            Pattern.compile(
                    "(.{2,}?)(?:er|é|ée|és|ées|e|es|ent|ait|ais|aient|ez|iez|ons|ions|era|eront|erait|ant)");

    /// Endings of women's names that the dictionary may lack, with those of men's.
    private static final Map<String, String> MASCULINE =
            Map.of("trice", "teur", "euse", "eur", "ière", "ier", "enne", "en", "onne", "on");

    private static final int LARGEST_CACHE = 200_000;

    private final FrenchLexicon lexicon;
    private final SpokenForms spoken;
    private final Map<Asked, Reading> answered = new ConcurrentHashMap<>();

    /// What was asked once is not looked up again: half of all words are among the same two
    /// hundred.
    private record Asked(String form, String standard, PartOfSpeech tag, boolean isFirst) {}

    FrenchLemmas(FrenchLexicon lexicon, SpokenForms spoken) {
        this.lexicon = lexicon;
        this.spoken = spoken;
    }

    /// Returns how a word is understood.
    ///
    /// @param form the word as it is written
    /// @param standard the word as the tagger read it
    /// @param tag what the tagger took it for
    /// @param isFirst whether it starts a sentence, where a capital says nothing
    Reading reading(String form, String standard, PartOfSpeech tag, boolean isFirst) {
        var asked = new Asked(form, standard, tag, isFirst);
        var known = answered.get(asked);
        if (known == null) {
            known = read(form, standard, tag, isFirst);
            if (answered.size() >= LARGEST_CACHE) {
                answered.clear();
            }
            answered.put(asked, known);
        }
        return known;
    }

    private Reading read(String form, String standard, PartOfSpeech tag, boolean isFirst) {
        var lower = form.toLowerCase(Locale.FRENCH);
        if (form.length() > 1 && form.charAt(0) == '-') {
            return afterHyphen(lower);
        }
        var said = spoken.find(form, tag);
        if (said != null) {
            var saidTag = said.tag();
            return new Reading(
                    saidTag == null ? known(standard, tag, isFirst).tag() : saidTag, said.lemma());
        }
        if (NUMBER.matcher(form).matches()) {
            return number(lower, tag);
        }
        return known(standard, tag, isFirst);
    }

    /// A pronoun after its verb, or `-là` and `-ci`.
    private Reading afterHyphen(String lower) {
        var word = lower.startsWith("-t-") ? lower.substring(3) : lower.substring(1);
        if (word.equals("là") || word.equals("ci")) {
            return new Reading(ADV, word);
        }
        var said = spoken.find(word);
        if (said != null) {
            return new Reading(PRON, said.lemma());
        }
        return new Reading(PRON, known(word, PRON, false).lemma());
    }

    private static Reading number(String lower, PartOfSpeech tag) {
        var ordinal = ORDINAL.matcher(lower);
        if (ordinal.matches()) {
            return new Reading(ADJ, ORDINALS.getOrDefault(ordinal.group(1), lower));
        }
        return new Reading(
                tag == PROPN && lower.chars().anyMatch(Character::isLetter) ? PROPN : NUM, lower);
    }

    private Reading known(String form, PartOfSpeech tag, boolean isFirst) {
        var entries = lexicon.find(form);
        if (entries.isEmpty()) {
            return unknown(form, tag, isFirst);
        }
        if (tag == PROPN) {
            return name(form, entries, isFirst);
        }
        return fitting(entries, tag)
                .map(entry -> settled(form, entry, tag))
                .orElseGet(() -> otherwise(form, entries, tag));
    }

    /// A word taken for a name: a common noun when the dictionary knows nothing else and it has no
    /// capital of its own.
    private static Reading name(String form, List<Entry> entries, boolean isFirst) {
        var isName = entries.stream().anyMatch(entry -> entry.tag() == PROPN);
        var hasCapital = Character.isUpperCase(form.codePointAt(0)) && !isFirst;
        var acronym = FrenchLexicon.isAcronym(form);
        if (isName || hasCapital || acronym) {
            var lemma =
                    entries.stream()
                            .filter(it -> it.tag() == PROPN || acronym)
                            .map(Entry::lemma)
                            .filter(it -> Character.isUpperCase(it.codePointAt(0)))
                            .findFirst()
                            .orElse(FrenchLexicon.capitalised(form));
            return new Reading(PROPN, lemma);
        }
        var best = mostFrequent(entries.stream()).orElse(entries.getFirst());
        return new Reading(best.tag(), best.lemma());
    }

    private static Optional<Entry> fitting(List<Entry> entries, PartOfSpeech tag) {
        if (NUMBERED.contains(tag)) {
            var number = entries.stream().filter(entry -> entry.tag() == NUM).findFirst();
            if (number.isPresent()) {
                return number;
            }
        }
        var same = mostFrequent(entries.stream().filter(entry -> entry.tag() == tag));
        if (same.isPresent()) {
            return same;
        }
        for (var other : ALSO.getOrDefault(tag, List.of())) {
            var found = mostFrequent(entries.stream().filter(entry -> entry.tag() == other));
            if (found.isPresent()) {
                return found;
            }
        }
        return tag == ADJ || tag == NOUN
                ? mostFrequent(entries.stream().filter(Entry::isParticiple))
                : Optional.empty();
    }

    private static Optional<Entry> mostFrequent(Stream<Entry> entries) {
        return entries.max(Comparator.comparingInt(Entry::frequency));
    }

    /// « être » is always an auxiliary here, and only « avoir » beside it.
    private Reading settled(String form, Entry entry, PartOfSpeech tag) {
        if (entry.lemma().equals("être") && entry.tag() == AUX) {
            return new Reading(AUX, "être");
        }
        if (tag == AUX) {
            return new Reading(entry.tag(), entry.lemma());
        }
        if (tag == ADJ && (entry.isParticiple() || isVerb(entry))) {
            return new Reading(ADJ, masculine(form, entry.lemma()));
        }
        return new Reading(entry.tag() == NUM ? NUM : tag, entry.lemma());
    }

    /// The dictionary files some participles that serve as adjectives under their verb.
    private boolean isVerb(Entry entry) {
        return entry.tag() == ADJ
                && lexicon.find(entry.lemma()).stream()
                        .anyMatch(it -> it.tag() == VERB && it.lemma().equals(entry.lemma()));
    }

    /// The masculine singular of a participle: the shortest of its forms.
    private String masculine(String form, String verb) {
        var lower = form.toLowerCase(Locale.FRENCH);
        for (var ending : List.of("es", "s", "e")) {
            if (lower.endsWith(ending)) {
                var shorter = lower.substring(0, lower.length() - ending.length());
                if (lexicon.find(shorter).stream()
                        .anyMatch(it -> it.isParticiple() && it.lemma().equals(verb))) {
                    return shorter;
                }
            }
        }
        return lower;
    }

    /// The dictionary knows the word, but not as the tagger took it.
    private static Reading otherwise(String form, List<Entry> entries, PartOfSpeech tag) {
        var best = mostFrequent(entries.stream()).orElse(entries.getFirst());
        var isOpen = OPEN.contains(tag) || tag == NUM;
        if (isOpen) {
            return new Reading(best.tag(), best.lemma());
        }
        return new Reading(tag, best.tag() == PROPN ? form : best.lemma());
    }

    private Reading unknown(String form, PartOfSpeech tag, boolean isFirst) {
        var lower = form.toLowerCase(Locale.FRENCH);
        var hasCapital = Character.isUpperCase(form.codePointAt(0));
        if (tag == PROPN || (hasCapital && !isFirst && tag != VERB)) {
            return new Reading(PROPN, hasCapital ? form : FrenchLexicon.capitalised(form));
        }
        if (hasCapital && FrenchLexicon.isAcronym(form)) {
            return new Reading(tag, form);
        }
        return switch (tag) {
            case VERB, AUX -> {
                var conjugated = CONJUGATED.matcher(lower);
                yield new Reading(VERB, conjugated.matches() ? conjugated.group(1) + "er" : lower);
            }
            case NOUN, ADJ -> new Reading(tag, singular(lower));
            default -> new Reading(tag, lower);
        };
    }

    private static String singular(String lower) {
        var single =
                lower.length() > 3 && lower.endsWith("s") && !lower.endsWith("ss")
                        ? lower.substring(0, lower.length() - 1)
                        : lower;
        for (var ending : MASCULINE.entrySet()) {
            if (single.endsWith(ending.getKey())
                    && single.length() > ending.getKey().length() + 2) {
                return single.substring(0, single.length() - ending.getKey().length())
                        + ending.getValue();
            }
        }
        return single;
    }
}

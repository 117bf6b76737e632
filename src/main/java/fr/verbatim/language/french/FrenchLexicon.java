package fr.verbatim.language.french;

import fr.verbatim.coding.Sex;
import fr.verbatim.language.annotation.DictionaryFile;
import fr.verbatim.language.annotation.DictionaryFile.Line;
import fr.verbatim.language.annotation.PartOfSpeech;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The French dictionary: 667,000 forms with their lemmas (LanguageTool's `french-pos-dict`, after
/// Dicollecte, CC BY-SA 4.0). Thread-safe.
final class FrenchLexicon {

    private static final String DICTIONARY = "/org/languagetool/resource/fr/french.dict";
    private static final int LARGEST_CACHE = 100_000;
    private static final int LONGEST_ACRONYM = 6;

    private final DictionaryFile dictionary = new DictionaryFile(DICTIONARY);
    private final Map<String, List<Entry>> known = new ConcurrentHashMap<>();

    /// What the dictionary says of a form.
    ///
    /// @param lemma its lemma
    /// @param tag its part of speech
    /// @param isParticiple whether it is a past participle, which may serve as an adjective
    /// @param frequency how frequent that lemma is, from 0 to 25
    record Entry(String lemma, PartOfSpeech tag, boolean isParticiple, int frequency) {}

    /// Returns what the dictionary says of a form as a text has it: as it is written, else in lower
    /// case, with `œ` for `oe`, or with the capitals that it should have (`karim`, `caf`).
    List<Entry> find(String form) {
        var found = known.get(form);
        if (found == null) {
            found = search(form);
            if (known.size() >= LARGEST_CACHE) {
                known.clear();
            }
            known.put(form, found);
        }
        return found;
    }

    /// Returns what the dictionary says of a form exactly as it is written.
    List<Entry> exactly(String form) {
        return read(form);
    }

    /// Returns what the dictionary says of all forms that are this one without accents and case.
    ///
    /// @param form a folded form
    List<Entry> folded(String form) {
        return dictionary.folded(form).stream().flatMap(it -> read(it).stream()).toList();
    }

    /// Returns whether it is a first name.
    boolean isGivenName(String form) {
        return given(form).findAny().isPresent();
    }

    /// Returns the sex that a first name says; null when it is not known as one, or is of both.
    @Nullable Sex sex(String form) {
        var sexes = given(form).distinct().toList();
        return sexes.size() != 1
                ? null
                : switch (sexes.getFirst()) {
                    case 'f' -> Sex.FEMALE;
                    case 'm' -> Sex.MALE;
                    default -> null;
                };
    }

    /// The tags of first names are `Z m sp` and `Z f sp`; places and surnames have `e`.
    private Stream<Character> given(String form) {
        return dictionary.lines(form).stream()
                .map(Line::tag)
                .filter(tag -> tag.startsWith("Z m sp") || tag.startsWith("Z f sp"))
                .map(tag -> tag.charAt(2));
    }

    private List<Entry> search(String form) {
        var lower = form.toLowerCase(Locale.FRENCH);
        var entries = new ArrayList<>(read(form));
        if (!lower.equals(form) && !(isAcronym(form) && form.length() <= 3)) {
            entries.addAll(read(lower));
        }
        if (entries.isEmpty() && lower.contains("oe")) {
            entries.addAll(read(lower.replace("oe", "œ")));
        }
        if (entries.isEmpty() && lower.contains("ae")) {
            entries.addAll(read(lower.replace("ae", "æ")));
        }
        if (entries.isEmpty() && lower.length() > 1) {
            entries.addAll(read(capitalised(lower)));
        }
        if (entries.isEmpty() && lower.length() > 1 && lower.length() <= LONGEST_ACRONYM) {
            entries.addAll(read(lower.toUpperCase(Locale.FRENCH)));
        }
        return List.copyOf(entries);
    }

    /// Returns whether a word is all capitals.
    static boolean isAcronym(String form) {
        return form.length() > 1 && form.chars().noneMatch(Character::isLowerCase);
    }

    static String capitalised(String word) {
        var capitals = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i - 1) == '-' || word.charAt(i - 1) == '\'') {
                capitals.setCharAt(i, Character.toUpperCase(word.charAt(i)));
            }
        }
        return capitals.toString();
    }

    private List<Entry> read(String form) {
        var entries = new ArrayList<Entry>();
        for (var line : dictionary.lines(form)) {
            if (tag(line) != PartOfSpeech.X) {
                entries.add(
                        new Entry(
                                preposition(line.lemma()),
                                tag(line),
                                line.tag().startsWith("V") && line.tag().contains(" ppa"),
                                frequency(line)));
            }
        }
        return entries;
    }

    /// The preposition of a contraction, which the dictionary writes `de+le`.
    private static String preposition(String lemma) {
        var plus = lemma.indexOf('+');
        return plus > 0 ? lemma.substring(0, plus) : lemma;
    }

    /// A form is as frequent as its lemma: `suis` is of « être ».
    private int frequency(Line line) {
        return dictionary.lines(line.lemma()).stream()
                .filter(it -> it.lemma().equals(line.lemma()) && tag(it) == tag(line))
                .mapToInt(FrenchLexicon::letter)
                .max()
                .orElse(letter(line));
    }

    /// Every tag ends with a letter that tells how frequent the form is.
    private static int letter(Line line) {
        return Math.clamp(line.tag().charAt(line.tag().length() - 1) - 'A', 0, 25);
    }

    private static PartOfSpeech tag(Line line) {
        return switch (line.tag().charAt(0)) {
            case 'A' -> PartOfSpeech.ADV;
            case 'C' -> line.tag().startsWith("C coor") ? PartOfSpeech.CCONJ : PartOfSpeech.SCONJ;
            case 'D' -> PartOfSpeech.DET;
            case 'I' -> PartOfSpeech.INTJ;
            case 'J' -> PartOfSpeech.ADJ;
            case 'K' -> PartOfSpeech.NUM;
            case 'N' -> PartOfSpeech.NOUN;
            case 'P' -> PartOfSpeech.ADP;
            case 'R' -> PartOfSpeech.PRON;
            case 'V' ->
                    line.tag().startsWith("V etre") || line.tag().startsWith("V avoir")
                            ? PartOfSpeech.AUX
                            : PartOfSpeech.VERB;
            case 'Z' -> PartOfSpeech.PROPN;
            default -> PartOfSpeech.X;
        };
    }
}

package fr.verbatim.ingest.turns;

import fr.verbatim.corpus.Mark;
import fr.verbatim.ingest.reading.Patience;
import fr.verbatim.text.Span;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what a transcriber adds to the words: `[rires]`, `(inaudible)`, `[le téléphone sonne]`,
/// `XX`, and the strokes of an overlap `//...//`, whose words stay words.
///
/// Square brackets are a transcriber's, but for placeholders of anonymised words, `[Prénom]`, `[40
/// à 45]`. Round ones are often the speaker's, or hold sounds that were hardly said, `(n')`,
/// `gardien(ne)s`: they count only when what stands in them is a noise, a silence, a doubt, or a
/// word by which the other speaker shows that he follows, `(ouais)`.
final class Notes {

    private static final Pattern SQUARE = Pattern.compile("[\\[{]([^\\[\\]{}\\n]{0,120})[\\]}]");
    private static final Pattern ROUND = Pattern.compile("\\(([^()\\n]{0,80})\\)");
    private static final Pattern ANGLE = Pattern.compile("<([^<>\\n]{1,40})>");
    private static final Pattern LOST =
            Pattern.compile("(?<![\\p{L}\\p{N}-])X{2,4}(?![\\p{L}\\p{N}])");
    private static final Pattern OVERLAP =
            Pattern.compile("(?<![:/])//(?!/)(?:\\h?[\\p{L}\\p{N}_]{1,20}\\h?:(?!/))?");
    private static final Pattern DURATION =
            Pattern.compile(
                    "\\d{1,3}\\h?(?:'{1,2}|’{1,2}|\"|″|s|sec|secondes?|mn|min|minutes?)"
                            + "\\h?(?:\\d{1,2}\\h?(?:'{1,2}|’{1,2}|\"|s)?)?|\\d{1,2}[.,]\\d{1,2}");
    private static final Pattern PAUSE = Pattern.compile("[.…?\\s\\h]+|\\+{1,5}|[xX]{2,4}");
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\p{Lu}[\\p{L}\\p{N}_-]*|[\\p{N} àa-]+");
    private static final int MOST_WORDS_OF_A_NOISE = 7;

    private static final Set<String> PLACEHOLDER_WORDS =
            Words.of(
                    """
                    prenom nom ville lieu quartier rue entreprise organisme service date bailleur
                    residence collegue gardien gardienne locataire
                    """);

    /// What the other speaker says meanwhile; without accents.
    private static final Pattern FOLLOWING =
            Pattern.compile(
                    "(?:(?:ah|bah|ben|oh)\\h)?(?:ouais|oui|non|ok|okay|d[’']accord|mm+h?|m+h+m*|hum"
                        + "|hm+|ah|ah\\hbon|bien\\hsur|voila|exactement|tout\\ha\\hfait|mais\\houi"
                        + "|c[’']est\\hca|euh)(?:[\\h,]+(?:ouais|oui|non|ok|mm+h?))*\\h?[.!?…]*");

    /// Words without accents that are a noise wherever they stand.
    private static final Pattern NOISE =
            Pattern.compile(
                    "\\b(?:rires?|rit|rient|rigolent?|sourires?|sourit|silences?|inaudibles?"
                        + "|incomprehensibles?|inintelligibles?|soupirs?|soupire|souffle|hesit\\w*"
                        + "|toux|tousse|sonne|sonnerie|sonnette|bruits?|brouhaha|pff\\w*|interruption"
                        + "|interrompu\\w*|pleure\\w*|acquiesce\\w*|hoche\\w*|chuchot\\w*"
                        + "|murmure\\w*|ironi\\w*|onomatop\\w*|applaudi\\w*|laugh\\w*|noise"
                        + "|crosstalk|unclear|parlent|bip)\\b");

    /// Words that people also say: a noise only at the beginning.
    private static final Pattern EVERYDAY_NOISE =
            Pattern.compile(
                    "(?:(?:une?|petite?s?|longue?|courte?|breve?|legere?|long|\\d{1,3}|secondes?"
                            + "|minutes?|s|min|de|fin|debut|de l)[\\h'’]+)*"
                            + "(?:pauses?|passages?|coupures?|coupe|blanc|enregistrement)\\b.*");

    private static final Pattern SPEAKING =
            Pattern.compile("\\b(?:je|j|tu|vous|on|nous|c|ca|moi|toi|quoi|hein|enfin)\\b");

    private Notes() {}

    /// Returns whether what stands in brackets is a note and no name.
    static boolean isNote(String content) {
        var bare = bare(content);
        return isSilence(content)
                || NOISE.matcher(bare).find()
                || EVERYDAY_NOISE.matcher(bare).matches();
    }

    private static boolean isSilence(String content) {
        return PAUSE.matcher(content).matches() || DURATION.matcher(content.strip()).matches();
    }

    /// Finds notes in what is no speech: only noises, silences and doubts, since a document has
    /// brackets of its own.
    static List<Mark> inProse(String text, Span span) {
        var marks = new ArrayList<Mark>();
        find("[{", SQUARE, text, span, found -> isNote(found.group(1)), marks);
        find("(", ROUND, text, span, found -> isNote(found.group(1)), marks);
        return marks;
    }

    /// Finds notes in speech, in the order of the text.
    static List<Mark> in(String text, Span span) {
        if (!Signs.anyOf("[{(<X/", text, span)) {
            return List.of();
        }
        var marks = new ArrayList<Mark>();
        find("[{", SQUARE, text, span, found -> !isPlaceholder(found.group(1)), marks);
        find(
                "(",
                ROUND,
                text,
                span,
                found -> !isInsideWord(text, found.start()) && isAside(found.group(1)),
                marks);
        find("<", ANGLE, text, span, found -> isNote(found.group(1)), marks);
        find("X", LOST, text, span, _ -> true, marks);
        find("/", OVERLAP, text, span, _ -> true, marks);
        marks.sort(Comparator.comparing(Mark::span));
        return marks;
    }

    /// Adds a note wherever a pattern is found in `span` and is one.
    ///
    /// @param signs of which one must stand there
    private static void find(
            String signs,
            Pattern pattern,
            String text,
            Span span,
            Predicate<Matcher> isNote,
            List<Mark> marks) {
        if (!Signs.anyOf(signs, text, span)) {
            return;
        }
        var found = pattern.matcher(text).region(span.start(), span.end());
        while (found.find()) {
            Patience.check();
            if (isNote.test(found)) {
                marks.add(note(found.start(), found.end()));
            }
        }
    }

    private static Mark note(int start, int end) {
        return new Mark(new Span(start, end), Mark.Kind.NOTE);
    }

    private static boolean isInsideWord(String text, int bracket) {
        return bracket > 0 && Character.isLetterOrDigit(text.charAt(bracket - 1));
    }

    /// Returns whether somebody who observes speaks in brackets, inside another's turn.
    private static boolean isObserver(String content) {
        return content.startsWith("O. ") || content.startsWith("Obs. ");
    }

    private static boolean isAside(String content) {
        if (isSilence(content)
                || isObserver(content)
                || FOLLOWING.matcher(bare(content)).matches()) {
            return true;
        }
        return isNote(content)
                && !SPEAKING.matcher(bare(content)).find()
                && content.strip().split("[\\s\\h]+").length <= MOST_WORDS_OF_A_NOISE;
    }

    private static boolean isPlaceholder(String content) {
        var stripped = content.strip();
        var bare = bare(stripped);
        if (isNote(stripped) || FOLLOWING.matcher(bare).matches()) {
            return false;
        }
        return PLACEHOLDER.matcher(stripped).matches()
                || PLACEHOLDER_WORDS.contains(bare.split("[\\s\\h,]+", 2)[0]);
    }

    private static String bare(String content) {
        return Normalizer.normalize(content.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}

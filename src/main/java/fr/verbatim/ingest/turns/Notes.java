package fr.verbatim.ingest.turns;

import fr.verbatim.corpus.Mark;
import fr.verbatim.text.Span;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds what a transcriber adds to the words: `[rires]`, `(inaudible)`, `[le téléphone sonne]`.
///
/// Square brackets are a transcriber's, but for placeholders of anonymised words, `[Prénom]`, `[40
/// à 45]`; round ones are often the speaker's, and count only when what stands in them is a noise,
/// a silence or a doubt.
final class Notes {

    private static final Pattern SQUARE = Pattern.compile("[\\[{]([^\\[\\]{}\\n]{0,120})[\\]}]");
    private static final Pattern ROUND = Pattern.compile("\\(([^()\\n]{0,80})\\)");
    private static final Pattern PAUSE =
            Pattern.compile("[.…?]+|\\d{1,3}\\s?(?:'|’|s|sec|secondes?)|\\+{1,5}");
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\p{Lu}[\\p{L}\\p{N}_-]*|[\\p{N} àa-]+");
    private static final Set<String> PLACEHOLDER_WORDS =
            Words.of(
                    """
                    prenom nom ville lieu quartier rue entreprise organisme service date bailleur
                    residence collegue gardien gardienne locataire
                    """);

    /// Words without accents.
    private static final Pattern NOISE =
            Pattern.compile(
                    "\\b(?:rires?|rit|rient|rigolent?|sourires?|sourit|silences?|inaudible"
                        + "|incomprehensible|pauses?|soupirs?|soupire|souffle|hesit\\w*|toux|tousse"
                        + "|sonne|sonnerie|sonnette|bruits?|brouhaha|pff\\w*|interruption"
                        + "|interrompu\\w*|pleure\\w*|acquiesce\\w*|hoche\\w*|chuchot\\w*"
                        + "|murmure\\w*|ironi\\w*|enregistrement|coupure|coupe|blanc|passage"
                        + "|onomatop\\w*|applaudi\\w*|laugh\\w*|noise|crosstalk|unclear|parlent"
                        + "|bip)\\b");

    private Notes() {}

    /// Returns whether what stands in brackets is a note and no name.
    static boolean isNote(String content) {
        var bare = bare(content);
        return PAUSE.matcher(content.strip()).matches() || NOISE.matcher(bare).find();
    }

    /// Finds notes in what is no speech: only noises, silences and doubts, since a document has
    /// brackets of its own.
    static List<Mark> inProse(String text, Span span) {
        return in(text, span).stream()
                .filter(mark -> isNote(mark.span().in(text).replaceAll("^[\\[{(]|[\\]})]$", "")))
                .toList();
    }

    /// Finds notes in speech.
    static List<Mark> in(String text, Span span) {
        var marks = new ArrayList<Mark>();
        var square = SQUARE.matcher(text).region(span.start(), span.end());
        while (square.find()) {
            if (!isPlaceholder(square.group(1))) {
                marks.add(new Mark(new Span(square.start(), square.end()), Mark.Kind.NOTE));
            }
        }
        var round = ROUND.matcher(text).region(span.start(), span.end());
        while (round.find()) {
            if (isNote(round.group(1))) {
                marks.add(new Mark(new Span(round.start(), round.end()), Mark.Kind.NOTE));
            }
        }
        return marks;
    }

    private static boolean isPlaceholder(String content) {
        var stripped = content.strip();
        if (isNote(stripped)) {
            return false;
        }
        return PLACEHOLDER.matcher(stripped).matches()
                || PLACEHOLDER_WORDS.contains(bare(stripped));
    }

    private static String bare(String content) {
        return Normalizer.normalize(content.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}

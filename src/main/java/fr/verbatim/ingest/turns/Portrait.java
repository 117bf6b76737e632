package fr.verbatim.ingest.turns;

import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.WordStatus;
import fr.verbatim.ingest.notes.FieldNotes;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.survey.Surveys;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a document is taken for, until somebody says otherwise. Immutable.
///
/// @param kind what it is
/// @param words how its words came to be on paper
/// @param language `fr`, `en`, or `und` when neither is recognised
public record Portrait(DocumentKind kind, WordStatus words, String language) {

    private static final Pattern FIELD_NOTE = Pattern.compile("(?m)^\\s*(?:N[OTM]|OBS)\\h?:");
    private static final Pattern WORD = Pattern.compile("[\\p{L}]+");
    private static final int FEWEST_WORDS = 20;

    /// No word of either list is longer.
    private static final int LONGEST = 5;

    private static final int MOST_WORDS = 2_000;

    private static final Set<String> FRENCH =
            Words.of(
                    """
                    le la les de des du et un une est que qui pas je il elle on vous nous ça dans
                    pour sur avec au ce c j l d qu y mais ou donc à en se sont ils leur plus
                    """);
    private static final Set<String> ENGLISH =
            Words.of(
                    """
                    the of and to a in is that it i you for was on with as but be this have are they
                    we not so at from or what there
                    """);

    /// Guesses from the turns, the marks of field notes, and the path of the file in the corpus.
    public static Portrait of(Reading reading, String path) {
        var text = reading.text().text();
        var language = language(text);
        var turns = reading.text().layers().turns();
        var survey = Surveys.sort(reading);
        if (survey.isPresent()) {
            return switch (survey.get()) {
                case ANSWERS -> new Portrait(DocumentKind.SURVEY, WordStatus.WRITTEN, language);
                case CONTRIBUTIONS ->
                        new Portrait(DocumentKind.WORKSHOP, WordStatus.COLLECTIVE, language);
            };
        }
        if (FieldNotes.areIn(reading.text())) {
            return new Portrait(DocumentKind.OBSERVATION, WordStatus.NOTED, language);
        }
        if (!turns.isEmpty()) {
            var respondents =
                    reading.speakers().stream().filter(it -> it.role() == Role.RESPONDENT).count();
            return new Portrait(
                    respondents > 2 ? DocumentKind.GROUP_INTERVIEW : DocumentKind.INTERVIEW,
                    WordStatus.RECORDED,
                    language);
        }
        if (FIELD_NOTE.matcher(text).find() || Names.key(path).contains("observation")) {
            return new Portrait(DocumentKind.OBSERVATION, WordStatus.NOTED, language);
        }
        return new Portrait(DocumentKind.INTERNAL_DOCUMENT, WordStatus.WRITTEN, language);
    }

    /// Returns `fr`, `en`, or `und`, by the first words of a text.
    static String language(String text) {
        var words = WORD.matcher(text);
        var all = 0;
        var french = 0;
        var english = 0;
        while (all < MOST_WORDS && words.find()) {
            all++;
            if (words.end() - words.start() > LONGEST) {
                continue;
            }
            var word = words.group().toLowerCase(Locale.FRENCH);
            french += FRENCH.contains(word) ? 1 : 0;
            english += ENGLISH.contains(word) ? 1 : 0;
        }
        if (all < FEWEST_WORDS || Math.max(french, english) * 8 < all) {
            return "und";
        }
        if (french > english * 3 / 2) {
            return "fr";
        }
        return english > french * 3 / 2 ? "en" : "und";
    }
}

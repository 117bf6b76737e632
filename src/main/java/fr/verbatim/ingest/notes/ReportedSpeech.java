package fr.verbatim.ingest.notes;

import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Turn;
import fr.verbatim.ingest.reading.Blanks;
import fr.verbatim.ingest.reading.Patience;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds what people were heard saying, in guillemets.
///
/// Guillemets hold speech when they end like a sentence, or when a verb of saying stands beside
/// them; `le mot « proximité »` is a word cited. Inside, a dash after a sentence changes the
/// speaker: the first is named when the notes name him, the next are not guessed.
final class ReportedSpeech {

    private static final Pattern QUOTED = Pattern.compile("«([^«»]*)»");
    private static final Pattern CHANGE = Pattern.compile("(?<=[.?!…])\\h+[–—]\\h+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.?!…][\\h]*$");
    private static final int FEWEST_WORDS = 2;

    private final String text;
    private final Namings namings;
    private final List<Turn> turns = new ArrayList<>();

    private ReportedSpeech(String text, String present) {
        this.text = text;
        this.namings = new Namings(text, present);
    }

    /// Returns the turns, in the order of the text; a turn stands inside one paragraph.
    ///
    /// @param present who the notes say is there
    static List<Turn> in(Reading reading, String present) {
        var speech = new ReportedSpeech(reading.text().text(), present);
        reading.text().layers().paragraphs().stream()
                .map(paragraph -> paragraph.span())
                .filter(span -> span.start() < reading.bodyEnd())
                .forEach(speech::paragraph);
        return speech.turns;
    }

    private void paragraph(Span paragraph) {
        var quoted = QUOTED.matcher(text).region(paragraph.start(), paragraph.end());
        while (quoted.find()) {
            Patience.check();
            var whole = new Span(quoted.start(), quoted.end());
            var words = Blanks.trim(new Span(quoted.start(1), quoted.end(1)), text);
            var naming = namings.of(paragraph, whole);
            if (!words.isEmpty() && isSpeech(words, naming)) {
                add(whole, words, naming.speaker());
            }
        }
    }

    private boolean isSpeech(Span words, Namings.Naming naming) {
        var written = words.in(text);
        var sentence =
                SENTENCE_END.matcher(written).find()
                        && written.split("[\\s\\h]+").length >= FEWEST_WORDS;
        return sentence || naming.said();
    }

    private void add(Span whole, Span words, @Nullable String speaker) {
        var change = CHANGE.matcher(text).region(words.start(), words.end());
        change.useTransparentBounds(true);
        var start = words.start();
        var from = whole.start();
        var who = speaker;
        while (change.find()) {
            turns.add(turn(new Span(from, change.start()), start, who));
            from = change.end();
            start = change.end();
            who = null;
        }
        turns.add(
                new Turn(
                        new Span(from, whole.end()),
                        new Span(start, words.end()),
                        who,
                        Role.THIRD_PARTY,
                        null,
                        null));
    }

    private static Turn turn(Span span, int speech, @Nullable String speaker) {
        return new Turn(span, new Span(speech, span.end()), speaker, Role.THIRD_PARTY, null, null);
    }
}

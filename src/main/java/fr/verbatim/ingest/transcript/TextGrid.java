package fr.verbatim.ingest.transcript;

import fr.verbatim.ingest.plain.PlainText;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Praat's TextGrid, long or short: one tier a speaker, named after whom it is. Thread-safe.
final class TextGrid implements TranscriptFormat {

    private static final Pattern BEGINNING =
            Pattern.compile("(?s)\\s*(?:File type\\s*=\\s*)?\"ooTextFile.{0,40}?\"TextGrid\".*");

    /// Tiers that cut the words of another tier.
    private static final Pattern ANALYSIS =
            Pattern.compile(
                    "(?iu)(?:.*[\\s_-])?(?:words?|mots?|phones?|phon[eè]mes?|syll(?:ables?|abes?)?"
                            + "|tokens?|pos|lemm(?:a|es?))");

    @Override
    public String name() {
        return "textgrid";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String mediaType() {
        return "application/x-praat-textgrid";
    }

    @Override
    public boolean recognises(Beginning beginning) {
        return BEGINNING.matcher(beginning.text()).matches();
    }

    @Override
    public Reading read(Source source) {
        var decoded = PlainText.of(source);
        var transcript = new Transcript(source);
        transcript.doubtEncoding(decoded);
        Tiers.say(tiers(new PraatValues(source.name(), decoded.text()), transcript), transcript);
        return transcript.build(decoded.encoding());
    }

    private static List<Tier> tiers(PraatValues values, Transcript transcript) {
        values.text();
        values.text();
        values.number();
        values.number();
        var spoken = new ArrayList<Tier>();
        for (var left = values.count(); left > 0; left--) {
            var intervals = values.text().equals("IntervalTier");
            var name = values.text();
            values.number();
            values.number();
            var tier = new Tier(name, name, utterances(values, name, intervals, transcript));
            if (intervals && !ANALYSIS.matcher(name).matches()) {
                spoken.add(tier);
            } else if (tier.words() > 0) {
                transcript.assembly().removed("ingest.tier-aside", name, tier.words());
            }
        }
        return spoken;
    }

    private static List<Utterance> utterances(
            PraatValues values, String speaker, boolean intervals, Transcript transcript) {
        var utterances = new ArrayList<Utterance>();
        for (var left = values.count(); left > 0; left--) {
            var start = transcript.seconds(values.number());
            var end = intervals ? transcript.seconds(values.number()) : start;
            utterances.add(new Speech().words(values.text()).take(speaker, start, end));
        }
        return utterances;
    }

    /// The values of a Praat file in their order: what stands free is a value, what stands around
    /// it explains it to people. Confined to one thread.
    private static final class PraatValues {

        private static final Pattern NUMBER =
                Pattern.compile("-?\\d+(?:\\.\\d*)?(?:[eE][-+]?\\d+)?");

        private final String file;
        private final String content;
        private int at;

        private PraatValues(String file, String content) {
            this.file = file;
            this.content = content.replace("\uFEFF", "");
        }

        /// Returns the next text, quotation marks that are written twice once.
        String text() {
            at = content.indexOf('"', at);
            if (at < 0) {
                throw cut();
            }
            var text = new StringBuilder();
            for (at++; at < content.length(); at++) {
                var c = content.charAt(at);
                if (c == '"') {
                    at++;
                    if (at >= content.length() || content.charAt(at) != '"') {
                        return text.toString();
                    }
                }
                text.append(c);
            }
            throw cut();
        }

        String number() {
            while (at < content.length()) {
                var end = at;
                while (end < content.length() && !Character.isWhitespace(content.charAt(end))) {
                    end++;
                }
                var word = content.substring(at, end);
                if (word.startsWith("\"")) {
                    throw cut();
                }
                at = end + 1;
                if (NUMBER.matcher(word).matches()) {
                    return word;
                }
            }
            throw cut();
        }

        int count() {
            var number = number();
            if (!number.matches("\\d{1,7}")) {
                throw cut();
            }
            return Integer.parseInt(number);
        }

        private DocumentUnreadable cut() {
            return new DocumentUnreadable("ingest.transcript-cut", file);
        }
    }
}

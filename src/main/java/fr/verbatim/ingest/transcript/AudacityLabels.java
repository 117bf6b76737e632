package fr.verbatim.ingest.transcript;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/// Audacity's labels, as WhisperX writes them: start and end in seconds, then `[[SPEAKER_00]]` and
/// the words. Thread-safe.
final class AudacityLabels extends RowFormat {

    private static final Pattern BEGINNING =
            Pattern.compile("(?s)\\d+[.,]\\d+\\t\\d+[.,]\\d+\\t[^\\n]*\\S.*");
    private static final Pattern SPEAKER = Pattern.compile("\\s*\\[\\[([^\\]]{1,60})]]:?(.*)");

    @Override
    public String name() {
        return "audacity";
    }

    @Override
    public String mediaType() {
        return "text/x-audacity-labels";
    }

    @Override
    public boolean recognises(Beginning beginning) {
        return BEGINNING.matcher(beginning.text()).matches();
    }

    @Override
    int headings() {
        return 0;
    }

    @Override
    void row(List<String> cells, Transcript transcript) {
        if (cells.getFirst().equals("\\")) {
            // The second line of a label that marks a band of frequencies.
            return;
        }
        var timed = cells.size() > 2;
        var start = timed ? time(cells.getFirst(), transcript) : null;
        var end = timed ? time(cells.get(1), transcript) : null;
        var words = rest(cells, timed ? 2 : 0);
        var found = SPEAKER.matcher(words);
        transcript.say(
                found.matches()
                        ? new Utterance(found.group(1).strip(), start, end, found.group(2))
                        : new Utterance(null, start, end, words));
    }

    private static @Nullable Long time(String written, Transcript transcript) {
        return transcript.seconds(written.replace(',', '.'));
    }
}

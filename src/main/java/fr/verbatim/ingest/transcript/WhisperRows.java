package fr.verbatim.ingest.transcript;

import java.util.List;
import java.util.regex.Pattern;

/// Whisper's `.tsv`: start and end in milliseconds, then the words. Thread-safe.
final class WhisperRows extends RowFormat {

    private static final Pattern BEGINNING = Pattern.compile("(?is)start\\tend\\ttext\\h*\\R.*");

    @Override
    public String name() {
        return "whisper-tsv";
    }

    @Override
    public String mediaType() {
        return "text/x-whisper-rows";
    }

    @Override
    public boolean recognises(Beginning beginning) {
        return BEGINNING.matcher(beginning.text()).matches();
    }

    @Override
    int headings() {
        return 1;
    }

    @Override
    void row(List<String> cells, Transcript transcript) {
        var timed = cells.size() > 2;
        transcript.say(
                new Utterance(
                        null,
                        timed ? transcript.milliseconds(cells.getFirst()) : null,
                        timed ? transcript.milliseconds(cells.get(1)) : null,
                        rest(cells, timed ? 2 : 0)));
    }
}

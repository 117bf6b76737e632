package fr.verbatim.ingest.transcript;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/// The rows that NVivo imports and exports: `Timespan`, `Speaker`, `Content`; `---` cuts the words
/// of a row into paragraphs. Thread-safe.
final class NvivoRows extends RowFormat {

    private static final Pattern BEGINNING =
            Pattern.compile("(?is)timespan\\tspeaker\\tcontent\\h*\\R.*");
    private static final Pattern SPAN =
            Pattern.compile("\\s*([\\d:.,]+)\\s*(?:[-–]\\s*([\\d:.,]+)\\s*)?");

    @Override
    public String name() {
        return "nvivo-rows";
    }

    @Override
    public String mediaType() {
        return "text/x-nvivo-rows";
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
        if (cells.size() < 3) {
            transcript.say(new Utterance(null, null, null, rest(cells, 0)));
            return;
        }
        var span = SPAN.matcher(cells.getFirst());
        var speaker = cells.get(1).strip();
        var known = span.matches();
        if (!known) {
            transcript.wrongTime();
        }
        transcript.say(
                new Utterance(
                        speaker.isEmpty() ? null : speaker,
                        known ? time(span.group(1), transcript) : null,
                        known && span.group(2) != null ? time(span.group(2), transcript) : null,
                        rest(cells, 2).replaceAll("\\s*---\\s*", "\n")));
    }

    private static @Nullable Long time(String written, Transcript transcript) {
        var time = Times.clock(written);
        if (time == null) {
            transcript.wrongTime();
        }
        return time;
    }
}

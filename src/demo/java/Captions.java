import java.util.ArrayList;
import java.util.List;

/// Captions as a meeting tool writes them: a voice each, an identifier that ties the captions of
/// one utterance, times to the millisecond, lines of about 60 characters.
final class Captions {

    private static final String MEETING = "5b0c7d1e-64a2-4f0b-9a3d-2e8f51c6a7d0";
    private static final int WORDS = 25;
    private static final int WORDS_OF_A_SENTENCE = 9;
    private static final int LINE = 60;
    private static final long CUE_PAUSE_MS = 180;
    private static final long TURN_PAUSE_MS = 740;

    private final StringBuilder written = new StringBuilder("WEBVTT\n");
    private long now = 4_120;
    private int utterance = 11;

    private Captions() {}

    static String of(FieldText text, FieldText.Labels voices) {
        var captions = new Captions();
        for (var block : text.blocks()) {
            if (block instanceof FieldText.Block.Turn turn) {
                turn.paragraphs().forEach(it -> captions.utterance(voices.of(turn.voice()), it));
                captions.now += TURN_PAUSE_MS;
            }
        }
        return captions.written.toString();
    }

    private void utterance(String voice, String speech) {
        utterance++;
        var cues = cues(speech);
        for (var i = 0; i < cues.size(); i++) {
            var end = now + Pace.milliseconds(cues.get(i));
            written.append("\n%s/%d-%d\n".formatted(MEETING, utterance, i));
            written.append("%s --> %s\n".formatted(time(now), time(end)));
            written.append(
                    "<v %s>%s</v>\n".formatted(voice, wrapped(Archive.escaped(cues.get(i)))));
            now = end + CUE_PAUSE_MS;
        }
    }

    /// Cuts where a sentence ends, when that makes a caption of some length; anywhere after 25
    /// words.
    private static List<String> cues(String speech) {
        var cues = new ArrayList<String>();
        var cue = new ArrayList<String>();
        for (var word : speech.split(" ")) {
            cue.add(word);
            var endsSentence = word.matches(".*[.?!…]»?");
            if (cue.size() == WORDS || endsSentence && cue.size() >= WORDS_OF_A_SENTENCE) {
                cues.add(String.join(" ", cue));
                cue.clear();
            }
        }
        if (!cue.isEmpty()) {
            cues.add(String.join(" ", cue));
        }
        return cues;
    }

    private static String wrapped(String cue) {
        var lines = new StringBuilder();
        var length = 0;
        for (var word : cue.split(" ")) {
            if (length > 0) {
                var breaks = length + 1 + word.length() > LINE;
                lines.append(breaks ? '\n' : ' ');
                length = breaks ? 0 : length + 1;
            }
            lines.append(word);
            length += word.length();
        }
        return lines.toString();
    }

    private static String time(long ms) {
        return "%02d:%02d:%02d.%03d"
                .formatted(ms / 3_600_000, ms / 60_000 % 60, ms / 1_000 % 60, ms % 1_000);
    }
}

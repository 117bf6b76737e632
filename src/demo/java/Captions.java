import java.util.ArrayList;
import java.util.List;

/// Captions, of about 60 characters a line: as a meeting tool writes them, with a voice each and an
/// identifier that ties the captions of one utterance; or as subtitles, numbered, each with the
/// name of who speaks.
final class Captions {

    private static final String MEETING = "5b0c7d1e-64a2-4f0b-9a3d-2e8f51c6a7d0";
    private static final int WORDS = 25;
    private static final int WORDS_OF_A_SENTENCE = 9;
    private static final int LINE = 60;
    private static final long CUE_PAUSE_MS = 180;
    private static final long TURN_PAUSE_MS = 740;

    private final StringBuilder written = new StringBuilder();
    private final boolean ofMeeting;
    private long now = 4_120;
    private int utterance = 11;
    private int number;

    private Captions(boolean ofMeeting) {
        this.ofMeeting = ofMeeting;
    }

    static String ofMeeting(FieldText text, FieldText.Labels voices) {
        return "WEBVTT\n" + written(text, voices, true);
    }

    static String subtitles(FieldText text, FieldText.Labels voices) {
        return written(text, voices, false).substring(1);
    }

    private static String written(FieldText text, FieldText.Labels voices, boolean ofMeeting) {
        var captions = new Captions(ofMeeting);
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
            if (ofMeeting) {
                var words = wrapped(Archive.escaped(cues.get(i)));
                written.append("\n%s/%d-%d\n".formatted(MEETING, utterance, i));
                written.append("%s --> %s\n".formatted(time(now), time(end)));
                written.append("<v %s>%s</v>\n".formatted(voice, words));
            } else {
                number++;
                written.append("\n%d\n".formatted(number));
                written.append("%s --> %s\n".formatted(time(now), time(end)).replace('.', ','));
                written.append(wrapped(voice + ": " + cues.get(i))).append('\n');
            }
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

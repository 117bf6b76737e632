package fr.verbatim.ingest.transcript;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Reads what Whisper's JSON says. Confined to one thread.
///
/// A segment without a speaker has that of its words, cut where it changes; else that of a separate
/// list of who speaks when, if there is one.
final class WhisperBody {

    private final Transcript transcript;
    private final JsonNode tree;
    private final Map<String, String> names = new HashMap<>();
    private final List<Voiced> voiced = new ArrayList<>();

    /// A stretch of the recording where one voice is heard.
    private record Voiced(String speaker, long startMs, long endMs) {}

    WhisperBody(Transcript transcript, JsonNode tree) {
        this.transcript = transcript;
        this.tree = tree;
    }

    void read() {
        var language = text(tree, "language");
        if (language != null) {
            transcript.assembly().metadata("langue", language);
        }
        for (var list : List.of("speakers", "diarization", "speaker_segments")) {
            speakers(tree.path(list));
        }
        tree.path("segments").forEach(this::segment);
        tree.path("transcription").forEach(this::cppSegment);
    }

    /// Reads names by their codes, or stretches of the recording with who speaks there.
    private void speakers(JsonNode list) {
        if (list.isObject()) {
            list.properties()
                    .forEach(
                            it -> {
                                var given = it.getValue();
                                var name =
                                        given.isString() ? given.asString() : text(given, "name");
                                if (name != null) {
                                    names.put(it.getKey(), name);
                                }
                            });
            return;
        }
        for (var entry : list) {
            var speaker = text(entry, "speaker");
            var code = speaker == null ? text(entry, "id") : speaker;
            var name = text(entry, "name");
            var start = Times.seconds(number(entry, "start"));
            var end = Times.seconds(number(entry, "end"));
            if (code != null && start != null && end != null) {
                voiced.add(new Voiced(code, start, end));
            } else if (code != null && name != null) {
                names.put(code, name);
            }
        }
    }

    private void segment(JsonNode segment) {
        var start = transcript.seconds(number(segment, "start"));
        var end = transcript.seconds(number(segment, "end"));
        var speaker = text(segment, "speaker");
        var words = segment.path("words");
        if (speaker == null && voices(words) > 0) {
            words(words, start, end);
        } else {
            say(speaker == null ? heard(start, end) : speaker, start, end, text(segment, "text"));
        }
    }

    private static int voices(JsonNode words) {
        var count = 0;
        for (var word : words) {
            count += text(word, "speaker") == null ? 0 : 1;
        }
        return count;
    }

    /// Says the words of a segment, each run of one voice for itself; a word without a voice goes
    /// on with the one before it.
    private void words(JsonNode words, @Nullable Long start, @Nullable Long end) {
        String speaker = null;
        var spaced = spaced(words);
        var said = new StringBuilder();
        var from = start;
        var until = start;
        for (var word : words) {
            var voice = text(word, "speaker");
            if (voice != null && speaker != null && !voice.equals(speaker)) {
                say(speaker, from, until, said.toString());
                said.setLength(0);
                var begins = Times.seconds(number(word, "start"));
                from = begins == null ? until : begins;
            }
            speaker = voice == null ? speaker : voice;
            said.append(spaced ? "" : " ")
                    .append(Objects.requireNonNullElse(text(word, "word"), ""));
            var ends = Times.seconds(number(word, "end"));
            until = ends == null ? until : ends;
        }
        say(speaker, from, end, said.toString());
    }

    /// Returns whether words have the blank before them that parts of words have not.
    private static boolean spaced(JsonNode words) {
        for (var word : words) {
            if (word.path("word").asString("").startsWith(" ")) {
                return true;
            }
        }
        return false;
    }

    /// Returns who is heard longest between two times.
    private @Nullable String heard(@Nullable Long start, @Nullable Long end) {
        if (start == null || end == null) {
            return null;
        }
        String best = null;
        var most = 0L;
        var lengths = new HashMap<String, Long>();
        for (var stretch : voiced) {
            var shared = Math.min(end, stretch.endMs) - Math.max(start, stretch.startMs);
            if (shared > 0) {
                var length = lengths.merge(stretch.speaker, shared, Long::sum);
                if (length > most) {
                    most = length;
                    best = stretch.speaker;
                }
            }
        }
        return best;
    }

    private void cppSegment(JsonNode segment) {
        var offsets = segment.path("offsets");
        say(
                text(segment, "speaker"),
                transcript.milliseconds(number(offsets, "from")),
                transcript.milliseconds(number(offsets, "to")),
                text(segment, "text"));
    }

    private void say(
            @Nullable String speaker,
            @Nullable Long start,
            @Nullable Long end,
            @Nullable String words) {
        if (words != null) {
            transcript.say(
                    new Speech()
                            .words(words.strip())
                            .take(
                                    speaker == null ? null : names.getOrDefault(speaker, speaker),
                                    start,
                                    end));
        }
    }

    private static @Nullable String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isString() && !value.asString().isBlank() ? value.asString() : null;
    }

    private static @Nullable String number(JsonNode node, String field) {
        var value = node.path(field);
        return value.isNumber() || value.isString() ? value.asString() : null;
    }
}

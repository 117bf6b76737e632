import java.util.ArrayList;
import java.util.List;

/// Transcripts tied to the sound: as Transcriber saves them, and as Whisper does with a list of who
/// speaks when beside its segments.
final class Recording {

    private static final String DOCTYPE = "<!DOCTYPE Trans SYSTEM \"trans-14.dtd\">\n";
    private static final double TURN_PAUSE_S = 0.6;

    private Recording() {}

    /// Transcriber: a theme of the guide is a section with its topic.
    static String transcriber(FieldText text, FieldText.Labels names, String sound) {
        var topics = new StringBuilder();
        var sections = new ArrayList<String>();
        var section = new StringBuilder();
        var topic = "";
        var begin = 0.0;
        var now = 1.2;
        for (var block : text.blocks()) {
            switch (block) {
                case FieldText.Block.Heading(var heading) -> {
                    sections.add(section(topic, begin, now, section));
                    section.setLength(0);
                    topic = "to" + sections.size();
                    begin = now;
                    topics.append(
                            "<Topic id=\"%s\" desc=\"%s\"/>\n"
                                    .formatted(topic, Archive.escaped(heading)));
                }
                case FieldText.Block.Written _ ->
                        throw new IllegalArgumentException("nobody says it: " + block);
                case FieldText.Block.Turn(var voice, var speech) -> {
                    var end = now + seconds(speech);
                    section.append(turn("spk" + (voice.ordinal() + 1), now, end, speech));
                    now = end + TURN_PAUSE_S;
                }
            }
        }
        sections.add(section(topic, begin, now, section));
        var speakers = new StringBuilder();
        for (var voice : FieldText.Voice.values()) {
            speakers.append(
                    "<Speaker id=\"spk%d\" name=\"%s\" check=\"no\" dialect=\"native\" accent=\"\" scope=\"local\"/>\n"
                            .formatted(voice.ordinal() + 1, Archive.escaped(names.of(voice))));
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + DOCTYPE
                + "<Trans scribe=\"Transcription\" audio_filename=\"%s\" version=\"3\" version_date=\"210301\">\n"
                        .formatted(sound)
                + "<Topics>\n%s</Topics>\n<Speakers>\n%s</Speakers>\n".formatted(topics, speakers)
                + "<Episode>\n%s</Episode>\n</Trans>\n".formatted(String.join("", sections));
    }

    private static String section(String topic, double begin, double end, CharSequence turns) {
        return turns.isEmpty()
                ? ""
                : "<Section type=\"report\"%s startTime=\"%s\" endTime=\"%s\">\n%s</Section>\n"
                        .formatted(
                                topic.isEmpty() ? "" : " topic=\"" + topic + "\"",
                                time(begin),
                                time(end),
                                turns);
    }

    private static String turn(String speaker, double begin, double end, List<String> speech) {
        var turn = new StringBuilder();
        turn.append(
                "<Turn speaker=\"%s\" startTime=\"%s\" endTime=\"%s\">\n"
                        .formatted(speaker, time(begin), time(end)));
        var now = begin;
        for (var paragraph : speech) {
            turn.append("<Sync time=\"%s\"/>\n".formatted(time(now)));
            turn.append(Archive.escaped(paragraph)).append('\n');
            now += seconds(List.of(paragraph));
        }
        return turn.append("</Turn>\n").toString();
    }

    /// Whisper: one segment for each paragraph, and apart from them who is heard when, by codes
    /// whose names are not known.
    static String whisper(FieldText text) {
        var segments = new ArrayList<String>();
        var speakers = new ArrayList<String>();
        var now = 0.8;
        for (var block : text.blocks()) {
            if (block instanceof FieldText.Block.Turn(var voice, var speech)) {
                var begin = now;
                for (var paragraph : speech) {
                    var end = now + seconds(List.of(paragraph));
                    segments.add(
                            "    {\"id\": %d, \"start\": %s, \"end\": %s, \"text\": \" %s\"}"
                                    .formatted(
                                            segments.size(),
                                            time(now),
                                            time(end),
                                            quoted(paragraph)));
                    now = end;
                }
                speakers.add(
                        "    {\"start\": %s, \"end\": %s, \"speaker\": \"SPEAKER_%02d\"}"
                                .formatted(time(begin), time(now), voice.ordinal()));
                now += TURN_PAUSE_S;
            }
        }
        return "{\n  \"language\": \"fr\",\n  \"segments\": [\n%s\n  ],\n  \"speakers\": [\n%s\n  ]\n}\n"
                .formatted(String.join(",\n", segments), String.join(",\n", speakers));
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static double seconds(List<String> speech) {
        return Pace.milliseconds(String.join(" ", speech)) / 1000.0;
    }

    private static String time(double seconds) {
        return "%.3f".formatted(seconds).replace(',', '.');
    }
}

package fr.verbatim.ingest.transcript;

import fr.verbatim.corpus.Section;
import fr.verbatim.ingest.xml.Xml;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;

/// Reads the elements of a `.trs` file. Confined to one thread.
///
/// What is said between two `Sync` is one utterance; where two speak at once, `Who` tells whose
/// words follow. A topic is a question of the interview guide.
final class TranscriberBody {

    private final Transcript transcript;
    private final Map<String, String> topics = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<Utterance> since = new ArrayList<>();
    private final Speech speech = new Speech();
    private List<String> speakers = List.of();
    private @Nullable String speaker;
    private @Nullable Long start;
    private @Nullable Long turnEnd;
    private boolean inTurn;

    TranscriberBody(Transcript transcript) {
        this.transcript = transcript;
    }

    void read(Xml xml) {
        for (var event = xml.next(); event >= 0; event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.name());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (inTurn) {
                        speech.words(xml.text());
                    }
                }
                default -> {
                    // Comments and the rest say nothing.
                }
            }
        }
    }

    private void begin(Xml xml) {
        switch (xml.name()) {
            case "Trans" -> metadata(xml);
            case "Topic" -> topics.put(xml.attribute("id", ""), xml.attribute("desc", ""));
            case "Speaker" -> names.put(xml.attribute("id", ""), xml.attribute("name", ""));
            case "Section" ->
                    transcript.begin(
                            Section.Kind.QUESTION,
                            topics.getOrDefault(xml.attribute("topic", ""), ""));
            case "Turn" -> turn(xml);
            case "Sync" -> sync(transcript.seconds(xml.attribute("time")));
            case "Who" -> who(xml.attribute("nb", ""));
            case "Event" -> event(xml.attribute("desc", ""), xml.attribute("extent", ""));
            case "Comment", "Vocal" -> speech.note(xml.attribute("desc", ""));
            default -> {
                // Background noises are no part of the talk.
            }
        }
    }

    private void metadata(Xml xml) {
        metadata("transcription", xml.attribute("scribe", ""));
        metadata("enregistrement", xml.attribute("audio_filename", ""));
    }

    private void metadata(String key, String value) {
        if (!value.isBlank()) {
            transcript.assembly().metadata(key, value.strip());
        }
    }

    private void turn(Xml xml) {
        inTurn = true;
        var ids = xml.attribute("speaker", "").strip();
        speakers = ids.isEmpty() ? List.of() : List.of(ids.split("\\s+"));
        speaker = speakers.isEmpty() ? null : label(speakers.getFirst());
        start = transcript.seconds(xml.attribute("startTime"));
        turnEnd = transcript.seconds(xml.attribute("endTime"));
    }

    private String label(String id) {
        var name = names.getOrDefault(id, "").strip();
        return name.isEmpty() ? id : name;
    }

    private void sync(@Nullable Long time) {
        flush(time);
        start = time;
    }

    /// Ends what was said since the last `Sync`; all of it lasts until `end`.
    private void flush(@Nullable Long end) {
        since.add(speech.take(speaker, null, null));
        for (var said : since) {
            if (!said.text().isEmpty()) {
                transcript.say(
                        new Utterance(said.speaker(), start, end, said.text(), said.notes()));
            }
        }
        since.clear();
    }

    private void who(String number) {
        since.add(speech.take(speaker, null, null));
        var index = number.matches("\\d{1,2}") ? Integer.parseInt(number) - 1 : -1;
        speaker = index >= 0 && index < speakers.size() ? label(speakers.get(index)) : null;
    }

    /// Writes an event as Transcriber shows it: `[rire]`, `[rire-]` where it begins, `[-rire]`
    /// where it ends.
    private void event(String event, String extent) {
        if (!event.isBlank()) {
            speech.note(
                    switch (extent) {
                        case "begin" -> event.strip() + "-";
                        case "end" -> "-" + event.strip();
                        default -> event;
                    });
        }
    }

    private void end(String element) {
        if (element.equals("Turn")) {
            flush(turnEnd);
            inTurn = false;
        } else if (element.equals("Section")) {
            transcript.end();
        }
    }
}

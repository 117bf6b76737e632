package fr.verbatim.ingest.turns;

import fr.verbatim.ingest.reading.LabelStyle;
import fr.verbatim.ingest.reading.Recognition;
import fr.verbatim.ingest.reading.RoleReason;
import fr.verbatim.message.Message;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What the researcher should check in the turns of a document.
final class Doubts {

    private Doubts() {}

    /// @param unwritten the keys of the voices that the document does not name
    static List<Message> of(Recognition recognition, Set<String> unwritten) {
        var doubts = new ArrayList<Message>();
        recognition
                .likenesses()
                .forEach(
                        it ->
                                doubts.add(
                                        Message.of(
                                                "ingest.near-labels",
                                                it.rare(),
                                                it.rareTurns(),
                                                it.usual(),
                                                it.usualTurns())));
        if (recognition.style() == LabelStyle.DIALOGUE) {
            doubts.add(Message.of("ingest.voices-by-dashes"));
        } else {
            recognition.roles().stream()
                    .filter(it -> unwritten.contains(Names.key(it.label())))
                    .forEach(it -> doubts.add(unwritten(it)));
        }
        var isFound =
                recognition.style() != LabelStyle.NONE && recognition.style() != LabelStyle.GIVEN;
        if (isFound && recognition.confidence() < Recognition.LOW) {
            doubts.add(
                    Message.of(
                            "ingest.low-confidence",
                            (int) Math.round(100 * recognition.confidence())));
        }
        return doubts;
    }

    /// Doubts a voice that the document does not name.
    private static Message unwritten(Recognition.Attribution voice) {
        return Message.of(
                voice.reason() == RoleReason.NO_LABEL
                        ? "ingest.voice-without-label"
                        : "ingest.voice-set-off",
                voice.label(),
                voice.turns());
    }
}

package fr.verbatim.ingest;

import fr.verbatim.corpus.Case;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Speaker;
import fr.verbatim.corpus.Turn;
import fr.verbatim.language.Tokeniser;
import fr.verbatim.study.Snapshot;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;

/// Somebody who speaks in a document, in numbers. Immutable.
///
/// @param label the name in the transcript, as corrected
/// @param role what the speaker does there
/// @param person the name of the case that the speaker is joined to, if any
/// @param turns turns of speech
/// @param words words said; labels, times and notes are none
public record SpeakerCount(String label, Role role, @Nullable String person, int turns, int words) {

    /// Returns who speaks in a document, in the order of their first turn; then who has no turn.
    public static List<SpeakerCount> of(Snapshot now, Document document, DocumentText text) {
        var speakers = new LinkedHashMap<String, Speaker>();
        for (var turn : text.layers().turns()) {
            now.speaker(document.id(), turn.speaker())
                    .ifPresent(it -> speakers.putIfAbsent(it.label(), it));
        }
        now.speakers(document.id()).forEach(it -> speakers.putIfAbsent(it.label(), it));
        return speakers.values().stream().map(it -> of(now, it, text)).toList();
    }

    private static SpeakerCount of(Snapshot now, Speaker speaker, DocumentText text) {
        var speeches =
                text.layers().turns().stream()
                        .filter(turn -> speaker.label().equals(turn.speaker()))
                        .map(Turn::speech)
                        .toList();
        return new SpeakerCount(
                speaker.label(),
                speaker.role(),
                now.person(speaker.document(), speaker.label()).map(Case::name).orElse(null),
                speeches.size(),
                new Tokeniser().words(text, speeches).stream().mapToInt(List::size).sum());
    }
}

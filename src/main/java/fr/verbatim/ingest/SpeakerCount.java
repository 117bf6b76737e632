package fr.verbatim.ingest;

import fr.verbatim.corpus.Case;
import fr.verbatim.corpus.CaseId;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Speaker;
import fr.verbatim.language.Token;
import fr.verbatim.language.Tokeniser;
import fr.verbatim.study.Snapshot;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        return of(
                now.speakers(document.id()),
                id -> now.person(id).map(Case::name).orElse(null),
                text,
                new Tokeniser().words(text));
    }

    /// Returns the same for a text whose words are known.
    ///
    /// @param speakers those of the document
    /// @param persons the name of each case
    /// @param words the words of the text, in order
    static List<SpeakerCount> of(
            List<Speaker> speakers,
            Function<CaseId, @Nullable String> persons,
            DocumentText text,
            List<Token> words) {
        var byLabel =
                speakers.stream()
                        .collect(
                                Collectors.toMap(
                                        Speaker::label, Function.identity(), (first, _) -> first));
        var inOrder = new LinkedHashSet<Speaker>();
        var turns = new HashMap<String, Integer>();
        var said = new HashMap<String, Integer>();
        for (var turn : text.layers().turns()) {
            var speaker = turn.speaker() == null ? null : byLabel.get(turn.speaker());
            if (speaker != null) {
                inOrder.add(speaker);
                turns.merge(speaker.label(), 1, Integer::sum);
                said.merge(speaker.label(), count(words, turn.speech()), Integer::sum);
            }
        }
        inOrder.addAll(speakers);
        return inOrder.stream()
                .map(
                        speaker ->
                                new SpeakerCount(
                                        speaker.label(),
                                        speaker.role(),
                                        Optional.ofNullable(speaker.person())
                                                .map(persons)
                                                .orElse(null),
                                        turns.getOrDefault(speaker.label(), 0),
                                        said.getOrDefault(speaker.label(), 0)))
                .toList();
    }

    private static int count(List<Token> words, Span speech) {
        return firstFrom(words, speech.end()) - firstFrom(words, speech.start());
    }

    /// Returns how many words begin before `offset`.
    private static int firstFrom(List<Token> words, int offset) {
        var low = 0;
        var high = words.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (words.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

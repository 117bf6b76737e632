package fr.verbatim.search;

import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.Role;
import fr.verbatim.search.index.Unit;
import fr.verbatim.study.Snapshot;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Tells who speaks in a unit. Confined to one thread; it remembers what it told.
final class Voices {

    private final Snapshot snapshot;
    private final Map<Key, Voice> known = new HashMap<>();

    private record Key(DocumentId document, @Nullable String label, Role role) {}

    Voices(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /// Returns who speaks: the very same object for the same label and role in a document.
    Voice of(Document document, Unit unit) {
        return known.computeIfAbsent(
                new Key(document.id(), unit.speaker(), unit.role()), key -> voice(document, key));
    }

    /// Returns what tells a respondent from all others: the case, else the speaker in the document;
    /// empty when it is no respondent who speaks.
    Optional<String> respondent(Document document, Unit unit) {
        var voice = of(document, unit);
        if (!unit.isTurn() || voice.role() != Role.RESPONDENT) {
            return Optional.empty();
        }
        var person = voice.person();
        return Optional.of(
                person != null
                        ? "case " + person.id().value()
                        : "speaker " + document.id().value() + " " + voice.name());
    }

    private Voice voice(Document document, Key key) {
        var speaker = snapshot.speaker(document.id(), key.label());
        return new Voice(
                key.label(),
                speaker.map(found -> found.role()).orElse(key.role()),
                snapshot.person(document.id(), key.label()).orElse(null),
                snapshot.variables(document, key.label()));
    }
}

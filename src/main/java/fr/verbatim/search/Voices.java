package fr.verbatim.search;

import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.Role;
import fr.verbatim.search.index.Unit;
import fr.verbatim.study.Respondent;
import fr.verbatim.study.Snapshot;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Tells who speaks in a unit. Confined to one thread; it remembers what it told.
final class Voices {

    private final Snapshot snapshot;
    private final Map<DocumentId, Map<Key, Voice>> known = new HashMap<>();

    /// The document asked about last: the next question is mostly about the same.
    private @Nullable DocumentId last;

    private Map<Key, Voice> ofLast = Map.of();

    private record Key(@Nullable String label, Role role) {}

    Voices(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /// Returns the number of the study's journal at which this holds.
    long moment() {
        return snapshot.number();
    }

    /// Returns who speaks: the very same object for the same label and role in a document.
    Voice of(Document document, Unit unit) {
        if (!document.id().equals(last)) {
            last = document.id();
            ofLast = known.computeIfAbsent(last, _ -> new HashMap<>());
        }
        return ofLast.computeIfAbsent(
                new Key(unit.speaker(), unit.role()), key -> voice(document, key));
    }

    /// Returns the respondent who speaks in a unit; empty when it is somebody else, or nobody.
    Optional<Respondent> respondent(Document document, Unit unit) {
        return unit.isTurn()
                ? snapshot.respondents().of(document, unit.speaker())
                : Optional.empty();
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

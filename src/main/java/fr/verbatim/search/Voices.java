package fr.verbatim.search;

import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.search.index.IndexedDocument;
import fr.verbatim.search.index.Unit;
import fr.verbatim.search.index.UnitConditions;
import fr.verbatim.search.index.UnitVoice;
import fr.verbatim.search.query.Query;
import fr.verbatim.study.Respondent;
import fr.verbatim.study.Snapshot;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/// Tells who speaks in a unit. Confined to one thread; it remembers what it told.
final class Voices {

    private final Snapshot snapshot;
    private final List<Document> documents;
    private final Map<Respondent, Integer> allRespondents = new HashMap<>();
    private final Map<DocumentId, Map<UnitVoice, Voice>> known = new HashMap<>();
    private final Map<Query, UnitConditions.Test> tests = new HashMap<>();
    private final int[] @Nullable [] respondents;

    /// The document asked about last: the next question is mostly about the same.
    private @Nullable DocumentId last;

    private Map<UnitVoice, Voice> ofLast = Map.of();

    Voices(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.documents = snapshot.documents();
        this.respondents = new int[documents.size()][];
        snapshot.respondents().all().forEach(it -> allRespondents.put(it, allRespondents.size()));
    }

    /// Returns the number of the study's journal at which this holds.
    long moment() {
        return snapshot.number();
    }

    /// Returns how many respondents the study has.
    int allRespondents() {
        return allRespondents.size();
    }

    /// Returns who speaks in a unit.
    Voice of(Document document, Unit unit) {
        return of(document, unit.voice());
    }

    /// Returns who a voice of a document is.
    Voice of(Document document, UnitVoice voice) {
        if (!document.id().equals(last)) {
            last = document.id();
            ofLast = known.computeIfAbsent(last, _ -> new HashMap<>());
        }
        return ofLast.computeIfAbsent(voice, it -> voice(document, it));
    }

    /// Returns the respondent who speaks in a unit; empty when it is somebody else, or nobody.
    Optional<Respondent> respondent(Document document, Unit unit) {
        return respondent(document, unit.voice());
    }

    private Optional<Respondent> respondent(Document document, UnitVoice voice) {
        return voice.isTurn()
                ? snapshot.respondents().of(document, voice.speaker())
                : Optional.empty();
    }

    /// Returns for each voice of a document, in their order, the number from 0 of the respondent
    /// who it is; -1 when it is none.
    ///
    /// @param document a document of the index, which holds those of the study in their order
    int[] respondents(IndexedDocument document) {
        var told = respondents[document.number()];
        if (told == null) {
            told =
                    document.voices().stream()
                            .map(voice -> respondent(documents.get(document.number()), voice))
                            .mapToInt(it -> it.map(allRespondents::get).orElse(-1))
                            .toArray();
            respondents[document.number()] = told;
        }
        return told;
    }

    /// Returns what tells of which units a condition holds, made the first time that it is asked
    /// for.
    UnitConditions.Test test(Query condition, BiPredicate<Document, UnitVoice> test) {
        return tests.computeIfAbsent(condition, _ -> new VoiceTest(documents, test));
    }

    private Voice voice(Document document, UnitVoice voice) {
        var speaker = snapshot.speaker(document.id(), voice.speaker());
        return new Voice(
                voice.speaker(),
                speaker.map(found -> found.role()).orElse(voice.role()),
                snapshot.person(document.id(), voice.speaker()).orElse(null),
                snapshot.variables(document, voice.speaker()));
    }
}

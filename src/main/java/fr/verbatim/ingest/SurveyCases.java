package fr.verbatim.ingest;

import fr.verbatim.corpus.Case;
import fr.verbatim.corpus.CaseId;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Voice;
import fr.verbatim.ingest.survey.Surveys;
import fr.verbatim.study.CorpusChange;
import fr.verbatim.study.Study;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// Makes a case of each row of a survey, with the closed columns as its variables; a case of that
/// name is brought up to date. Confined to one thread.
final class SurveyCases {

    private final Study study;
    private final String batch;

    SurveyCases(Study study, String batch) {
        this.study = study;
        this.batch = batch;
    }

    /// Returns the case of each speaker's label; none when the reading is no survey.
    Map<String, CaseId> of(Reading reading) {
        var cases = new HashMap<String, CaseId>();
        if (Surveys.sort(reading).filter(Surveys.Sort.ANSWERS::equals).isPresent()) {
            reading.speakers().forEach(voice -> cases.put(voice.label(), put(voice)));
        }
        return cases;
    }

    private CaseId put(Voice voice) {
        var known =
                study.snapshot().cases().stream()
                        .filter(person -> person.name().equals(voice.label()))
                        .findFirst();
        var variables = new LinkedHashMap<String, String>();
        known.ifPresent(person -> variables.putAll(person.variables()));
        variables.putAll(voice.variables());
        var id = known.map(Case::id).orElseGet(() -> new CaseId(study.newId()));
        var person = new Case(id, voice.label(), variables);
        if (known.filter(person::equals).isEmpty()) {
            study.apply(new CorpusChange.PutCase(person), batch);
        }
        return id;
    }
}

package fr.verbatim.search;

import fr.verbatim.coding.Coding;
import fr.verbatim.coding.Passage;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.search.index.IndexedDocument;
import fr.verbatim.search.index.Spans;
import fr.verbatim.search.index.TextIndex;
import fr.verbatim.search.index.Unit;
import fr.verbatim.search.index.WordPlaces;
import fr.verbatim.search.query.Field;
import fr.verbatim.study.Respondent;
import fr.verbatim.study.Snapshot;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Counts hits by a field, respondents first. Confined to one count.
final class Counter {

    private static final Comparator<Hits.Count> ORDER =
            Comparator.comparingInt(Hits.Count::respondents)
                    .thenComparingInt(Hits.Count::hits)
                    .reversed()
                    .thenComparing(Hits.Count::value);

    private final Snapshot snapshot;
    private final TextIndex index;
    private final Voices voices;
    private final FieldValues values;
    private final SubCorpus part;
    private final Map<String, Tally> tallies = new TreeMap<>();

    /// @param part the part of the corpus whose words and respondents are counted
    Counter(Snapshot snapshot, TextIndex index, Voices voices, SubCorpus part) {
        this.snapshot = snapshot;
        this.index = index;
        this.voices = voices;
        this.values = new FieldValues(voices);
        this.part = part;
    }

    private static final class Tally {

        private final Set<Respondent> respondents = new HashSet<>();
        private final Set<Respondent> allRespondents = new HashSet<>();
        private int hits;
        private int words;
    }

    /// Returns the respondents who say something in the units of the hits.
    Set<Respondent> respondents(List<Hit> hits) {
        var respondents = new HashSet<Respondent>();
        for (var hit : hits) {
            for (var unit : hit.units()) {
                voices.respondent(hit.document(), unit).ifPresent(respondents::add);
            }
        }
        return respondents;
    }

    /// Returns how many respondents say something in the units of passages. A document is looked at
    /// until all who speak there are known.
    int respondents(Found found) {
        var speaking = new boolean[voices.allRespondents()];
        var count = 0;
        for (var document : index.documents()) {
            var spans = found.in(document.number());
            if (!spans.isEmpty()) {
                var who = voices.respondents(document);
                var heard = new boolean[who.length];
                var left = 0;
                for (var respondent : who) {
                    left += respondent >= 0 ? 1 : 0;
                }
                for (int i = 0; i < spans.size() && left > 0; i++) {
                    var from = document.firstEndingAfter(spans.start(i));
                    var to = document.firstStartingFrom(spans.end(i), from);
                    for (int unit = from; unit < to; unit++) {
                        var voice = document.voice(unit);
                        if (!heard[voice] && who[voice] >= 0) {
                            count += speaking[who[voice]] ? 0 : 1;
                            speaking[who[voice]] = true;
                            left--;
                        }
                        heard[voice] = true;
                    }
                }
            }
        }
        return count;
    }

    /// Returns the respondents who say a word of the part of the corpus; all of the study for the
    /// whole corpus.
    Set<Respondent> respondents() {
        if (part.isWhole()) {
            return Set.copyOf(snapshot.respondents().all());
        }
        var speaking = new HashSet<Respondent>();
        for (var document : snapshot.documents()) {
            var words = index.words(document.id());
            for (var unit : units(document.id())) {
                var speaks = voices.respondent(document, unit);
                if (speaks.isPresent()
                        && !speaking.contains(speaks.get())
                        && words(document.id(), words, unit.span()) > 0) {
                    speaking.add(speaks.get());
                }
            }
        }
        return speaking;
    }

    /// Returns how many words of a stretch stand in the part of the corpus.
    private int words(DocumentId document, WordPlaces words, Span span) {
        return part.count(
                document, words, words.startingBefore(span.start()), words.endingBy(span.end()));
    }

    List<Hits.Count> count(List<Hit> hits, Field field) {
        switch (field) {
            case Field.Known known when known.isOfPassages() -> countMarked(hits, marked(known));
            case Field.Known _, Field.Variable _ -> countUnits(hits, field);
        }
        return tallies.entrySet().stream()
                .map(
                        entry -> {
                            var tally = entry.getValue();
                            return new Hits.Count(
                                    field,
                                    entry.getKey(),
                                    tally.respondents.size(),
                                    tally.allRespondents.size(),
                                    tally.hits,
                                    tally.words);
                        })
                .sorted(ORDER)
                .toList();
    }

    private void countUnits(List<Hit> hits, Field field) {
        for (var document : snapshot.documents()) {
            var words = part.isWhole() ? null : index.words(document.id());
            for (var unit : units(document.id())) {
                var count = words == null ? unit.words() : words(document.id(), words, unit.span());
                if (words == null || count > 0) {
                    var tally = tally(values.of(field, document, unit));
                    tally.words += count;
                    voices.respondent(document, unit).ifPresent(tally.allRespondents::add);
                }
            }
        }
        for (var hit : hits) {
            var touched = new HashSet<String>();
            for (var unit : hit.units()) {
                var value = values.of(field, hit.document(), unit);
                touched.add(value);
                voices.respondent(hit.document(), unit).ifPresent(tally(value).respondents::add);
            }
            touched.forEach(value -> tally(value).hits++);
        }
    }

    private Map<String, Found> marked(Field.Known field) {
        var passages = new HashMap<String, Map<DocumentId, Collection<Span>>>();
        if (field == Field.Known.SITUATION) {
            for (var situation : snapshot.situations()) {
                snapshot.passages(situation.id())
                        .forEach(passage -> add(passages, situation.name(), passage));
            }
        } else if (field == Field.Known.MEMO) {
            for (var memo : snapshot.memos()) {
                snapshot.passage(memo).ifPresent(passage -> add(passages, memo.type(), passage));
            }
        } else {
            for (var coding : snapshot.codings()) {
                snapshot.passage(coding)
                        .ifPresent(passage -> add(passages, name(field, coding), passage));
            }
        }
        return passages.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> Found.of(Grade.MARKED, index, entry.getValue())));
    }

    private String name(Field.Known field, Coding coding) {
        return field == Field.Known.CODER
                ? coding.coder().value()
                : snapshot.codebook()
                        .find(coding.code())
                        .map(code -> code.name())
                        .orElse(coding.code().value());
    }

    private static void add(
            Map<String, Map<DocumentId, Collection<Span>>> passages, String name, Passage passage) {
        passages.computeIfAbsent(name, _ -> new HashMap<>())
                .computeIfAbsent(passage.document(), _ -> new ArrayList<>())
                .add(passage.span());
    }

    private void countMarked(List<Hit> hits, Map<String, Found> marked) {
        marked.forEach(
                (name, found) -> {
                    var tally = tally(name);
                    for (var document : snapshot.documents()) {
                        addMarked(tally, document, found.in(number(document.id())));
                    }
                    for (var hit : hits) {
                        if (found.in(number(hit.document().id())).overlap(hit.passage().span())) {
                            tally.hits++;
                            tally.respondents.addAll(respondents(List.of(hit)));
                        }
                    }
                });
    }

    private void addMarked(Tally tally, Document document, Spans spans) {
        if (spans.isEmpty()) {
            return;
        }
        var words = index.words(document.id());
        var end = 0;
        for (var span : spans.list()) {
            var start = Math.max(end, span.start());
            tally.words +=
                    start < span.end()
                            ? words(document.id(), words, new Span(start, span.end()))
                            : 0;
            end = Math.max(end, span.end());
            for (var unit :
                    index.find(document.id()).map(found -> found.over(span)).orElse(List.of())) {
                var shared = unit.span().intersection(span);
                if (part.isWhole()
                        || shared.map(it -> words(document.id(), words, it) > 0).orElse(false)) {
                    voices.respondent(document, unit).ifPresent(tally.allRespondents::add);
                }
            }
        }
    }

    private int number(DocumentId document) {
        return index.find(document).map(IndexedDocument::number).orElse(index.size());
    }

    private List<Unit> units(DocumentId document) {
        return index.find(document).map(found -> found.units()).orElse(List.of());
    }

    private Tally tally(String value) {
        return tallies.computeIfAbsent(value, _ -> new Tally());
    }
}

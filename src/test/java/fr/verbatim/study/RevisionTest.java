package fr.verbatim.study;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.coding.Anchor;
import fr.verbatim.coding.Coding;
import fr.verbatim.coding.Passage;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.text.Rewriting;
import fr.verbatim.text.Span;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Laws that hold when a text is corrected or read again.
class RevisionTest {

    private static final int CODINGS = 40;

    @TempDir Path folder;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 30);
    }

    /// A study with one long interview, coded at random.
    private static final class Coded implements AutoCloseable {
        private final Study study;
        private final Random random;
        private final Document first;

        Coded(Path folder, long seed) {
            random = new Random(seed);
            study = Study.create(folder, Fieldwork.ANNE, Fieldwork.clock(), Fieldwork.ids("id"));
            first = Fieldwork.begin(study);
            revise(Fieldwork.interview(random, 60));
            var text = text();
            study.applyAll(
                    IntStream.range(0, CODINGS)
                            .mapToObj(
                                    i ->
                                            new CodingChange.Add(
                                                    Fieldwork.coding(
                                                            "k" + i,
                                                            first.id(),
                                                            "c1",
                                                            Fieldwork.ANNE),
                                                    Rewriting.someWords(text, random, 12)))
                            .toList());
        }

        Document document() {
            return study.snapshot().document(first.id()).orElseThrow();
        }

        String text() {
            return study.text(document().revision()).text();
        }

        /// Corrects the text, or reads it again.
        void revise(String text) {
            RevisionId revision = study.store(Fieldwork.text(text));
            study.apply(
                    random.nextBoolean()
                            ? new CorpusChange.EditText(first.id(), revision)
                            : new CorpusChange.ReadAgain(
                                    first.id(),
                                    revision,
                                    "a0",
                                    "txt 1",
                                    "text/plain",
                                    Map.of(),
                                    study.snapshot().speakers(first.id())));
        }

        Map<String, Optional<Span>> places() {
            var snapshot = study.snapshot();
            return snapshot.codings().stream()
                    .collect(
                            Collectors.toMap(
                                    coding -> coding.id().value(),
                                    coding -> snapshot.passage(coding).map(Passage::span)));
        }

        List<String> unplaced() {
            return study.snapshot().unplaced().stream().map(Anchor::owner).toList();
        }

        @Override
        public void close() {
            study.close();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void codingsQuoteTheSameWordsOrAreListed(long seed) {
        try (var coded = new Coded(folder, seed)) {
            var before = coded.text();
            var places = coded.places();
            var rewriting =
                    new Rewriting(before)
                            .edit(coded.random, 1 + coded.random.nextInt(60), new Span(0, 0));
            coded.revise(rewriting.text());
            var now = coded.places();
            assertThat(now.keySet()).isEqualTo(places.keySet());
            places.forEach(
                    (owner, place) -> {
                        var span = place.orElseThrow();
                        var found =
                                now.getOrDefault(owner, Optional.empty())
                                        .map(there -> there.in(coded.text()));
                        if (rewriting.keeps(span)) {
                            assertThat(found).as(owner).contains(span.in(before));
                        } else if (rewriting.loses(span)) {
                            assertThat(found).as("%s « %s »", owner, span.in(before)).isEmpty();
                        }
                        assertThat(coded.unplaced().contains(owner)).isEqualTo(found.isEmpty());
                    });
            assertThat(coded.study.check()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void undoingRevisionsRestoresEveryAnchor(long seed) {
        try (var coded = new Coded(folder, seed)) {
            var states = new HashMap<Integer, Rows>();
            for (var i = 0; i < 5; i++) {
                states.put(i, coded.study.snapshot().rows());
                coded.revise(
                        new Rewriting(coded.text()).edit(coded.random, 10, new Span(0, 0)).text());
            }
            for (var i = 4; i >= 0; i--) {
                coded.study.undo();
                assertThat(coded.study.snapshot().rows()).isEqualTo(states.get(i));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void goingBackToAnEarlierTextPlacesEverythingAsItWas(long seed) {
        try (var coded = new Coded(folder, seed)) {
            var before = coded.text();
            var places = coded.places();
            for (var i = 0; i < 4; i++) {
                coded.revise(
                        new Rewriting(coded.text()).edit(coded.random, 15, new Span(0, 0)).text());
            }
            assertThat(coded.unplaced()).isNotEmpty();
            coded.revise(before);
            assertThat(coded.text()).isEqualTo(before);
            assertThat(coded.unplaced()).isEmpty();
            coded.places()
                    .forEach(
                            (owner, place) -> {
                                var span = places.getOrDefault(owner, Optional.empty());
                                assertThat(place.orElseThrow().in(before))
                                        .as(owner)
                                        .isEqualTo(span.orElseThrow().in(before));
                            });
        }
    }

    @Test
    void whatWasPlacedAgainStaysThere() {
        try (var coded = new Coded(folder, 7)) {
            var text = coded.text();
            var coding = coded.study.snapshot().codings().getFirst();
            var span = coded.study.snapshot().passage(coding).orElseThrow().span();
            coded.revise(text.substring(0, span.start()) + "Bref" + text.substring(span.end()));
            assertThat(coded.unplaced()).contains(coding.id().value());
            coded.study.apply(new CodingChange.Move(coding.id(), Span.at(span.start(), 4)));
            assertThat(coded.unplaced()).doesNotContain(coding.id().value());
            coded.revise("Chercheur : Merci d’être venu.\n" + coded.text());
            assertThat(quoted(coded, coding)).contains("Bref");
        }
    }

    @Test
    void aCodingPlacedOnOtherWordsIsNotPutBackOnTheOldOnes() {
        try (var coded = new Coded(folder, 8)) {
            var text = coded.text();
            var coding = coded.study.snapshot().codings().getFirst();
            var span = coded.study.snapshot().passage(coding).orElseThrow().span();
            coded.revise(text.substring(0, span.start()) + "Bref" + text.substring(span.end()));
            coded.study.apply(new CodingChange.Move(coding.id(), Span.at(span.start(), 4)));
            coded.revise(text);
            assertThat(quoted(coded, coding)).isEmpty();
            assertThat(coded.unplaced()).contains(coding.id().value());
        }
    }

    private static Optional<String> quoted(Coded coded, Coding coding) {
        return coded.study
                .snapshot()
                .passage(coding)
                .map(passage -> coded.study.quote(passage).text());
    }
}

package fr.verbatim.analysis.words;

import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.search.Hit;
import fr.verbatim.search.SubCorpus;
import fr.verbatim.search.index.Units;
import fr.verbatim.search.index.WordPlaces;
import fr.verbatim.study.Snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// How some passages are spread over documents, and inside each. Immutable.
///
/// @param parts the documents that have words there, in the order of their paths
public record Dispersion(List<Part> parts) {

    /// One document. Immutable.
    ///
    /// @param words how many words it has, in the part of the corpus that is looked at
    /// @param places where its passages begin, in words before them, in the order of the text
    public record Part(Document document, int words, List<Integer> places) {

        public Part {
            places = List.copyOf(places);
        }

        public int hits() {
            return places.size();
        }

        /// Returns the passages for 1,000 words.
        public double perThousandWords() {
            return 1000.0 * hits() / words;
        }
    }

    public Dispersion {
        parts = List.copyOf(parts);
    }

    /// Returns the spread of `hits` over the documents of a study.
    ///
    /// @param texts the texts of the study
    /// @param part the part of the corpus whose words are counted
    public static Dispersion of(
            Snapshot study,
            Function<RevisionId, DocumentText> texts,
            List<Hit> hits,
            SubCorpus part) {
        Map<Document, List<Hit>> byDocument = new HashMap<>();
        hits.forEach(
                hit -> byDocument.computeIfAbsent(hit.document(), _ -> new ArrayList<>()).add(hit));
        var parts = new ArrayList<Part>();
        for (var document : study.documents()) {
            var words =
                    WordPlaces.of(
                            Units.of(texts.apply(document.revision())).stream()
                                    .flatMap(unit -> unit.words().stream())
                                    .filter(word -> part.holds(document.id(), word.span()))
                                    .toList());
            if (words.size() > 0) {
                var places =
                        byDocument.getOrDefault(document, List.of()).stream()
                                .map(hit -> words.endingBy(hit.passage().span().start()))
                                .sorted()
                                .toList();
                parts.add(new Part(document, words.size(), places));
            }
        }
        return new Dispersion(parts);
    }

    /// Returns how many passages there are.
    public int hits() {
        return parts.stream().mapToInt(Part::hits).sum();
    }

    /// Returns in how many documents there is one.
    public int range() {
        return (int) parts.stream().filter(part -> part.hits() > 0).count();
    }

    /// Returns the deviation of proportions of Gries (2008): half the sum, over the documents, of
    /// the difference between their share of the passages and their share of the words. From 0,
    /// spread as the words are, to nearly 1, all in one short document; 0 where there is no
    /// passage.
    public double deviation() {
        var all = hits();
        var words = parts.stream().mapToDouble(Part::words).sum();
        return all == 0
                ? 0
                : parts.stream()
                                .mapToDouble(
                                        part ->
                                                Math.abs(
                                                        (double) part.hits() / all
                                                                - part.words() / words))
                                .sum()
                        / 2;
    }

    /// Returns the same divided by the greatest value that it can have (Lijffijt and Gries 2012): 1
    /// where all passages stand in the shortest document.
    public double normalisedDeviation() {
        var words = parts.stream().mapToDouble(Part::words).sum();
        var least = parts.stream().mapToDouble(Part::words).min().orElse(0) / Math.max(1, words);
        return least == 1 ? 0 : deviation() / (1 - least);
    }
}

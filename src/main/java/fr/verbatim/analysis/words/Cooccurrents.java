package fr.verbatim.analysis.words;

import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.language.Token;
import fr.verbatim.search.Hit;
import fr.verbatim.search.SubCorpus;
import fr.verbatim.search.index.Units;
import fr.verbatim.study.Respondent;
import fr.verbatim.study.Snapshot;
import fr.verbatim.text.Span;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The words that stand near some passages more often than elsewhere: their *cooccurrents*.
/// Immutable.
///
/// Words are compared without accents and case. Near a passage stand the words around it, on both
/// sides, in its turn or paragraph; one that stands near two passages counts once, those of the
/// passages themselves do not count as near. The score is the [Specificity] of a word in all that
/// stands near.
///
/// @param words the words found near, the most specific first
/// @param passages how many passages there are
/// @param nearby how many words stand near them
/// @param corpus how many words the corpus has, or the part of it that was looked at
public record Cooccurrents(List<Cooccurrent> words, int passages, int nearby, int corpus) {

    /// As far as the turn or the paragraph goes.
    public static final int WHOLE_UNIT = Integer.MAX_VALUE;

    /// One word. Immutable.
    ///
    /// @param form as it is most often written
    /// @param near how often it stands near
    /// @param everywhere how often it stands in the corpus, or the part of it
    /// @param expected how often it would stand near if it were spread evenly
    /// @param specificity its score
    /// @param respondents how many respondents say it near the passages
    public record Cooccurrent(
            String form,
            int near,
            int everywhere,
            double expected,
            double specificity,
            int respondents) {}

    public Cooccurrents {
        words = List.copyOf(words);
    }

    /// Counts the words near `hits`.
    ///
    /// @param texts the texts of the study
    /// @param part the part of the corpus whose words are counted, near and elsewhere
    /// @param reach how many words on each side are near, or [#WHOLE_UNIT]
    public static Cooccurrents of(
            Snapshot study,
            Function<RevisionId, DocumentText> texts,
            List<Hit> hits,
            SubCorpus part,
            int reach) {
        var counting = new Counting(study, part, reach);
        var byDocument = new HashMap<Document, Set<Span>>();
        hits.forEach(
                hit ->
                        byDocument
                                .computeIfAbsent(hit.document(), _ -> new HashSet<>())
                                .add(hit.passage().span()));
        for (var document : study.documents()) {
            counting.add(
                    document,
                    Units.of(texts.apply(document.revision())),
                    byDocument.getOrDefault(document, Set.of()));
        }
        return counting.result(hits.size());
    }

    /// Returns the same counts with some of the words.
    public Cooccurrents with(List<Cooccurrent> some) {
        return new Cooccurrents(some, passages, nearby, corpus);
    }

    /// Returns those that stand near at least so often, and more often than expected.
    public List<Cooccurrent> attracted(int least) {
        return words.stream()
                .filter(word -> word.near() >= least && word.near() > word.expected())
                .toList();
    }

    /// What is counted so far. Confined to one thread.
    private static final class Counting {

        private static final Comparator<Cooccurrent> ORDER =
                Comparator.comparingDouble(Cooccurrent::specificity)
                        .thenComparingInt(Cooccurrent::near)
                        .reversed()
                        .thenComparing(Cooccurrent::form);

        private final Snapshot study;
        private final SubCorpus part;
        private final int reach;
        private final Map<String, Tally> tallies = new HashMap<>();
        private int nearby;
        private int corpus;

        private static final class Tally {
            private final Map<String, Integer> forms = new HashMap<>();
            private final Set<Respondent> respondents = new HashSet<>();
            private int near;
            private int everywhere;
        }

        Counting(Snapshot study, SubCorpus part, int reach) {
            this.study = study;
            this.part = part;
            this.reach = reach;
        }

        void add(Document document, List<Units.WithWords> units, Set<Span> passages) {
            for (var unit : units) {
                var words = unit.words();
                var near = near(words, passages, unit.unit().span());
                var speaks =
                        unit.unit().isTurn()
                                ? study.respondents().of(document, unit.unit().speaker())
                                : Optional.<Respondent>empty();
                for (var i = 0; i < words.size(); i++) {
                    var word = words.get(i);
                    if (!part.holds(document.id(), word.span())) {
                        continue;
                    }
                    var tally = tallies.computeIfAbsent(word.folded(), _ -> new Tally());
                    tally.forms.merge(word.form(), 1, Integer::sum);
                    tally.everywhere++;
                    corpus++;
                    if (near.get(i)) {
                        tally.near++;
                        nearby++;
                        speaks.ifPresent(tally.respondents::add);
                    }
                }
            }
        }

        /// Returns the numbers of the words that stand near.
        private BitSet near(List<Token> words, Set<Span> passages, Span unit) {
            var near = new BitSet(words.size());
            var inside = new BitSet(words.size());
            for (var passage : passages) {
                if (passage.overlaps(unit)) {
                    var first = firstEndingAfter(words, passage.start());
                    var last = first;
                    while (last < words.size() && words.get(last).span().start() < passage.end()) {
                        last++;
                    }
                    inside.set(first, last);
                    near.set(reach > first ? 0 : first - reach, first);
                    near.set(last, reach > words.size() - last ? words.size() : last + reach);
                }
            }
            near.andNot(inside);
            return near;
        }

        private static int firstEndingAfter(List<Token> words, int offset) {
            var low = 0;
            var high = words.size();
            while (low < high) {
                var middle = (low + high) >>> 1;
                if (words.get(middle).span().end() > offset) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }

        Cooccurrents result(int passages) {
            var words =
                    tallies.values().stream()
                            .filter(tally -> tally.near > 0)
                            .map(this::word)
                            .sorted(ORDER)
                            .toList();
            return new Cooccurrents(words, passages, nearby, corpus);
        }

        private Cooccurrent word(Tally tally) {
            return new Cooccurrent(
                    Written.mostly(tally.forms),
                    tally.near,
                    tally.everywhere,
                    Specificity.expected(tally.everywhere, nearby, corpus),
                    Specificity.of(tally.near, tally.everywhere, nearby, corpus),
                    tally.respondents.size());
        }
    }
}

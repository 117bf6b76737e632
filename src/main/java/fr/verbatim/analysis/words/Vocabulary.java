package fr.verbatim.analysis.words;

import fr.verbatim.search.SubCorpus;
import fr.verbatim.study.Respondent;
import fr.verbatim.study.Snapshot;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The different words of a corpus, or of a part of it, with how often they occur. Immutable.
///
/// @param entries the words, the most frequent first; of a part, the most specific first
/// @param size how many words the part has
/// @param corpus how many words the corpus has, or the part of it with which this one is compared
/// @param unannotated how many documents with words in the part have no lemmas
public record Vocabulary(List<Entry> entries, int size, int corpus, int unannotated) {

    /// What counts as one word.
    public enum By {
        /// Its form, without accents and case.
        FORM,
        /// Its lemma.
        LEMMA,
        /// Several words that make a term, such as *lien social* or *état des lieux*: see [Terms].
        TERM
    }

    /// One word. Immutable.
    ///
    /// @param word as it is most often written; a lemma as it is
    /// @param frequency how often it occurs in the part
    /// @param everywhere how often it occurs in the corpus
    /// @param specificity its [Specificity] in the part; 0 where the part is the whole corpus
    /// @param respondents how many respondents say it in the part
    /// @param documents in how many documents of the part it occurs
    public record Entry(
            String word,
            int frequency,
            int everywhere,
            double specificity,
            int respondents,
            int documents) {}

    public Vocabulary {
        entries = List.copyOf(entries);
    }

    /// Counts words.
    ///
    /// @param corpus the words that count as the corpus: all, or a part
    /// @param part the part of it whose words are told; all of it when it is the whole corpus
    /// @param kept which words are counted at all
    public static Vocabulary of(
            Snapshot study,
            CorpusWords words,
            SubCorpus corpus,
            SubCorpus part,
            By by,
            WordFilter kept) {
        var counting = new Counting(!part.isWhole(), by);
        for (var document : study.documents()) {
            for (var unit : words.in(document)) {
                var speaks =
                        unit.unit().isTurn()
                                ? study.respondents().of(document, unit.unit().speaker())
                                : Optional.<Respondent>empty();
                for (var item : items(unit.words(), by, kept)) {
                    if (corpus.holds(document.id(), item.span())) {
                        var inside = part.holds(document.id(), item.span());
                        counting.add(item, inside, document.name(), speaks);
                    }
                }
                for (var word : unit.words()) {
                    if (corpus.holds(document.id(), word.span())) {
                        counting.count(part.holds(document.id(), word.span()));
                    }
                }
            }
            counting.endOf(words.isAnnotated(document));
        }
        return counting.result();
    }

    private static List<Terms.Item> items(List<CorpusWords.Word> words, By by, WordFilter kept) {
        return switch (by) {
            case FORM ->
                    words.stream()
                            .filter(kept::keeps)
                            .map(word -> new Terms.Item(word.span(), word.folded(), word.form()))
                            .toList();
            case LEMMA ->
                    words.stream()
                            .filter(kept::keeps)
                            .map(word -> new Terms.Item(word.span(), word.lemma(), word.lemma()))
                            .toList();
            case TERM -> Terms.in(words);
        };
    }

    /// What is counted so far. Confined to one thread.
    private static final class Counting {

        private final boolean isPart;
        private final By by;
        private final Map<String, Tally> tallies = new HashMap<>();
        private int size;
        private int corpus;
        private int here;
        private int unannotated;

        private static final class Tally {
            private final Map<String, Integer> forms = new HashMap<>();
            private final Set<Respondent> respondents = new HashSet<>();
            private final Set<String> documents = new HashSet<>();
            private int frequency;
            private int everywhere;
        }

        Counting(boolean isPart, By by) {
            this.isPart = isPart;
            this.by = by;
        }

        void add(Terms.Item item, boolean inside, String document, Optional<Respondent> speaks) {
            var tally = tallies.computeIfAbsent(item.key(), _ -> new Tally());
            tally.everywhere++;
            tally.forms.merge(item.form(), 1, Integer::sum);
            if (inside) {
                tally.frequency++;
                tally.documents.add(document);
                speaks.ifPresent(tally.respondents::add);
            }
        }

        void count(boolean inside) {
            corpus++;
            size += inside ? 1 : 0;
            here += inside ? 1 : 0;
        }

        void endOf(boolean annotated) {
            unannotated += here > 0 && !annotated ? 1 : 0;
            here = 0;
        }

        Vocabulary result() {
            var order = Comparator.comparingDouble(Entry::specificity);
            return new Vocabulary(
                    tallies.values().stream()
                            .filter(tally -> tally.frequency > 0)
                            .map(this::entry)
                            .sorted(
                                    order.thenComparingInt(Entry::frequency)
                                            .reversed()
                                            .thenComparing(Entry::word))
                            .toList(),
                    size,
                    corpus,
                    unannotated);
        }

        /// Terms are fewer than words: they have no specificity among words.
        private Entry entry(Tally tally) {
            return new Entry(
                    Written.mostly(tally.forms),
                    tally.frequency,
                    tally.everywhere,
                    isPart && by != By.TERM
                            ? Specificity.of(tally.frequency, tally.everywhere, size, corpus)
                            : 0,
                    tally.respondents.size(),
                    tally.documents.size());
        }
    }
}

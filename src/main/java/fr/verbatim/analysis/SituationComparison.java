package fr.verbatim.analysis;

import fr.verbatim.codebook.CodeId;
import fr.verbatim.coding.Passage;
import fr.verbatim.coding.Situation;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.study.Respondent;
import fr.verbatim.study.Snapshot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Sets two things coded side by side in situations: which hold both, both kept apart, one only, or
/// neither. Immutable.
///
/// A situation holds a side when an extract coded with one of its codes, or with a code below it,
/// shares at least one character with one of the situation's passages. The situation is the unit
/// because the overlap of two extracts would count too few, a whole turn too many.
///
/// A situation keeps them apart when an extract coded so touches one of its passages, unless one
/// coded with a code of both sides does.
///
/// @param situations the situations with what each holds, told before observed, by name
/// @param respondents counts for each respondent of the study, ordered by function, then by name
/// @param functions counts for each function
public record SituationComparison(
        List<Held> situations, List<OfRespondent> respondents, List<OfFunction> functions) {

    /// What a situation holds of the two sides.
    public enum Holding {
        BOTH,
        APART,
        FIRST_ONLY,
        SECOND_ONLY,
        NEITHER
    }

    /// One situation and what it holds.
    ///
    /// @param tellers who tells it; empty when it was observed
    public record Held(Situation situation, Holding holding, List<Respondent> tellers) {
        public Held {
            tellers = List.copyOf(tellers);
        }
    }

    /// How many situations hold what.
    public record Counts(int both, int apart, int firstOnly, int secondOnly, int neither) {

        static Counts of(List<Holding> holdings) {
            return new Counts(
                    count(holdings, Holding.BOTH),
                    count(holdings, Holding.APART),
                    count(holdings, Holding.FIRST_ONLY),
                    count(holdings, Holding.SECOND_ONLY),
                    count(holdings, Holding.NEITHER));
        }

        private static int count(List<Holding> holdings, Holding wanted) {
            return Math.toIntExact(holdings.stream().filter(wanted::equals).count());
        }

        /// Returns the number of situations counted.
        public int total() {
            return both + apart + firstOnly + secondOnly + neither;
        }

        /// Returns the number of situations that hold just that.
        public int of(Holding holding) {
            return switch (holding) {
                case BOTH -> both;
                case APART -> apart;
                case FIRST_ONLY -> firstOnly;
                case SECOND_ONLY -> secondOnly;
                case NEITHER -> neither;
            };
        }
    }

    /// The situations that one respondent tells.
    public record OfRespondent(Respondent respondent, Counts told) {}

    /// The respondents of one function, and the situations that they tell.
    ///
    /// @param function the value of the variable; empty for those of whom it is not known
    /// @param respondents how many respondents have this function
    /// @param withBoth how many of them tell at least one situation that holds both
    /// @param told the situations they tell, one told by two of them counted once
    public record OfFunction(String function, int respondents, int withBoth, Counts told) {}

    public SituationComparison {
        situations = List.copyOf(situations);
        respondents = List.copyOf(respondents);
        functions = List.copyOf(functions);
    }

    /// Compares two sides, each made of some codes and those below them; a code that means both may
    /// stand on both.
    ///
    /// @param apart the codes that say that both are kept apart; may be empty
    /// @param texts the texts of the study
    /// @param function the variable by which respondents are grouped, such as `fonction`
    public static SituationComparison between(
            Snapshot study,
            Function<RevisionId, DocumentText> texts,
            Collection<CodeId> first,
            Collection<CodeId> second,
            Collection<CodeId> apart,
            String function) {
        var ones = coded(study, first);
        var others = coded(study, second);
        var kept = coded(study, apart);
        var onBoth = coded(study, first.stream().filter(second::contains).toList());
        var held = new ArrayList<Held>();
        for (var situation : study.situations()) {
            var passages = study.passages(situation.id());
            held.add(
                    new Held(
                            situation,
                            overlap(passages, kept) && !overlap(passages, onBoth)
                                    ? Holding.APART
                                    : holding(overlap(passages, ones), overlap(passages, others)),
                            study.respondents().in(passages, texts)));
        }
        held.sort(
                Comparator.comparing((Held one) -> one.situation().register())
                        .thenComparing(one -> one.situation().name()));
        var rows =
                study.respondents().all().stream()
                        .map(person -> new OfRespondent(person, told(held, List.of(person))))
                        .sorted(
                                Comparator.comparing(
                                                (OfRespondent row) ->
                                                        row.respondent().value(function))
                                        .thenComparing(row -> row.respondent().name()))
                        .toList();
        return new SituationComparison(held, rows, byFunction(held, rows, function));
    }

    /// Returns the counts over all situations.
    public Counts total() {
        return Counts.of(situations.stream().map(Held::holding).toList());
    }

    /// Returns the counts over the situations that no respondent tells: those observed.
    public Counts observed() {
        return Counts.of(
                situations.stream()
                        .filter(held -> held.tellers().isEmpty())
                        .map(Held::holding)
                        .toList());
    }

    private static List<OfFunction> byFunction(
            List<Held> held, List<OfRespondent> rows, String function) {
        Map<String, List<OfRespondent>> grouped = new TreeMap<>();
        for (var row : rows) {
            grouped.computeIfAbsent(row.respondent().value(function), _ -> new ArrayList<>())
                    .add(row);
        }
        return grouped.entrySet().stream()
                .map(
                        group ->
                                new OfFunction(
                                        group.getKey(),
                                        group.getValue().size(),
                                        withBoth(group.getValue()),
                                        told(
                                                held,
                                                group.getValue().stream()
                                                        .map(OfRespondent::respondent)
                                                        .toList())))
                .toList();
    }

    private static int withBoth(List<OfRespondent> rows) {
        return Math.toIntExact(rows.stream().filter(row -> row.told().both() > 0).count());
    }

    private static Counts told(List<Held> held, List<Respondent> tellers) {
        return Counts.of(
                held.stream()
                        .filter(one -> one.tellers().stream().anyMatch(tellers::contains))
                        .map(Held::holding)
                        .toList());
    }

    private static List<Passage> coded(Snapshot study, Collection<CodeId> codes) {
        var family =
                codes.stream()
                        .flatMap(code -> study.codebook().family(code).stream())
                        .collect(Collectors.toSet());
        return study.codings().stream()
                .filter(coding -> family.contains(coding.code()))
                .flatMap(coding -> study.passage(coding).stream())
                .toList();
    }

    private static boolean overlap(List<Passage> ones, List<Passage> others) {
        return ones.stream().anyMatch(one -> others.stream().anyMatch(one::overlaps));
    }

    private static Holding holding(boolean first, boolean second) {
        if (first) {
            return second ? Holding.BOTH : Holding.FIRST_ONLY;
        }
        return second ? Holding.SECOND_ONLY : Holding.NEITHER;
    }
}

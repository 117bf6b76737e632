package fr.verbatim.report;

import fr.verbatim.analysis.SituationComparison;
import fr.verbatim.analysis.SituationComparison.Counts;
import fr.verbatim.analysis.SituationComparison.Holding;
import fr.verbatim.analysis.words.FirstUses;
import fr.verbatim.codebook.Code;
import fr.verbatim.coding.Passage;
import fr.verbatim.report.tree.Block;
import fr.verbatim.report.tree.Paragraph;
import fr.verbatim.report.tree.Report;
import fr.verbatim.report.tree.ReportTable;
import fr.verbatim.report.tree.ReportTable.Column;
import fr.verbatim.report.tree.Section;
import fr.verbatim.search.Hits;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Two things coded, side by side in situations, as a report: which situations hold both, both kept
/// apart, one or neither, by respondent, then by function; the words beside the situations; the
/// extracts. Immutable.
///
/// @param settings the study, the language, whose codings are seen, the variable that says what a
///   person does, the names that are hidden, the title
/// @param comparison the situations
/// @param sides what is compared
/// @param asked a query whose answers are set beside the situations; null for none
public record SituationsReport(
        CodeReport settings, SituationComparison comparison, Sides sides, @Nullable Asked asked) {

    /// Those extracts are quoted that show what situations hold.
    private static final List<Holding> QUOTED =
            List.of(Holding.BOTH, Holding.APART, Holding.FIRST_ONLY, Holding.SECOND_ONLY);

    /// What is compared. Immutable.
    ///
    /// @param first the codes of one side; it is called by the name of the first of them
    /// @param second the codes of the other
    /// @param apart the codes that say that both are kept apart
    public record Sides(List<Code> first, List<Code> second, List<Code> apart) {

        /// @throws IllegalArgumentException when a side has no code
        public Sides {
            if (first.isEmpty() || second.isEmpty()) {
                throw new IllegalArgumentException("a side has at least one code");
            }
            first = List.copyOf(first);
            second = List.copyOf(second);
            apart = List.copyOf(apart);
        }

        List<Code> all() {
            return Stream.of(first, second, apart).flatMap(List::stream).distinct().toList();
        }
    }

    /// A query and its answers. Immutable.
    ///
    /// @param counts what they amount to by function
    /// @param firstUses who says it first
    public record Asked(String query, List<Hits.Count> counts, FirstUses firstUses) {

        public Asked {
            counts = List.copyOf(counts);
        }
    }

    /// Returns what a situation holds, in words.
    public static String name(Holding holding, Sides sides, Locale language) {
        return new Phrases(language)
                .say(
                        "report.holding." + holding,
                        sides.first().getFirst().name(),
                        sides.second().getFirst().name());
    }

    /// Reads the study and makes the report.
    public Report toReport() {
        var phrases = new Phrases(settings.language());
        var material = new Material(settings);
        var sections = new ArrayList<Section>();
        sections.add(
                new Section(
                        phrases.say("report.situations.section"), situations(phrases), List.of()));
        if (asked != null) {
            sections.add(words(phrases, asked));
            sections.add(firstUses(phrases, material, asked));
        }
        sections.add(extracts(phrases, material));
        var title =
                settings.title().isEmpty()
                        ? phrases.say(
                                "report.situations.title",
                                sides.first().getFirst().name(),
                                sides.second().getFirst().name())
                        : settings.title();
        var folder = settings.study().folder().toAbsolutePath().normalize().getFileName();
        return MaskedReport.of(
                new Report(
                        title,
                        List.of(folder + " · " + phrases.date(settings.date())),
                        settings.language(),
                        settings.date(),
                        settings.study().coder().value(),
                        List.of(Paragraph.body(rule(phrases))),
                        sections),
                settings.masks());
    }

    private String rule(Phrases phrases) {
        var onBoth = sides.first().stream().filter(sides.second()::contains).toList();
        var sentences = new ArrayList<String>();
        var part = settings.part();
        if (part != null) {
            sentences.add(phrases.say("report.in-part", part.query()));
        }
        sentences.add(
                phrases.say(
                        "report.situations.rule",
                        sides.first().getFirst().name(),
                        sides.second().getFirst().name()));
        if (!onBoth.isEmpty()) {
            sentences.add(phrases.say("report.situations.rule-both", names(onBoth, phrases)));
        }
        if (!sides.apart().isEmpty()) {
            sentences.add(
                    phrases.say("report.situations.rule-apart", names(sides.apart(), phrases)));
        }
        return String.join(" ", sentences);
    }

    private static String names(List<Code> codes, Phrases phrases) {
        return codes.stream()
                .map(code -> phrases.say("report.situations.code", code.name()))
                .collect(Collectors.joining(", "));
    }

    private List<Block> situations(Phrases phrases) {
        var people =
                comparison.respondents().stream()
                        .filter(row -> row.told().total() > 0)
                        .map(
                                row ->
                                        row(
                                                phrases,
                                                row.told(),
                                                row.respondent().name(),
                                                row.respondent().value(settings.function())))
                        .collect(Collectors.toCollection(ArrayList::new));
        var silent = comparison.respondents().size() - people.size();
        people.add(
                row(phrases, comparison.observed(), phrases.say("report.situations.observed"), ""));
        people.add(row(phrases, comparison.total(), phrases.say("report.situations.all"), ""));
        var functions =
                comparison.functions().stream()
                        .map(
                                row ->
                                        row(
                                                phrases,
                                                row.told(),
                                                row.function().isEmpty() ? "–" : row.function(),
                                                phrases.say(
                                                        "report.out-of",
                                                        row.withBoth(),
                                                        row.respondents())))
                        .toList();
        return List.of(
                new ReportTable(
                        phrases.say("report.situations.by-respondent"),
                        columns(
                                phrases,
                                "report.situations.respondent",
                                "report.situations.function"),
                        people,
                        phrases.say("report.situations.silent", silent)),
                new ReportTable(
                        phrases.say("report.situations.by-function"),
                        columns(
                                phrases,
                                "report.situations.function",
                                "report.situations.with-both"),
                        functions,
                        phrases.say("report.situations.caution")));
    }

    private List<Column> columns(Phrases phrases, String... first) {
        return Stream.concat(
                        Arrays.stream(first).map(key -> new Column(phrases.say(key), false)),
                        Arrays.stream(Holding.values())
                                .map(
                                        holding ->
                                                new Column(
                                                        name(holding, sides, phrases.locale()),
                                                        true)))
                .toList();
    }

    private static List<String> row(Phrases phrases, Counts counts, String... first) {
        return Stream.concat(
                        Arrays.stream(first),
                        Arrays.stream(Holding.values()).map(it -> number(counts.of(it), phrases)))
                .toList();
    }

    private static String number(int number, Phrases phrases) {
        return number == 0 ? "–" : phrases.say("report.number", number);
    }

    /// The words beside the situations: who has which.
    private Section words(Phrases phrases, Asked asked) {
        Map<String, SituationComparison.OfFunction> told = new HashMap<>();
        comparison.functions().forEach(row -> told.put(row.function(), row));
        var rows =
                asked.counts().stream()
                        .filter(count -> count.allRespondents() > 0)
                        .sorted(
                                Comparator.comparingDouble(Hits.Count::perThousandWords)
                                        .reversed()
                                        .thenComparing(Hits.Count::value))
                        .map(
                                count -> {
                                    var here =
                                            Optional.ofNullable(told.get(count.value()))
                                                    .map(SituationComparison.OfFunction::told)
                                                    .orElse(new Counts(0, 0, 0, 0, 0));
                                    return List.of(
                                            count.value().isEmpty() ? "–" : count.value(),
                                            phrases.say(
                                                    "report.out-of",
                                                    count.respondents(),
                                                    count.allRespondents()),
                                            number(count.hits(), phrases),
                                            phrases.say("report.rate", count.perThousandWords()),
                                            number(here.total(), phrases),
                                            number(here.both(), phrases));
                                })
                        .toList();
        var table =
                new ReportTable(
                        phrases.say("report.situations.words-table", asked.query()),
                        List.of(
                                new Column(phrases.say("report.situations.function"), false),
                                new Column(phrases.say("report.situations.sayers"), false),
                                new Column(phrases.say("report.search.passages"), true),
                                new Column(phrases.say("report.search.rate"), true),
                                new Column(phrases.say("report.situations.told"), true),
                                new Column(name(Holding.BOTH, sides, phrases.locale()), true)),
                        rows,
                        phrases.say("report.situations.words-note"));
        return new Section(
                phrases.say("report.situations.words", asked.query()), List.of(table), List.of());
    }

    private Section firstUses(Phrases phrases, Material material, Asked asked) {
        var blocks = new ArrayList<Block>();
        for (var way : FirstUses.Way.values()) {
            var people = asked.firstUses().rows().stream().filter(row -> row.way() == way).toList();
            if (!people.isEmpty()) {
                blocks.add(
                        Paragraph.definition(
                                phrases.say(
                                        "report.situations.way." + way,
                                        people.size(),
                                        asked.firstUses().rows().size()),
                                people.stream()
                                        .map(row -> person(row, material, phrases))
                                        .collect(
                                                Collectors.joining(
                                                        phrases.say("report.list.strong")))));
            }
        }
        return new Section(
                phrases.say("report.situations.first", asked.query()), blocks, List.of());
    }

    private static String person(FirstUses.Row row, Material material, Phrases phrases) {
        return phrases.say(
                "report.situations.person",
                row.respondent().name(),
                row.respondent().value(material.function()),
                row.uses());
    }

    /// Those marked *retenu*, else the first of each respondent, of the situations that hold the
    /// same.
    private Section extracts(Phrases phrases, Material material) {
        var snapshot = material.snapshot();
        var codes =
                sides.all().stream()
                        .flatMap(code -> snapshot.codebook().family(code.id()).stream())
                        .distinct()
                        .flatMap(id -> snapshot.codebook().find(id).stream())
                        .toList();
        var all = codes.stream().flatMap(code -> material.extracts(code).all().stream()).toList();
        var inner = new ArrayList<Section>();
        for (var holding : QUOTED) {
            var passages =
                    comparison.situations().stream()
                            .filter(held -> held.holding() == holding)
                            .flatMap(held -> snapshot.passages(held.situation().id()).stream())
                            .toList();
            var quoted = quoted(all, passages);
            if (!quoted.isEmpty()) {
                var blocks = new ArrayList<Block>();
                new Balance(material, phrases).note(quoted).ifPresent(blocks::add);
                quoted.forEach(extract -> blocks.add(material.quoted(extract)));
                inner.add(new Section(name(holding, sides, phrases.locale()), blocks, List.of()));
            }
        }
        return new Section(
                phrases.say("report.situations.extracts"),
                List.of(Paragraph.note(phrases.say("report.situations.extracts-rule"))),
                inner);
    }

    private static List<Extract> quoted(List<Extract> all, List<Passage> passages) {
        var seen = new HashMap<Passage, Extract>();
        var inside =
                all.stream()
                        .filter(it -> passages.stream().anyMatch(it.passage()::overlaps))
                        .filter(it -> seen.putIfAbsent(it.passage(), it) == null)
                        .toList();
        return new Extracts(inside, 0).quoted();
    }
}

package fr.verbatim.report;

import fr.verbatim.coding.Coder;
import fr.verbatim.coding.Coding;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.pseudonym.Singularity;
import fr.verbatim.report.tree.Block;
import fr.verbatim.report.tree.Items;
import fr.verbatim.report.tree.Paragraph;
import fr.verbatim.report.tree.ReportTable;
import fr.verbatim.report.tree.Section;
import fr.verbatim.study.Respondent;
import fr.verbatim.study.Viewpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The end of a report: from what, by whom and how it was made, and who is not in it. Confined to
/// one thread.
final class MethodsNote {
    /// Longer lists of names say nothing any more.
    private static final int MOST_NAMES = 20;

    private final CodeReport wanted;
    private final Material material;
    private final Phrases phrases;
    private final Map<String, Integer> codings = new TreeMap<>();
    private final Set<DocumentId> coded;

    MethodsNote(CodeReport wanted, Material material, Phrases phrases) {
        this.wanted = wanted;
        this.material = material;
        this.phrases = phrases;
        for (var coding : material.snapshot().codings()) {
            codings.merge(coding.coder().value(), 1, Integer::sum);
        }
        coded =
                material.snapshot().codings().stream()
                        .map(Coding::document)
                        .collect(Collectors.toSet());
    }

    /// Returns who coded, in alphabetical order.
    List<String> coderNames() {
        return List.copyOf(codings.keySet());
    }

    Section section(List<Extract> quoted) {
        return new Section(
                phrases.say("report.section.methods"),
                List.of(corpus(), new Items(making())),
                List.of(absent(quoted)));
    }

    private ReportTable corpus() {
        var groups = new LinkedHashMap<List<String>, List<Document>>();
        material.snapshot().documents().stream()
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .forEach(
                        document ->
                                groups.computeIfAbsent(nature(document), _ -> new ArrayList<>())
                                        .add(document));
        var rows = new ArrayList<List<String>>();
        groups.forEach(
                (nature, documents) ->
                        rows.add(
                                List.of(
                                        nature.getFirst(),
                                        nature.getLast(),
                                        String.valueOf(documents.size()),
                                        String.valueOf(countCoded(documents)))));
        return new ReportTable(
                phrases.say("report.methods.corpus"),
                List.of(
                        new ReportTable.Column(phrases.say("report.methods.kind"), false),
                        new ReportTable.Column(phrases.say("report.methods.words"), false),
                        new ReportTable.Column(phrases.say("report.methods.documents"), true),
                        new ReportTable.Column(phrases.say("report.methods.coded"), true)),
                rows,
                "");
    }

    private List<String> nature(Document document) {
        return List.of(
                phrases.say(Words.of(document.kind())), phrases.say(Words.of(document.words())));
    }

    private long countCoded(List<Document> documents) {
        return documents.stream().filter(document -> coded.contains(document.id())).count();
    }

    private List<String> making() {
        var items = new ArrayList<String>();
        var part = wanted.part();
        if (part != null) {
            items.add(phrases.say("report.in-part", part.query()));
        }
        items.add(respondents());
        items.add(coders());
        items.add(
                switch (wanted.viewpoint()) {
                    case Viewpoint.Everyone() -> phrases.say("report.methods.everyone");
                    case Viewpoint.Only(var coders) ->
                            phrases.say("report.methods.only", names(coders));
                });
        items.add(
                phrases.say(
                        "report.methods.date",
                        phrases.date(wanted.date()),
                        String.valueOf(material.snapshot().number())));
        items.add(phrases.say("report.methods.exact"));
        items.add(phrases.say("report.methods.names"));
        singled().ifPresent(items::add);
        return items;
    }

    /// References print the function: who is the only one to have it can be recognised by it.
    private Optional<String> singled() {
        if (wanted.masks().isEmpty()) {
            return Optional.empty();
        }
        var functions =
                Singularity.of(material.respondents().all(), List.of(material.function()), 1)
                        .stream()
                        .map(it -> it.respondent().value(material.function()))
                        .sorted()
                        .toList();
        return functions.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        phrases.say("report.methods.singled", functions.size(), listed(functions)));
    }

    private static String names(Set<Coder> coders) {
        return coders.stream().map(Coder::value).sorted().collect(Collectors.joining(", "));
    }

    private String respondents() {
        var everyone = material.respondents().all();
        var functions = new Functions(everyone, material.function(), phrases);
        var list =
                functions.names().stream()
                        .map(
                                name ->
                                        phrases.say(
                                                "report.methods.function",
                                                name,
                                                functions.total(name)))
                        .collect(Collectors.joining(phrases.say("report.list.strong")));
        var alone = everyone.stream().filter(respondent -> !respondent.joined()).count();
        var sentence = phrases.say("report.methods.respondents", everyone.size(), list);
        return alone == 0
                ? sentence
                : sentence + " " + phrases.say("report.methods.not-joined", alone);
    }

    private String coders() {
        var list =
                codings.entrySet().stream()
                        .map(
                                coder ->
                                        phrases.say(
                                                "report.methods.coder",
                                                coder.getKey(),
                                                coder.getValue()))
                        .collect(Collectors.joining(phrases.say("report.list.strong")));
        return codings.isEmpty()
                ? phrases.say("report.methods.no-coding")
                : phrases.say("report.methods.coders", codings.size(), list);
    }

    private Section absent(List<Extract> quoted) {
        var items = new ArrayList<String>();
        var heard =
                quoted.stream()
                        .flatMap(extract -> extract.respondents().stream())
                        .collect(Collectors.toSet());
        var unheard =
                material.respondents().all().stream()
                        .filter(respondent -> !heard.contains(respondent))
                        .map(Respondent::name)
                        .toList();
        if (!unheard.isEmpty()) {
            items.add(phrases.say("report.absent.respondents", unheard.size(), listed(unheard)));
        }
        var uncoded =
                material.snapshot().documents().stream()
                        .filter(document -> !coded.contains(document.id()))
                        .map(material::name)
                        .toList();
        if (!uncoded.isEmpty()) {
            items.add(phrases.say("report.absent.documents", uncoded.size(), listed(uncoded)));
        }
        items.add(phrases.say("report.absent.others"));
        var blocks = new ArrayList<Block>();
        if (!wanted.absent().isBlank()) {
            blocks.add(Paragraph.body(wanted.absent()));
        }
        blocks.add(new Items(items));
        return new Section(phrases.say("report.section.absent"), blocks, List.of());
    }

    private String listed(List<String> names) {
        var shown = String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMES)));
        return names.size() > MOST_NAMES
                ? phrases.say("report.list.more", shown, names.size() - MOST_NAMES)
                : shown;
    }
}

package fr.verbatim.report;

import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.CodeId;
import fr.verbatim.report.tree.Block;
import fr.verbatim.report.tree.Paragraph;
import fr.verbatim.report.tree.Report;
import fr.verbatim.report.tree.Section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes the report on chosen codes. Confined to one thread.
final class ReportBuilder {
    private final CodeReport wanted;
    private final Phrases phrases;
    private final Material material;
    private final ChosenCodes chosen;
    private final Map<CodeId, Extracts> extracts = new LinkedHashMap<>();

    ReportBuilder(CodeReport wanted) {
        this.wanted = wanted;
        this.phrases = new Phrases(wanted.language());
        this.material = new Material(wanted);
        this.chosen = new ChosenCodes(material.snapshot().codebook(), wanted.codes());
        for (var code : chosen.codes()) {
            extracts.put(code.id(), material.extracts(code));
        }
    }

    Report build() {
        var quoted = new ArrayList<Extract>();
        extracts.values().forEach(found -> quoted.addAll(found.quoted()));
        var methods = new MethodsNote(wanted, material, phrases);
        var sections = new ArrayList<Section>();
        sections.add(overview(quoted));
        sections.addAll(codes());
        if (!wanted.tables().isEmpty()) {
            sections.add(
                    new Section(
                            phrases.say("report.section.tables"),
                            List.<Block>copyOf(wanted.tables()),
                            List.of()));
        }
        sections.add(methods.section(quoted));
        var report =
                new Report(
                        title(),
                        subtitle(methods),
                        wanted.language(),
                        wanted.date(),
                        String.join(", ", methods.coderNames()),
                        List.of(),
                        sections);
        return MaskedReport.of(report, wanted.masks());
    }

    private String title() {
        return wanted.title().isBlank() ? phrases.say("report.title") : wanted.title();
    }

    private List<String> subtitle(MethodsNote methods) {
        var lines = new ArrayList<String>();
        var folder = wanted.study().folder().toAbsolutePath().normalize().getFileName();
        if (folder != null) {
            lines.add(phrases.say("report.subtitle.study", folder.toString()));
        }
        var part = wanted.part();
        if (part != null) {
            lines.add(phrases.say("report.in-part", part.query()));
        }
        var coders = methods.coderNames();
        lines.add(
                coders.isEmpty()
                        ? phrases.date(wanted.date())
                        : phrases.say(
                                "report.subtitle.made",
                                phrases.date(wanted.date()),
                                String.join(", ", coders)));
        return lines;
    }

    private Section overview(List<Extract> quoted) {
        var overview = new Overview(material, phrases, extracts, chosen.codes());
        var blocks = new ArrayList<Block>(overview.tables());
        new Balance(material, phrases).note(quoted).ifPresent(blocks::add);
        return new Section(phrases.say("report.section.overview"), blocks, List.of());
    }

    /// The codes below one rubrique stand together under its name.
    private List<Section> codes() {
        var byRoot = new LinkedHashMap<CodeId, List<Code>>();
        for (var code : chosen.codes()) {
            byRoot.computeIfAbsent(chosen.root(code).id(), _ -> new ArrayList<>()).add(code);
        }
        var sections = new ArrayList<Section>();
        for (var group : byRoot.values()) {
            var root = chosen.root(group.getFirst());
            var applied = group.getFirst().equals(root);
            var inner =
                    group.stream().filter(code -> !code.equals(root)).map(this::section).toList();
            sections.add(
                    applied
                            ? new Section(root.name(), section(root).blocks(), inner)
                            : new Section(root.name(), rubrique(root), inner));
        }
        return sections;
    }

    private static List<Block> rubrique(Code root) {
        return root.definition().isBlank() ? List.of() : List.of(Paragraph.body(root.definition()));
    }

    private Section section(Code code) {
        var found = extracts.getOrDefault(code.id(), new Extracts(List.of(), 0));
        return new CodeSection(material, phrases, chosen).of(code, found);
    }
}

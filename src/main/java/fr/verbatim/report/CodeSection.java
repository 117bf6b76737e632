package fr.verbatim.report;

import fr.verbatim.codebook.Code;
import fr.verbatim.report.tree.Block;
import fr.verbatim.report.tree.Paragraph;
import fr.verbatim.report.tree.Section;
import fr.verbatim.study.Viewpoint;

import java.util.ArrayList;
import java.util.List;

/// The part of a report on one code: what it means, where it appears, its extracts. Confined to one
/// thread.
final class CodeSection {
    private final Material material;
    private final Phrases phrases;
    private final ChosenCodes chosen;

    CodeSection(Material material, Phrases phrases, ChosenCodes chosen) {
        this.material = material;
        this.phrases = phrases;
        this.chosen = chosen;
    }

    Section of(Code code, Extracts found) {
        var blocks = new ArrayList<Block>();
        blocks.add(Paragraph.lead(phrases.say("report.code.path", chosen.path(code), state(code))));
        definition(code, blocks);
        if (found.all().isEmpty()) {
            blocks.add(Paragraph.body(absence(code, found)));
        } else {
            var sentences = new Findings(material, phrases);
            blocks.add(Paragraph.body(sentences.count(found)));
            blocks.add(Paragraph.note(sentences.reservations(found)));
            extracts(found, blocks);
        }
        return new Section(code.name(), blocks, List.of());
    }

    private void definition(Code code, List<Block> blocks) {
        if (code.definition().isBlank()) {
            blocks.add(Paragraph.body(phrases.say("report.code.undefined")));
        } else {
            blocks.add(
                    Paragraph.definition(phrases.say("report.code.definition"), code.definition()));
        }
        if (!code.include().isBlank()) {
            blocks.add(Paragraph.definition(phrases.say("report.code.include"), code.include()));
        }
        if (!code.exclude().isBlank()) {
            blocks.add(Paragraph.definition(phrases.say("report.code.exclude"), code.exclude()));
        }
    }

    private void extracts(Extracts found, List<Block> blocks) {
        var quoted = found.quoted();
        blocks.add(
                Paragraph.note(
                        found.hasRetained()
                                ? phrases.say("report.rule.retained", quoted.size())
                                : phrases.say("report.rule.first")));
        new Balance(material, phrases).note(quoted).ifPresent(blocks::add);
        quoted.forEach(extract -> blocks.add(material.quoted(extract)));
    }

    private String absence(Code code, Extracts found) {
        if (found.unplaced() > 0) {
            return phrases.say("report.absence.unplaced", found.unplaced());
        }
        var elsewhere =
                material.snapshot().from(Viewpoint.everyone()).codings().stream()
                        .anyMatch(coding -> coding.code().equals(code.id()));
        return phrases.say(elsewhere ? "report.absence.viewpoint" : "report.absence.never");
    }

    private String state(Code code) {
        return phrases.say(
                switch (code.state()) {
                    case PROVISIONAL -> "report.state.provisional";
                    case STABLE -> "report.state.stable";
                    case CORE -> "report.state.core";
                });
    }
}

package fr.verbatim.report;

import fr.verbatim.pseudonym.Masks;
import fr.verbatim.report.tree.Block;
import fr.verbatim.report.tree.Items;
import fr.verbatim.report.tree.Paragraph;
import fr.verbatim.report.tree.Quoted;
import fr.verbatim.report.tree.Report;
import fr.verbatim.report.tree.ReportTable;
import fr.verbatim.report.tree.Section;

import java.util.ArrayList;
import java.util.List;

/// A report in which no name that was decided to be hidden is left: in words quoted, references,
/// names of documents, tables, titles. Confined to one thread.
final class MaskedReport {

    private final Masks masks;
    private boolean isTouched;

    private MaskedReport(Masks masks) {
        this.masks = masks;
    }

    /// Returns the report as it may leave the study; a line below its title says that names were
    /// replaced.
    static Report of(Report report, Masks masks) {
        return masks.isEmpty() ? report : new MaskedReport(masks).report(report);
    }

    private Report report(Report report) {
        var title = text(report.title());
        var subtitle = new ArrayList<>(texts(report.subtitle()));
        var opening = report.opening().stream().map(this::block).toList();
        var sections = report.sections().stream().map(this::section).toList();
        if (isTouched) {
            subtitle.add(new Phrases(report.language()).say("report.names-replaced"));
        }
        return new Report(
                title,
                subtitle,
                report.language(),
                report.date(),
                report.author(),
                opening,
                sections);
    }

    private Section section(Section section) {
        return new Section(
                text(section.title()),
                section.blocks().stream().map(this::block).toList(),
                section.sections().stream().map(this::section).toList());
    }

    private Block block(Block block) {
        return switch (block) {
            case Items(var items) -> new Items(texts(items));
            case Paragraph(var style, var label, var text) ->
                    new Paragraph(style, text(label), text(text));
            case Quoted quoted ->
                    new Quoted(
                            quoted.id(),
                            quoted.language(),
                            quoted.cutBefore(),
                            text(quoted.text()),
                            quoted.cutAfter(),
                            text(quoted.reference()));
            case ReportTable(var title, var columns, var rows, var note) ->
                    new ReportTable(
                            text(title),
                            columns.stream()
                                    .map(
                                            column ->
                                                    new ReportTable.Column(
                                                            text(column.title()), column.numeric()))
                                    .toList(),
                            rows.stream().map(this::texts).toList(),
                            text(note));
        };
    }

    private List<String> texts(List<String> texts) {
        return texts.stream().map(this::text).toList();
    }

    private String text(String text) {
        var read = masks.applied(text);
        isTouched |= !read.equals(text);
        return read;
    }
}

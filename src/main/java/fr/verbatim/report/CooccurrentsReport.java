package fr.verbatim.report;

import fr.verbatim.analysis.words.Cooccurrents;
import fr.verbatim.pseudonym.Masks;
import fr.verbatim.report.tree.Report;
import fr.verbatim.report.tree.ReportTable;
import fr.verbatim.report.tree.ReportTable.Column;
import fr.verbatim.search.SubCorpus;
import fr.verbatim.study.Study;

import java.util.List;
import java.util.Locale;

/// The words near some passages as a report.
public final class CooccurrentsReport {

    private CooccurrentsReport() {}

    /// Returns the report.
    ///
    /// @param part the part of the corpus whose words were counted
    /// @param least how often a word must stand near
    public static Report of(
            Study study,
            Masks masks,
            String query,
            SubCorpus part,
            Cooccurrents near,
            int least,
            Locale language) {
        var sheet = new Sheet(study, masks, language, "report.cooccurrents.title", query);
        var phrases = sheet.phrases();
        sheet.in(part);
        sheet.line(
                "report.cooccurrents.total", near.passages(), near.nearby(), near.corpus(), least);
        return sheet.add(
                        new ReportTable(
                                phrases.say("report.cooccurrents.table"),
                                List.of(
                                        new Column(phrases.say("report.cooccurrents.word"), false),
                                        new Column(phrases.say("report.search.respondents"), true),
                                        new Column(phrases.say("report.cooccurrents.near"), true),
                                        new Column(
                                                phrases.say("report.cooccurrents.everywhere"),
                                                true),
                                        new Column(
                                                phrases.say("report.cooccurrents.expected"), true),
                                        new Column(
                                                phrases.say("report.cooccurrents.specificity"),
                                                true)),
                                near.attracted(least).stream()
                                        .map(word -> row(word, phrases))
                                        .toList(),
                                phrases.say("report.cooccurrents.note")))
                .report();
    }

    private static List<String> row(Cooccurrents.Cooccurrent word, Phrases phrases) {
        return List.of(
                word.form(),
                String.valueOf(word.respondents()),
                String.valueOf(word.near()),
                String.valueOf(word.everywhere()),
                phrases.say("report.rate", word.expected()),
                phrases.say("report.rate", word.specificity()));
    }
}

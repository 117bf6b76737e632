package fr.verbatim.report;

import fr.verbatim.analysis.words.Dispersion;
import fr.verbatim.pseudonym.Masks;
import fr.verbatim.report.tree.Paragraph;
import fr.verbatim.report.tree.Report;
import fr.verbatim.report.tree.ReportTable;
import fr.verbatim.search.SubCorpus;
import fr.verbatim.study.Study;

import java.util.List;
import java.util.Locale;

/// How some passages are spread over documents, as a report.
public final class DispersionReport {

    private DispersionReport() {}

    /// Returns the report.
    ///
    /// @param corpus the part of the corpus whose words were counted
    public static Report of(
            Study study,
            Masks masks,
            String query,
            SubCorpus corpus,
            Dispersion spread,
            Locale language) {
        var sheet = new Sheet(study, masks, language, "report.dispersion.title", query);
        var phrases = sheet.phrases();
        sheet.in(corpus);
        sheet.add(Paragraph.body(total(spread, phrases)));
        return sheet.add(
                        ReportTable.ofNumbers(
                                phrases.say("report.dispersion.table"),
                                List.of(
                                        phrases.say("report.search.document"),
                                        phrases.say("report.search.passages"),
                                        phrases.say("report.search.words"),
                                        phrases.say("report.search.rate")),
                                spread.parts().stream()
                                        .map(
                                                part ->
                                                        List.of(
                                                                part.document().name(),
                                                                String.valueOf(part.hits()),
                                                                String.valueOf(part.words()),
                                                                phrases.say(
                                                                        "report.rate",
                                                                        part.perThousandWords())))
                                        .toList(),
                                phrases.say("report.dispersion.note")))
                .report();
    }

    /// Says what a spread amounts to.
    static String total(Dispersion spread, Phrases phrases) {
        return phrases.say(
                "report.dispersion.total",
                spread.hits(),
                spread.range(),
                spread.parts().size(),
                spread.deviation(),
                spread.normalisedDeviation());
    }
}

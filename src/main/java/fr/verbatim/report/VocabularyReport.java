package fr.verbatim.report;

import fr.verbatim.analysis.words.Vocabulary;
import fr.verbatim.pseudonym.Masks;
import fr.verbatim.report.tree.Report;
import fr.verbatim.report.tree.ReportTable;
import fr.verbatim.search.SubCorpus;
import fr.verbatim.study.Study;

import java.util.List;
import java.util.Locale;

/// The words of a corpus or of a part of it as a report.
public final class VocabularyReport {

    private VocabularyReport() {}

    /// Returns the report.
    ///
    /// @param query what makes the part; blank for the whole corpus
    /// @param corpus the words that counted as the corpus
    public static Report of(
            Study study,
            Masks masks,
            String query,
            SubCorpus corpus,
            Vocabulary vocabulary,
            Locale language) {
        var sheet =
                query.isBlank()
                        ? new Sheet(study, masks, language, "report.vocabulary.title")
                        : new Sheet(study, masks, language, "report.vocabulary.title-of", query);
        var phrases = sheet.phrases();
        sheet.in(corpus);
        sheet.line(
                "report.vocabulary.total",
                vocabulary.entries().size(),
                vocabulary.size(),
                vocabulary.corpus());
        if (vocabulary.unannotated() > 0) {
            sheet.line("report.vocabulary.unannotated", vocabulary.unannotated());
        }
        return sheet.add(
                        ReportTable.ofNumbers(
                                phrases.say("report.vocabulary.table"),
                                List.of(
                                        phrases.say("report.cooccurrents.word"),
                                        phrases.say("report.vocabulary.frequency"),
                                        phrases.say("report.cooccurrents.everywhere"),
                                        phrases.say("report.cooccurrents.specificity"),
                                        phrases.say("report.search.respondents"),
                                        phrases.say("report.vocabulary.documents")),
                                vocabulary.entries().stream()
                                        .map(entry -> row(entry, phrases))
                                        .toList(),
                                phrases.say("report.vocabulary.note")))
                .report();
    }

    private static List<String> row(Vocabulary.Entry entry, Phrases phrases) {
        return List.of(
                entry.word(),
                String.valueOf(entry.frequency()),
                String.valueOf(entry.everywhere()),
                phrases.say("report.rate", entry.specificity()),
                String.valueOf(entry.respondents()),
                String.valueOf(entry.documents()));
    }
}

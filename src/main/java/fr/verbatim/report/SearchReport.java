package fr.verbatim.report;

import fr.verbatim.coding.Quotation;
import fr.verbatim.pseudonym.MaskedTexts;
import fr.verbatim.pseudonym.Masks;
import fr.verbatim.report.tree.Report;
import fr.verbatim.report.tree.ReportTable;
import fr.verbatim.report.tree.ReportTable.Column;
import fr.verbatim.search.Concordance;
import fr.verbatim.search.ConcordanceLine;
import fr.verbatim.search.Hits;
import fr.verbatim.study.Study;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The answers to a query as a report: a concordance with its references, and what it amounts to.
public final class SearchReport {

    private SearchReport() {}

    /// Returns the report.
    ///
    /// @param counts what the hits amount to for each value of a field; may be empty
    public static Report of(
            Study study,
            Masks masks,
            String query,
            Hits hits,
            Concordance concordance,
            List<Hits.Count> counts,
            Locale language) {
        var sheet = new Sheet(study, masks, language, "report.search.title", query);
        sheet.in(hits.part());
        var documents = hits.documentsFound();
        sheet.line(
                "report.search.total",
                hits.count(),
                documents,
                hits.respondents(),
                hits.allRespondents());
        if (!counts.isEmpty()) {
            sheet.add(counts(counts, sheet.phrases()));
        }
        return sheet.add(lines(study, masks, concordance, sheet.phrases())).report();
    }

    /// What a page is too narrow for comes last: in a spreadsheet one sorts by it.
    private static ReportTable lines(
            Study study, Masks masks, Concordance concordance, Phrases phrases) {
        var texts = new MaskedTexts(masks);
        return new ReportTable(
                phrases.say("report.search.concordance"),
                Stream.of("left", "node", "right", "reference", "document", "paragraph", "speaker")
                        .map(
                                name ->
                                        new Column(
                                                phrases.say("report.search." + name),
                                                name.equals("paragraph")))
                        .toList(),
                concordance.lines().stream()
                        .map(line -> line(study, texts, line, phrases))
                        .toList(),
                "");
    }

    private static List<String> line(
            Study study, MaskedTexts texts, ConcordanceLine line, Phrases phrases) {
        Quotation quotation = study.quote(line.hit().passage());
        var speaker = quotation.speaker();
        var read = texts.read(study.text(line.hit().document().revision()), line.spans());
        return List.of(
                onOneLine(read.get(0)),
                onOneLine(read.get(1)),
                onOneLine(read.get(2)),
                Reference.of(quotation, phrases.locale()).text(),
                quotation.document(),
                String.valueOf(quotation.paragraph()),
                speaker == null ? "" : speaker);
    }

    private static ReportTable counts(List<Hits.Count> counts, Phrases phrases) {
        return new ReportTable(
                phrases.say("report.search.counts"),
                List.of(
                        new Column(phrases.say("report.search.value"), false),
                        new Column(phrases.say("report.search.respondents"), true),
                        new Column(phrases.say("report.search.all-respondents"), true),
                        new Column(phrases.say("report.search.passages"), true),
                        new Column(phrases.say("report.search.words"), true),
                        new Column(phrases.say("report.search.rate"), true)),
                counts.stream()
                        .map(
                                count ->
                                        List.of(
                                                count.value().isEmpty() ? "–" : count.value(),
                                                String.valueOf(count.respondents()),
                                                String.valueOf(count.allRespondents()),
                                                String.valueOf(count.hits()),
                                                String.valueOf(count.words()),
                                                count.words() == 0
                                                        ? "–"
                                                        : phrases.say(
                                                                "report.rate",
                                                                count.perThousandWords())))
                        .toList(),
                phrases.say("report.search.counts-note"));
    }

    private static String onOneLine(String text) {
        return text.replaceAll("[\\t\\n]", " ");
    }
}

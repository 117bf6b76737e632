package fr.verbatim;

import fr.verbatim.analysis.SituationComparison;
import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.CodeId;
import fr.verbatim.report.CodeReport;
import fr.verbatim.report.Reports;
import fr.verbatim.report.SituationsReport;
import fr.verbatim.report.SituationsReport.Asked;
import fr.verbatim.report.SituationsReport.Sides;
import fr.verbatim.report.tree.Report;
import fr.verbatim.search.SubCorpus;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Two things coded, side by side in situations, and a report on it that is still to be written.
/// Immutable: each method that starts with `with` answers another one.
public final class Comparison {

    private static final String RESPONDENTS = "rôle:enquêté";

    private final Verbatim study;
    private final SubCorpus part;
    private final SituationsReport draft;

    private Comparison(Verbatim study, SubCorpus part, SituationsReport draft) {
        this.study = study;
        this.part = part;
        this.draft = draft;
    }

    static Comparison of(Verbatim study, Sides sides, String function, SubCorpus part) {
        var settings = study.report(List.of(), part).draft().withFunction(function);
        var comparison =
                SituationComparison.between(
                        settings.snapshot(),
                        settings.study()::text,
                        ids(sides.first()),
                        ids(sides.second()),
                        ids(sides.apart()),
                        function);
        return new Comparison(study, part, new SituationsReport(settings, comparison, sides, null));
    }

    private static List<CodeId> ids(List<Code> codes) {
        return codes.stream().map(Code::id).toList();
    }

    /// Returns which situations hold what.
    public SituationComparison comparison() {
        return draft.comparison();
    }

    /// Returns what is compared.
    public Sides sides() {
        return draft.sides();
    }

    /// Returns the same with a query whose answers are set beside the situations: who says it, and
    /// who says it first.
    ///
    /// @throws fr.verbatim.search.query.QuerySyntaxError when `query` spells none
    public Comparison withWords(String query) {
        var found = study.search(query).in(part);
        var counts = found.in(part.and(study.part(RESPONDENTS))).by(draft.settings().function());
        var asked = new Asked(query, counts, found.firstUses());
        return new Comparison(
                study,
                part,
                new SituationsReport(draft.settings(), draft.comparison(), draft.sides(), asked));
    }

    public Comparison withLanguage(Locale language) {
        return with(draft.settings().withLanguage(language));
    }

    public Comparison withTitle(String title) {
        return with(draft.settings().withTitle(title));
    }

    private Comparison with(CodeReport settings) {
        return new Comparison(
                study,
                part,
                new SituationsReport(settings, draft.comparison(), draft.sides(), draft.asked()));
    }

    /// Returns the report's content, ready to be written in any format.
    public Report toReport() {
        return draft.toReport();
    }

    /// Writes the report to a file, in place of the one that may be there.
    ///
    /// @throws fr.verbatim.report.ReportFileRefused when it cannot be written
    public void replace(Path file) {
        Reports.write(toReport(), file, true);
    }
}

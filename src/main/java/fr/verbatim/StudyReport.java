package fr.verbatim;

import fr.verbatim.report.CodeReport;
import fr.verbatim.report.Reports;
import fr.verbatim.report.tree.Report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/// A report on chosen codes, still to be written. Immutable: each method that starts with `with`
/// answers another one.
///
/// For each code: its definition, in how many respondents it appears by function, its extracts
/// marked *retenu*, else one per respondent.
///
/// @param draft what is asked for
public record StudyReport(CodeReport draft) {

    public StudyReport withTitle(String title) {
        return new StudyReport(draft.withTitle(title));
    }

    public StudyReport withLanguage(Locale language) {
        return new StudyReport(draft.withLanguage(language));
    }

    public StudyReport withDate(LocalDate date) {
        return new StudyReport(draft.withDate(date));
    }

    /// Returns the report's content, ready to be written in any format.
    ///
    /// @throws fr.verbatim.report.UnknownCode when a code is not in the codebook
    public Report toReport() {
        return draft.toReport();
    }

    /// Writes the report to a new file, in the format that its ending names: `.md`, `.html`,
    /// `.docx`, or `.csv` for the tables.
    ///
    /// @throws fr.verbatim.report.ReportFileRefused when the file exists or cannot be written
    public void write(Path file) {
        Reports.write(toReport(), file, false);
    }

    /// Writes the report to a file, in place of the one that may be there.
    ///
    /// @throws fr.verbatim.report.ReportFileRefused when it cannot be written
    public void replace(Path file) {
        Reports.write(toReport(), file, true);
    }
}

package fr.verbatim.report;

import fr.verbatim.pseudonym.Masks;
import fr.verbatim.report.tree.Report;
import fr.verbatim.report.tree.ReportTable;
import fr.verbatim.study.CorpusPart;
import fr.verbatim.study.Snapshot;
import fr.verbatim.study.Study;
import fr.verbatim.study.Viewpoint;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What to put in a report on chosen codes. Immutable.
///
/// For each code the report says what it means, in how many respondents it appears, by function,
/// and quotes extracts: those marked *retenu*, else the first of each respondent. It ends by saying
/// how it was made and who is not in it.
///
/// @param study the study, read when the report is made
/// @param codes keys, names or aliases; a rubrique stands for its codes, a code for those below it,
///   too; empty for the whole codebook
/// @param title its title; empty for the usual one
/// @param language French, or English when the locale's language is English
/// @param chosenDate the date it bears; null for today
/// @param viewpoint whose codings are seen
/// @param function the variable of cases that says what a person does
/// @param tables tables computed elsewhere, to be shown after the codes
/// @param absent the author's words about who was not met; may be empty
/// @param masks the names that are hidden
/// @param part the part of the corpus that it is on; null for all of it
public record CodeReport(
        Study study,
        List<String> codes,
        String title,
        Locale language,
        @Nullable LocalDate chosenDate,
        Viewpoint viewpoint,
        String function,
        List<ReportTable> tables,
        String absent,
        Masks masks,
        @Nullable CorpusPart part) {
    public CodeReport {
        codes = List.copyOf(codes);
        tables = List.copyOf(tables);
    }

    /// Returns a report in French on the given codes, as everybody coded, with the study's
    /// pseudonyms.
    public static CodeReport of(Study study, List<String> codes) {
        return new CodeReport(
                study,
                codes,
                "",
                Locale.FRENCH,
                null,
                Viewpoint.everyone(),
                Reference.FUNCTION,
                List.of(),
                "",
                Masks.of(study.snapshot().pseudonyms()),
                null);
    }

    public CodeReport withTitle(String title) {
        return new CodeReport(
                study,
                codes,
                title,
                language,
                chosenDate,
                viewpoint,
                function,
                tables,
                absent,
                masks,
                part);
    }

    public CodeReport withLanguage(Locale language) {
        return new CodeReport(
                study,
                codes,
                title,
                language,
                chosenDate,
                viewpoint,
                function,
                tables,
                absent,
                masks,
                part);
    }

    public CodeReport withDate(LocalDate date) {
        return new CodeReport(
                study, codes, title, language, date, viewpoint, function, tables, absent, masks,
                part);
    }

    public CodeReport withViewpoint(Viewpoint viewpoint) {
        return new CodeReport(
                study,
                codes,
                title,
                language,
                chosenDate,
                viewpoint,
                function,
                tables,
                absent,
                masks,
                part);
    }

    /// Returns the same report with another variable to group people by.
    public CodeReport withFunction(String variable) {
        return new CodeReport(
                study,
                codes,
                title,
                language,
                chosenDate,
                viewpoint,
                variable,
                tables,
                absent,
                masks,
                part);
    }

    public CodeReport withTables(List<ReportTable> tables) {
        return new CodeReport(
                study,
                codes,
                title,
                language,
                chosenDate,
                viewpoint,
                function,
                tables,
                absent,
                masks,
                part);
    }

    /// Returns the same report with the author's words about who was not met.
    public CodeReport withAbsent(String absent) {
        return new CodeReport(
                study,
                codes,
                title,
                language,
                chosenDate,
                viewpoint,
                function,
                tables,
                absent,
                masks,
                part);
    }

    /// Returns the same report with other names hidden, or none.
    public CodeReport withMasks(Masks masks) {
        return new CodeReport(
                study,
                codes,
                title,
                language,
                chosenDate,
                viewpoint,
                function,
                tables,
                absent,
                masks,
                part);
    }

    /// Returns the same report on a part of the corpus: only what stands there is in it, as if
    /// there were nothing else.
    public CodeReport withPart(CorpusPart part) {
        return new CodeReport(
                study,
                codes,
                title,
                language,
                chosenDate,
                viewpoint,
                function,
                tables,
                absent,
                masks,
                part);
    }

    /// Returns the study as the report sees it now.
    public Snapshot snapshot() {
        var seen = study.snapshot().from(viewpoint);
        return part == null ? seen : seen.within(part);
    }

    /// Returns the date it bears.
    public LocalDate date() {
        return Optional.ofNullable(chosenDate)
                .orElseGet(
                        () ->
                                LocalDate.ofInstant(
                                        Instant.parse(study.now()), ZoneId.systemDefault()));
    }

    /// Reads the study and makes the report.
    ///
    /// @throws UnknownCode when a code is not in the codebook, or there is none to report on
    public Report toReport() {
        return new ReportBuilder(this).build();
    }
}

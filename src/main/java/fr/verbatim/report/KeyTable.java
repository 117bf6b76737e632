package fr.verbatim.report;

import fr.verbatim.coding.Pseudonym;
import fr.verbatim.language.FieldWords;
import fr.verbatim.message.FileTrouble;
import fr.verbatim.message.Message;
import fr.verbatim.report.format.ProtectedXlsx;
import fr.verbatim.report.tree.Report;
import fr.verbatim.report.tree.ReportTable;
import fr.verbatim.study.Study;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The table of real names and pseudonyms: the key that opens what was hidden. It is written as a
/// workbook that a password protects, or not at all. Pure functions.
public final class KeyTable {

    private KeyTable() {}

    /// Writes the table to a file that Excel and LibreOffice open with the password (AES-256).
    ///
    /// @param force whether a file that exists is replaced
    /// @throws ReportFileRefused when its name does not end in `.xlsx`, the password is too short,
    ///   the file exists or cannot be written
    public static void write(
            Study study, List<Pseudonym> pseudonyms, String password, Path target, boolean force) {
        var name = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".xlsx")) {
            throw new ReportFileRefused("report.key.ending", target);
        }
        if (password.length() < ProtectedXlsx.SHORTEST_PASSWORD) {
            throw new ReportFileRefused("report.key.password", ProtectedXlsx.SHORTEST_PASSWORD);
        }
        try {
            Reports.write(ProtectedXlsx.of(report(study, pseudonyms), password), target, force);
        } catch (IOException e) {
            throw new ReportFileRefused("report.file.cannot-write", target, FileTrouble.of(e));
        }
    }

    private static Report report(Study study, List<Pseudonym> pseudonyms) {
        var rows = new ArrayList<List<String>>();
        for (var pseudonym : pseudonyms) {
            for (var form : pseudonym.forms()) {
                var sex = pseudonym.sex();
                rows.add(
                        List.of(
                                form.written(),
                                form.mask(),
                                form.written().equals(pseudonym.name()) ? "" : pseudonym.name(),
                                FieldWords.names(pseudonym.kind()).getFirst(),
                                sex == null ? "" : FieldWords.names(sex).getFirst(),
                                form.anyCase() ? "oui" : "non"));
            }
        }
        var table =
                ReportTable.ofWords(
                        Message.of("report.key.title").text(Locale.FRENCH),
                        Stream.of("nom", "pseudonyme", "de", "nature", "sexe", "minuscules")
                                .toList(),
                        rows,
                        "");
        return new Report(
                table.title(),
                List.of(),
                Locale.FRENCH,
                LocalDate.parse(study.now().substring(0, 10)),
                study.coder().value(),
                List.of(table),
                List.of());
    }
}

package fr.verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.ingest.ImportReport;

import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

class ImportAccountTest {

    @Test
    void anImportStoppedBeforeItsFirstFileIsNotToldAsHavingNone() {
        assertThat(account(true)).startsWith("Import interrompu").doesNotContain("Aucun fichier");
        assertThat(account(false)).startsWith("Aucun fichier").doesNotContain("interrompu");
    }

    private static String account(boolean interrupted) {
        var out = new StringWriter();
        var terminal =
                new Terminal(new PrintWriter(out), new PrintWriter(new StringWriter()), false, 100);
        new ImportAccount(terminal, new Words(Locale.FRENCH))
                .print(new ImportReport(List.of(), List.of(), interrupted, "lot"));
        return out.toString();
    }
}
